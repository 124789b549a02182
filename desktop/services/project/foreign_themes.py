"""Codes of others as themes: those that are here already, and those that come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.theme_colours import COLOURS
from desktop.exchange.refi.descriptions import fields_in
from desktop.exchange.refi.foreign import ForeignCode
from desktop.exchange.refi.losses import Loss
from desktop.services.project.foreign_names import not_taken, theme_name


@dataclass(slots=True)
class ThemesIn:
    """`of_code` gives for the GUID of a code the theme; `new` are those that are not here yet.

    `said` are those that are here, with what the file says of them.
    """

    of_code: dict[str, Theme] = field(default_factory=dict)
    new: list[Theme] = field(default_factory=list)
    said: list[Theme] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)


def themes_in(
    codes: Iterable[ForeignCode], here: Codebook, *, ours: bool, changing: bool = False
) -> ThemesIn:
    """A code is a theme that is here if it has its GUID or its path.

    Where the file is one of `ours`, a code that cannot be applied is a retired theme. Those that
    are here stay as they are, unless they are `changing`.
    """
    taking = _Taking(here, ours=ours, changing=changing)
    for code in codes:
        taking.take(code)
    return taking.found


class _Taking:
    def __init__(self, here: Codebook, *, ours: bool, changing: bool) -> None:
        self.found = ThemesIn()
        self._here, self._ours, self._changing = here, ours, changing
        self._ids = {theme.id for theme in here.themes}
        self._under: dict[str | None, dict[str, Theme]] = {}
        self._colours = Counter(theme.colour for theme in here.themes)
        for theme in here.themes:
            self._under.setdefault(theme.parent_id, {})[theme.name] = theme

    def take(self, code: ForeignCode) -> None:
        if code.guid in self.found.of_code:
            self._lose(code, "two codes have its GUID; the second is left out")
            return
        parent = self.found.of_code.get(code.parent or "")
        parent_id = parent.id if parent else None
        siblings = self._under.setdefault(parent_id, {})
        known = self._known(code, siblings)
        theme = known or self._new(code, parent_id, siblings)
        self.found.of_code[code.guid] = theme
        if known:
            self.found.said.append(replace(known, **_said(code)))
        else:
            self.found.new.append(theme)
            siblings[theme.name] = theme
            self._ids.add(theme.id)
        self.found.losses += (
            Loss("theme", theme.name, told) for told in self._told(code, theme, known)
        )

    def _known(self, code: ForeignCode, siblings: dict[str, Theme]) -> Theme | None:
        if code.guid in self._here:
            return self._here.theme(code.guid)
        # A theme of this name that came with the file itself is another one's sibling.
        known = siblings.get(theme_name(code.name))
        return known if known and known.id in self._here else None

    def _new(self, code: ForeignCode, parent_id: str | None, siblings: dict[str, Theme]) -> Theme:
        colour = code.colour or min(COLOURS, key=lambda one: self._colours[one])
        self._colours[colour] += 1
        fields: dict[str, Any] = {"colour": colour, **_said(code)}
        return Theme(
            id=code.guid,
            name=not_taken(theme_name(code.name), siblings),
            parent_id=parent_id,
            position=len(siblings),
            retired=self._ours and not code.codable,
            **fields,
        )

    def _told(self, code: ForeignCode, theme: Theme, known: Theme | None) -> Iterator[str]:
        if theme.name != code.name and not known:
            yield f"it was called {code.name!r}, which no theme here can be"
        if not code.codable and not self._ours:
            yield "that it cannot be applied is left out"
        if known and known.name != theme_name(code.name):
            yield f"it is here already, and called {code.name!r} in the file"
        said = _said(code)
        otherwise = known and any(getattr(known, name) != text for name, text in said.items())
        if otherwise and not self._changing:
            yield "it is here already, and keeps what is said of it here"

    def _lose(self, code: ForeignCode, told: str) -> None:
        self.found.losses.append(Loss("theme", code.name, told))


def _said(code: ForeignCode) -> dict[str, Any]:
    """What is said of the code, and nothing of what it leaves open."""
    return {name: text for name, text in fields_in(code.description).items() if text}
