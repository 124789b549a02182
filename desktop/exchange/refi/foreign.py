"""A project of another tool as its file has it: nothing is converted yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.exchange.refi.losses import Loss


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """A code with the code that it stands under."""

    guid: str
    name: str
    parent: str | None = None
    description: str = ""
    colour: str | None = None
    codable: bool = True
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignCoding:
    """A code on a selection; `user` and `at` are empty where nobody wrote them."""

    guid: str
    code: str
    user: str = ""
    at: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignPassage:
    """Start and end as the file has them; `whole` is the source itself, without either."""

    guid: str
    start: int
    end: int
    name: str = ""
    memo: str = ""
    user: str = ""
    at: str = ""
    codings: tuple[ForeignCoding, ...] = ()
    notes: tuple[str, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ForeignSource:
    """A text, in the file itself (`content`) or under `path`."""

    guid: str
    name: str
    content: str | None = None
    path: str = ""
    description: str = ""
    user: str = ""
    selections: tuple[ForeignPassage, ...] = ()
    notes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ForeignNote:
    """A memo; `selections` are passages of the source that refers to it."""

    guid: str
    name: str = ""
    content: str | None = None
    path: str = ""
    user: str = ""
    at: str = ""
    selections: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignCase:
    """What is said of several sources at once; `values` by variable."""

    name: str
    description: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForeignSet:
    """Sources, codes and notes that belong together."""

    name: str
    description: str = ""
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(slots=True)
class ForeignProject:
    """All that was read; `losses` are what a reader of texts cannot take."""

    name: str = ""
    origin: str = ""
    user: str = ""
    users: dict[str, str] = field(default_factory=dict)
    codes: list[ForeignCode] = field(default_factory=list)
    variables: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By GUID: name and type."""
    cases: list[ForeignCase] = field(default_factory=list)
    sources: list[ForeignSource] = field(default_factory=list)
    notes: dict[str, ForeignNote] = field(default_factory=dict)
    sets: list[ForeignSet] = field(default_factory=list)
    description: str = ""
    own_notes: Sequence[str] = ()
    losses: list[Loss] = field(default_factory=list)
