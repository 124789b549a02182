"""The codebook: themes added, described, moved, merged and retired; none is ever lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from desktop.domain.codebook import Codebook, Theme, tidy_name
from desktop.domain.codebook_note import ChangeReason
from desktop.domain.errors import AmbiguousError, InputError, NotFoundError, RuleError
from desktop.domain.theme_colours import COLOURS
from desktop.domain.theme_keys import is_key
from desktop.services.project import codebook_files, round_rules
from desktop.services.project.codebook_reasons import note_reason
from desktop.services.project.project import Project
from desktop.services.project.theme_codings import (
    KEEP,
    chosen_codings,
    move_codings,
    refuse_overlaps,
)

FIELDS = (
    "name",
    "colour",
    "key",
    "definition",
    "include",
    "exclude",
    "example",
    "counter_example",
    "keywords",
)
"""What can be said of a theme; its place and its state have verbs of their own."""


def find_theme(project: Project, reference: str) -> Theme:
    """The theme that an id, a name or a path means.

    Raises NotFoundError, or AmbiguousError where several have the name.
    """
    found = project.codebook.named(reference)
    if not found:
        raise NotFoundError(
            "There is no theme {reference}.",
            "`codebook PROJECT show` lists the themes; give a name or a path.",
            reference=reference,
        )
    if len(found) > 1:
        raise AmbiguousError(
            "{reference} names several themes.",
            "Give one of these paths: {paths}.",
            reference=reference,
            paths=", ".join(project.codebook.path(theme.id) for theme in found),
        )
    return found[0]


def add_theme(project: Project, name: str, *, parent_id: str | None = None, **fields: Any) -> Theme:
    """A new theme, last among those under `parent_id` (None: the top); `fields` are of FIELDS.

    A key that another theme has is taken from it. Raises InputError as `edit_theme` does,
    NotFoundError where there is no such parent.
    """
    tidy = {"colour": next_colour(project)} | _tidied({"name": name, **fields})
    theme = _last_under(project, parent_id, Theme(id=str(uuid4()), **tidy))
    _check(project.codebook, theme)
    with project.change("add_theme", detail={"theme": theme.name}):
        _free_keys(project, [theme])
        project.store.codebooks.add(theme)
    return theme


def edit_theme(
    project: Project, theme_id: str, *, reason: ChangeReason | None = None, **fields: Any
) -> Theme:
    """The theme with other fields, out of FIELDS, and why.

    Where the reason says that its meaning changed, its codings made before are to be rechecked.
    A key that another theme has is taken from it. Raises InputError where the name is
    empty, holds a slash or is taken beside it, the colour is none, or the key is none of
    theme_keys.KEYS.
    """
    before = find_theme(project, theme_id)
    theme = replace(before, **_tidied(fields))
    _check(project.codebook, theme)
    detail: dict[str, object] = {"theme": before.name, "fields": sorted(fields)}
    with project.change("edit_theme", detail=detail):
        _free_keys(project, [theme])
        project.store.codebooks.put(theme)
        if theme != before:
            note_reason(project, reason, theme_id=theme.id)
    return theme


def move_theme(project: Project, theme_id: str, *, parent_id: str | None, position: int) -> None:
    """Put the theme under `parent_id`, so that it is number `position` there (from 0).

    Raises RuleError where that is the theme itself or lies under it, InputError where its
    name is taken there.
    """
    theme = _last_under(project, parent_id, find_theme(project, theme_id))
    if theme.parent_id in project.codebook.below(theme.id):
        raise RuleError(
            "{theme} cannot be put under itself.", "Choose another place.", theme=theme.name
        )
    _check(project.codebook, theme)
    siblings = [t for t in project.codebook.children(theme.parent_id) if t.id != theme.id]
    siblings.insert(max(0, position), theme)
    with project.change("move_theme", detail={"theme": theme.name}):
        for number, sibling in enumerate(siblings):
            project.store.codebooks.put(replace(sibling, position=number))


def retire_theme(project: Project, theme_id: str) -> None:
    """Keep the theme and its codings, but let nobody apply it any more; frees its key."""
    theme = find_theme(project, theme_id)
    with project.change("retire_theme", detail={"theme": theme.name}):
        project.store.codebooks.put(replace(theme, retired=True, key=None))


def restore_theme(project: Project, theme_id: str) -> None:
    """Let a retired theme be applied again."""
    theme = find_theme(project, theme_id)
    with project.change("restore_theme", detail={"theme": theme.name}):
        project.store.codebooks.put(replace(theme, retired=False, merged_into=None))


def merge_themes(
    project: Project,
    source_id: str,
    target_id: str,
    *,
    overlaps: str = KEEP,
    reason: ChangeReason | None = None,
) -> None:
    """Give all codings of `source` to `target`, and retire `source`; its sub-themes move too.

    Where a coder has both on the same span, the coding of `target` stands and takes in
    the memo of the other; where they overlap they are united or kept apart as `overlaps`, one of
    OVERLAPS, says. Raises RuleError where `target` is retired, or is `source` or a theme under
    it, and in a blind round, InputError for another choice.
    """
    source, target = find_theme(project, source_id), find_theme(project, target_id)
    refuse_merge(project, source, target)
    refuse_overlaps(overlaps)
    with project.change("merge_themes", detail={"theme": source.name, "into": target.name}):
        move_codings(project, source.id, target.id, overlaps=overlaps)
        _move_children(project, source, target)
        merged = replace(source, retired=True, key=None, merged_into=target.id)
        project.store.codebooks.put(merged)
        note_reason(project, reason, theme_id=target.id)


def refuse_merge(project: Project, source: Theme, target: Theme) -> None:
    """RuleError where the one theme cannot be merged into the other; see `merge_themes`."""
    round_rules.refuse_while_blind(project.round)
    refuse_retired(target)
    if target.id in project.codebook.below(source.id):
        raise RuleError(
            "{source} cannot be merged into itself or into a theme under it.",
            "Choose another theme.",
            source=source.name,
        )


def split_theme(
    project: Project,
    theme_id: str,
    *,
    name: str,
    coding_ids: Iterable[str],
    reason: ChangeReason | None = None,
) -> Theme:
    """A new theme right after that one, to which those of its codings go.

    Raises RuleError where one of them is not the theme's outside rounds, and in a blind round,
    InputError where none is named, and for the name as `edit_theme` does.
    """
    round_rules.refuse_while_blind(project.round)
    theme = find_theme(project, theme_id)
    codings = chosen_codings(project, theme.id, coding_ids)
    fresh = Theme(id=str(uuid4()), name=tidy_name(name), colour=next_colour(project))
    made = _last_under(project, theme.parent_id, fresh)
    _check(project.codebook, made)
    detail: dict[str, object] = {"theme": theme.name, "into": made.name, "codings": len(codings)}
    with project.change("split_theme", detail=detail):
        _add_after(project, theme, made)
        for coding in codings:
            project.store.codings.put(replace(coding, theme_id=made.id))
        note_reason(project, reason, theme_id=made.id)
    return find_theme(project, made.id)


def theme_counts(
    project: Project, report_id: str | None = None, *, coder_id: str | None = None
) -> dict[str, int]:
    """How many codings each theme has, in one report or in all."""
    return project.store.codings.counts_by_theme(report_id=report_id, coder_id=coder_id)


def number_of_codings(project: Project, theme_id: str) -> int:
    """How many codings outside rounds follow the theme's definition as it stands."""
    return len(project.store.codings.with_theme(theme_id))


