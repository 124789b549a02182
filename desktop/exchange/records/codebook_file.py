"""Codebooks as JSON files (schema/codebook.schema.json)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.domain.codebook import Codebook, Theme, tidy_name
from desktop.domain.errors import InputError
from desktop.domain.theme_keys import is_key
from desktop.exchange.bytes.file_bytes import text_of
from desktop.exchange.bytes.strict_json import loaded
from desktop.exchange.bytes.writing import replaced

FORMAT = "zhupi-codebook"
VERSION = 1
_TEXTS = ("definition", "include", "exclude", "example", "counter_example")


def read(path: Path) -> list[Theme]:
    """The themes of a codebook file, parents before their children.

    Raises InputError, naming the file and the theme, where it is none or breaks a rule,
    EnvironmentProblem where it cannot be read.
    """
    document = _document(path)
    try:
        themes = list(_themes(document["themes"], parent_id=None))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _unusable(path, f"{error}") from error
    _refuse_repeats(path, themes)
    return themes


def write(path: Path, codebook: Codebook, *, name: str, overwrite: bool = False) -> None:
    """The codebook as a file that `read` takes back unchanged.

    Raises InputError where something is there and `overwrite` is not given.
    """
    document = {
        "format": FORMAT,
        "version": VERSION,
        "name": name,
        "themes": _nested(codebook, None),
    }
    with replaced(path, overwrite=overwrite) as unfinished:
        unfinished.write_text(
            json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
        )


def _document(path: Path) -> dict[str, Any]:
    try:
        document = loaded(text_of(path))
    except ValueError as error:
        raise _unusable(path, str(error)) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _unusable(path, f'"format" is not "{FORMAT}"')
    if document.get("version", VERSION) != VERSION:
        raise _unusable(path, f'"version" is not {VERSION}')
    return document


def _unusable(path: Path, reason: str) -> InputError:
    return InputError(
        "{path} is no codebook that Zhupi can read ({reason}).",
        "Export a codebook with `codebook PROJECT export FILE` to see the form.",
        path=path,
        reason=reason,
    )


def _themes(nodes: list[dict[str, Any]], *, parent_id: str | None) -> Iterator[Theme]:
    for position, node in enumerate(nodes):
        theme = _theme(node, parent_id=parent_id, position=position)
        yield theme
        yield from _themes(node.get("children", []), parent_id=theme.id)


def _theme(node: dict[str, Any], *, parent_id: str | None, position: int) -> Theme:
    name = tidy_name(node["name"])
    if not re.fullmatch(r"[^/\n]+", name):
        raise ValueError(f"the name {node['name']!r} is empty or holds a slash")
    if not re.fullmatch(r"#[0-9a-f]{6}", node["colour"].lower()):
        raise ValueError(f"{node['name']}: {node['colour']!r} is no colour")
    if node.get("key") is not None and not is_key(node["key"]):
        raise ValueError(
            f"{node['name']}: the key {node['key']!r} is no digit from 1 to 9, and not as ;a"
        )
    return Theme(
        id=str(UUID(node["id"])),
        parent_id=parent_id,
        position=position,
        colour=node["colour"].lower(),
        key=node.get("key"),
        keywords=tuple(str(word) for word in node.get("keywords", ())),
        retired=bool(node.get("retired", False)),
        name=name,
        **{field: str(node.get(field, "")) for field in _TEXTS},
    )


def _refuse_repeats(path: Path, themes: list[Theme]) -> None:
    for what, values in (
        ("id", [theme.id for theme in themes]),
        ("key", [theme.key for theme in themes if theme.key]),
        ("name", [(theme.parent_id, theme.name) for theme in themes]),
    ):
        if len(set(values)) < len(values):
            raise _unusable(path, f"two themes have the same {what}")


def _nested(codebook: Codebook, parent_id: str | None) -> list[dict[str, Any]]:
    return [
        _node(theme) | {"children": _nested(codebook, theme.id)}
        for theme in codebook.children(parent_id)
    ]


def _node(theme: Theme) -> dict[str, Any]:
    node = asdict(theme) | {"keywords": list(theme.keywords)}
    return {k: v for k, v in node.items() if k not in ("parent_id", "position", "merged_into")}
