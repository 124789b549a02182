"""What differs between two versions of a codebook, theme by theme and field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.codebook_changes import ADDED, REMOVED

ORDER = "order"
"""The themes are in another order; nothing is said of one alone."""
_Field = Callable[[Codebook, Theme], str]


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field of one theme. `what` is of WHAT_DIFFERS; of an added theme `after` is its
    definition, of a removed one `before`. `path` is as it is afterwards, "" for the order."""

    theme_id: str
    path: str
    what: str
    before: str = ""
    after: str = ""


def differences(before: Codebook, after: Codebook) -> list[FieldDifference]:
    """In the order of the later tree, then what is gone, then the order."""
    here = [theme for _, theme in after.walk()]
    gone = [theme for _, theme in before.walk() if theme.id not in after]
    found = [one for theme in here for one in _of_theme(before, after, theme)]
    found += [
        FieldDifference(theme.id, before.path(theme.id), REMOVED, theme.definition)
        for theme in gone
    ]
    if not found and _order(before) != _order(after):
        found.append(FieldDifference("", "", ORDER))
    return found


def _of_theme(before: Codebook, after: Codebook, theme: Theme) -> Iterator[FieldDifference]:
    path = after.path(theme.id)
    if theme.id not in before:
        yield FieldDifference(theme.id, path, ADDED, after=theme.definition)
        return
    was = before.theme(theme.id)
    for what, told in _FIELDS.items():
        # Two codebooks may call the same parent differently; it is told with the parent itself.
        points_at = _POINTING.get(what, "")
        if points_at and getattr(was, points_at) == getattr(theme, points_at):
            continue
        one, other = told(before, was), told(after, theme)
        if one != other:
            yield FieldDifference(theme.id, path, what, one, other)


def _order(codebook: Codebook) -> list[str]:
    return [theme.id for _, theme in codebook.walk()]


def _field(name: str) -> _Field:
    return lambda _, theme: getattr(theme, name) or ""


def _named(name: str) -> _Field:
    """The path of the theme that the field points at."""

    def told(codebook: Codebook, theme: Theme) -> str:
        other = getattr(theme, name)
        return codebook.path(other) if other in codebook else ""

    return told


_FIELDS: dict[str, _Field] = {
    "name": _field("name"),
    "parent": _named("parent_id"),
    "definition": _field("definition"),
    "include": _field("include"),
    "exclude": _field("exclude"),
    "example": _field("example"),
    "counter_example": _field("counter_example"),
    "keywords": lambda _, theme: "; ".join(theme.keywords),
    "key": _field("key"),
    "colour": _field("colour"),
    "retired": lambda _, theme: "yes" if theme.retired else "no",
    "merged_into": _named("merged_into"),
}
_POINTING = {"parent": "parent_id", "merged_into": "merged_into"}
WHAT_DIFFERS = (ADDED, REMOVED, *_FIELDS, ORDER)
"""All that a difference can be of."""
