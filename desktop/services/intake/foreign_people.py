"""Users of others as coders: those of the same name are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from desktop.domain.coding import Coder
from desktop.exchange.refi.foreign import ForeignProject
from desktop.exchange.refi.guids import derived
from desktop.exchange.refi.losses import Loss
from desktop.services.project.coders import COLOURS
from desktop.services.project.foreign_names import not_taken, one_line
from desktop.storage.journal import now


class PeopleIn:
    """`new` are coders that are not here yet; what nobody signed is one's of the tool's name."""

    def __init__(self, foreign: ForeignProject, here: Iterable[Coder], *, nobody: str) -> None:
        self.new: list[Coder] = []
        self.losses: list[Loss] = []
        everyone = list(here)
        self._here = {coder.name: coder for coder in everyone}
        self._ids = {coder.id for coder in everyone}
        self._nobody = one_line(foreign.origin) or one_line(nobody) or "?"
        self._of_user: dict[str, Coder] = {}
        taken: set[str] = set()
        for guid, written in foreign.users.items():
            name = not_taken(one_line(written) or "?", taken)
            taken.add(name)
            self._of_user[guid] = self._coder(guid, name)
            self.losses += self._told(name, written)
        self._default = foreign.user

    def of(self, *users: str) -> Coder:
        """The coder of the first user that is one, at last of who made the project."""
        found = (self._of_user.get(user) for user in (*users, self._default) if user)
        return next((coder for coder in found if coder), None) or self._unsigned

    @cached_property
    def _unsigned(self) -> Coder:
        self.losses.append(Loss("coder", self._nobody, "stands for work that nobody signed"))
        return self._coder(derived("coder", self._nobody), self._nobody)

    def _coder(self, guid: str, name: str) -> Coder:
        known = self._here.get(name)
        if known is not None:
            return known
        number = len(self._here)
        free = guid if guid and guid not in self._ids else derived("coder", f"{guid} {name}")
        coder = Coder(free, name, colour=COLOURS[number % len(COLOURS)], created_at=now())
        self._here[name] = coder
        self._ids.add(coder.id)
        self.new.append(coder)
        return coder

    def _told(self, name: str, written: str) -> Iterator[Loss]:
        if name != written:
            yield Loss("coder", name, f"was called {written!r}, which no coder here can be")