def import_codebook(
    project: Project, path: Path, *, reason: str = "", meaning_changed: Iterable[str] = ()
) -> int:
    """Take in the themes of a file: those with a known id are changed, the others added.

    Of a table (.csv, .tsv, .xlsx) those with a known path are changed.

    Returns how many themes the file has. Themes that are only here stay as they are. `reason` is
    kept with the version that this makes; the themes of `meaning_changed`, named as in
    `find_theme`, are to be rechecked.
    """
    changed = [find_theme(project, reference).id for reference in meaning_changed]
    themes = codebook_files.read(path, project.codebook)
    before = project.codebook
    _refuse_clashes(before, themes, path)
    with project.change("import_codebook", detail={"themes": len(themes)}):
        _free_keys(project, themes)
        for theme in themes:
            _take_in(project, theme)
        if project.store.codebooks.present().themes != before.themes:
            _note_import(project, reason, changed)
    return len(themes)


def export_codebook(project: Project, path: Path, *, overwrite: bool = False) -> None:
    """The codebook as a file that another project can take in.

    Raises InputError where something is there and `overwrite` is not given.
    """
    codebook_files.write(path, project.codebook, name=project.name, overwrite=overwrite)


def next_colour(project: Project) -> str:
    """The first of COLOURS that the fewest themes have."""
    used = [theme.colour for theme in project.codebook.themes]
    return min(COLOURS, key=used.count)


