"""Numbers in the place of ids, so that a column can be an array."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Id = TypeVar("Id", bound=Hashable)
Numbers = NDArray[np.int64]


class IdNumbers(Generic[Id]):
    """Gives each id the next number when it is first met; a number is never given again."""

    def __init__(self) -> None:
        self.ids: list[Id] = []
        self._numbers: dict[Id, int] = {}

    def __len__(self) -> int:
        return len(self.ids)

    def number(self, known: Id) -> int:
        """The number of that id, a new one where it had none."""
        found = self._numbers.get(known)
        if found is None:
            found = self._numbers[known] = len(self.ids)
            self.ids.append(known)
        return found

    def numbers(self, ids: Iterable[Id]) -> Numbers:
        """The number of each."""
        listed = list(ids)
        for known in dict.fromkeys(listed):
            self.number(known)
        return np.fromiter(map(self._numbers.__getitem__, listed), np.int64, len(listed))

    def met(self, ids: Iterable[Id]) -> Numbers:
        """The numbers of those ids that have one."""
        return np.array([self._numbers[i] for i in ids if i in self._numbers], np.int64)
