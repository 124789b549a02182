"""A codebook of another tool (.qdc)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.bytes.file_bytes import file_bytes
from desktop.exchange.refi.codes_in import codes_in, refs
from desktop.exchange.refi.container import named
from desktop.exchange.refi.foreign import ForeignCode
from desktop.exchange.refi.losses import Loss
from desktop.exchange.refi.xml_in import Element, local, units

_DEPTHS: Final = {"CodeBook": 1, "Codes": 2, "Sets": 2}


def read_codebook(path: Path) -> tuple[list[ForeignCode], list[Loss]]:
    """The codes, parents before their children, and what else stands there.

    Raises InputError for what is no such codebook or is made to do harm, EnvironmentProblem where
    it cannot be read.
    """
    with named(path):
        codes, losses = _read(file_bytes(path))
    if not codes:
        raise InputError("{name} has no code in it.", "Export the codebook again.", name=path.name)
    return codes, losses


def _read(data: bytes) -> tuple[list[ForeignCode], list[Loss]]:
    codes: list[ForeignCode] = []
    losses: list[Loss] = []
    for parent, element in units(data, _DEPTHS):
        if not parent:
            _require_codebook(element)
        elif parent == "Codes":
            codes += codes_in(element)
        elif parent == "Sets":
            number = len(refs(element, "MemberCode", attribute="guid"))
            losses.append(Loss("set", element.get("name", ""), f"a set of {number} codes"))
    return codes, losses


def _require_codebook(root: Element) -> None:
    if local(root) != "CodeBook":
        raise InputError(
            "It is no REFI-QDA codebook: its XML begins with {tag}.",
            "Export the codebook as REFI-QDA (.qdc); a project goes in by `import-project`.",
            tag=local(root)[:40],
        )