def refuse_retired(theme: Theme) -> None:
    """RuleError where the theme can no longer be applied."""
    if theme.retired:
        raise RuleError(
            "{theme} is retired.",
            "Restore it in the codebook, or choose another.",
            theme=theme.name,
        )


def _tidied(fields: dict[str, Any]) -> dict[str, Any]:
    if unknown := fields.keys() - set(FIELDS):
        raise TypeError(f"not a theme's to set: {', '.join(sorted(unknown))}")
    tidy = dict(fields)
    if "name" in fields:
        tidy["name"] = tidy_name(fields["name"])
    if "key" in fields:
        tidy["key"] = fields["key"] or None
    if "keywords" in fields:
        words = (word.strip() for word in fields["keywords"])
        tidy["keywords"] = tuple(dict.fromkeys(word for word in words if word))
    return tidy


def _last_under(project: Project, parent_id: str | None, theme: Theme) -> Theme:
    parent = None if parent_id is None else find_theme(project, parent_id).id
    return replace(theme, parent_id=parent, position=len(project.codebook.children(parent)))


def _add_after(project: Project, theme: Theme, made: Theme) -> None:
    siblings = project.codebook.children(theme.parent_id)
    siblings.insert(siblings.index(theme) + 1, made)
    project.store.codebooks.add(made)
    for number, sibling in enumerate(siblings):
        project.store.codebooks.put(replace(sibling, position=number))


def _check(codebook: Codebook, theme: Theme) -> None:
    if not theme.name.strip() or "/" in theme.name or "\n" in theme.name:
        raise InputError(
            "A theme cannot be called “{name}”.",
            "Give a name of one line without a slash.",
            name=theme.name,
        )
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", theme.colour):
        raise InputError("{colour} is no colour.", "Give it as #rrggbb.", colour=theme.colour)
    if theme.key is not None and not is_key(theme.key):
        raise InputError(
            "{key} is no key of a theme.",
            "Give a digit from 1 to 9, a semicolon and a letter (;a), or none.",
            key=theme.key,
        )
    beside = codebook.children(theme.parent_id)
    if any(t.name == theme.name and t.id != theme.id for t in beside):
        raise InputError(
            "There is a theme {name} in that place already.",
            "Choose another name.",
            name=theme.name,
        )


def _free_keys(project: Project, themes: list[Theme]) -> None:
    wanted, own = {theme.key for theme in themes}, {theme.id for theme in themes}
    for other in project.codebook.themes:
        if other.key is not None and other.key in wanted and other.id not in own:
            project.store.codebooks.put(replace(other, key=None))


def _move_children(project: Project, source: Theme, target: Theme) -> None:
    taken = {theme.name for theme in project.codebook.children(target.id)}
    for child in project.codebook.children(source.id):
        name = child.name
        while name in taken:
            name = f"{name} ({source.name})"
        moved = replace(child, parent_id=target.id, name=name, position=len(taken))
        project.store.codebooks.put(moved)
        taken.add(name)


def _take_in(project: Project, theme: Theme) -> None:
    if theme.id not in project.codebook:
        project.store.codebooks.add(theme)
        return
    # A file does not say what a retired theme was merged into.
    merged_into = project.codebook.theme(theme.id).merged_into if theme.retired else None
    project.store.codebooks.put(replace(theme, merged_into=merged_into))


def _note_import(project: Project, reason: str, changed: list[str]) -> None:
    note_reason(project, ChangeReason(reason if not changed else ""), theme_id=None)
    for theme_id in changed:
        why = ChangeReason(reason, meaning_changed=True)
        note_reason(project, why, theme_id=theme_id)


def _refuse_clashes(codebook: Codebook, themes: list[Theme], path: Path) -> None:
    coming = {theme.id for theme in themes}
    here = {(t.parent_id, t.name) for t in codebook.themes if t.id not in coming}
    for theme in themes:
        if (theme.parent_id, theme.name) in here:
            raise InputError(
                "{path} has a theme {name}, and so has this project, under another id.",
                "Rename one of the two, then import again.",
                path=path,
                name=theme.name,
            )
