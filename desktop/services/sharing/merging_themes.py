"""Two codebooks of one origin: what each side changed, theme by theme, and what stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.codebook import Theme, tidy_name
from desktop.services.sharing.incoming_rows import Row, TablePlan
from desktop.storage.rounds import tie
from desktop.storage.stored_json import stored_strings

CHOICES = ("newest", "ours", "theirs", "both")
"""What stands of a theme that both sides changed; both: theirs under another name."""


@dataclass(frozen=True, slots=True)
class ThemeChange:
    """A theme that is not the same in both projects.

    `what` is "new" (only there), "theirs" or "ours" (who changed it) or "both"; `newest` is
    "ours" or "theirs". `choice`, one of CHOICES, is what will be done; `name` is what the
    theme, or its second copy, will be called.
    """

    theme_id: str
    ours: Theme | None
    theirs: Theme
    what: str
    newest: str
    choice: str
    name: str


@dataclass(frozen=True, slots=True)
class MergedThemes:
    """`put` are rows to write; `counted_as` says which theme of ours theirs has become."""

    put: list[Row]
    changes: tuple[ThemeChange, ...]
    counted_as: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Decided:
    """What is done with a theme that differs: `stands` is "ours", "theirs" or "both"."""

    theme_id: str
    what: str
    newest: str
    choice: str

    @property
    def stands(self) -> str:
        if self.what == "new":
            return "theirs"
        return self.newest if self.choice == "newest" else self.choice


def merged_themes(
    plan: TablePlan,
    ours: Mapping[str, Row],
    theirs: Mapping[str, Row],
    *,
    choices: Mapping[str, str],
    default: str,
    project: str,
) -> MergedThemes:
    """What becomes of each theme; `plan` compares the rows, `project` names where theirs are.

    `choices`, by theme id, win over `default`, which is for themes that both sides changed.
    """
    differing = [one for one in sorted(theirs) if ours.get(one) != theirs[one]]
    decided = [_decided(one, ours, plan, choices=choices, default=default) for one in differing]
    copies = {d.theme_id: _copy(theirs[d.theme_id]) for d in decided if d.stands == "both"}
    final = _final(decided, ours, theirs, copies=copies)
    _untangle(final, ours)
    _rename(final, ours, project)
    _free_keys(final, ours)
    put = [row for theme_id, row in final.items() if ours.get(theme_id) != row]
    counted_as = {theme_id: str(copy["id"]) for theme_id, copy in copies.items()}
    written = {row["id"] for row in put}
    changes = tuple(
        _change(one, ours, theirs, named=final[counted_as.get(one.theme_id, one.theme_id)])
        for one in decided
        if one.what in ("ours", "both") or {one.theme_id, counted_as.get(one.theme_id)} & written
    )
    return MergedThemes(put, changes, counted_as)


def _decided(
    theme_id: str,
    ours: Mapping[str, Row],
    plan: TablePlan,
    *,
    choices: Mapping[str, str],
    default: str,
) -> _Decided:
    what = _what(theme_id, ours, plan)
    newest = "theirs" if what == "new" or _changed_there(theme_id, plan) else "ours"
    choice = choices.get(theme_id, default if what == "both" else "newest")
    return _Decided(theme_id, what, newest, choice)


def _final(
    decided: Iterable[_Decided],
    ours: Mapping[str, Row],
    theirs: Mapping[str, Row],
    *,
    copies: Mapping[str, Row],
) -> dict[str, Row]:
    """Every theme as it would stand, by its id."""
    taken = {d.theme_id: theirs[d.theme_id] for d in decided if d.stands == "theirs"}
    return {**theirs, **ours, **taken, **{str(copy["id"]): copy for copy in copies.values()}}


def _change(
    decided: _Decided, ours: Mapping[str, Row], theirs: Mapping[str, Row], *, named: Row
) -> ThemeChange:
    here = ours.get(decided.theme_id)
    return ThemeChange(
        theme_id=decided.theme_id,
        ours=None if here is None else _theme(here),
        theirs=_theme(theirs[decided.theme_id]),
        what=decided.what,
        newest=decided.newest,
        choice=decided.choice,
        name=str(named["name"]),
    )


def _what(theme_id: str, ours: Mapping[str, Row], plan: TablePlan) -> str:
    if theme_id not in ours:
        return "new"
    if theme_id in plan.conflicting:
        return "both"
    return "theirs" if _changed_there(theme_id, plan) else "ours"


def _changed_there(theme_id: str, plan: TablePlan) -> bool:
    """Whether theirs is the newer row of the two."""
    return any(row["id"] == theme_id for row in plan["changed"])


def _copy(row: Row) -> Row:
    # The same copy whenever the same theme is kept beside ours.
    return row | {"id": tie(row["id"], json.dumps(row, sort_keys=True)), "key": None}


def _untangle(final: dict[str, Row], ours: Mapping[str, Row]) -> None:
    """A theme that would come to lie under itself goes back to where it is here, or on top."""
    for theme_id in sorted(final):
        if _above_itself(final, theme_id):
            here = ours.get(theme_id, {}).get("parent_id")
            final[theme_id] = final[theme_id] | {"parent_id": here}
            if _above_itself(final, theme_id):
                final[theme_id] = final[theme_id] | {"parent_id": None}


def _above_itself(final: Mapping[str, Row], theme_id: str) -> bool:
    seen, at = set[str](), final[theme_id]["parent_id"]
    while at is not None and at not in seen:
        if at == theme_id:
            return True
        seen.add(at)
        at = final[at]["parent_id"]
    return False


def _rename(final: dict[str, Row], ours: Mapping[str, Row], project: str) -> None:
    """Two themes of one name in one place: the one that comes is called after its project."""
    taken: dict[tuple[Any, Any], str] = {}
    for theme_id in sorted(final, key=lambda one: (_comes(one, final, ours, "name"), one)):
        row = final[theme_id]
        # An older program, or another one, may have let blanks and unseen characters in.
        name = row["name"] if ours.get(theme_id) == row else tidy_name(row["name"]) or row["name"]
        while taken.setdefault((row["parent_id"], name), theme_id) != theme_id:
            name = f"{name} ({project})"
        final[theme_id] = row | {"name": name}


def _free_keys(final: dict[str, Row], ours: Mapping[str, Row]) -> None:
    taken: dict[str, str] = {}
    for theme_id in sorted(final, key=lambda one: (_comes(one, final, ours, "key"), one)):
        key = final[theme_id]["key"]
        if key is not None and taken.setdefault(key, theme_id) != theme_id:
            final[theme_id] = final[theme_id] | {"key": None}


def _comes(theme_id: str, final: Mapping[str, Row], ours: Mapping[str, Row], column: str) -> bool:
    # Who has the name or the key here keeps it.
    here = ours.get(theme_id)
    return here is None or bool(here[column] != final[theme_id][column])


def _theme(row: Row) -> Theme:
    keywords = tuple(stored_strings(row["keywords"]))
    return Theme(**row | {"keywords": keywords, "retired": bool(row["retired"])})
