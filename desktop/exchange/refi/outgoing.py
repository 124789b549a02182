"""A project on its way out, as the writer wants it: nothing is read before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.codebook import Codebook
from desktop.domain.coding import Coder, Coding, Memo
from desktop.domain.own_facts import OwnValue
from desktop.domain.report import Report


@dataclass(frozen=True, slots=True)
class VariableOut:
    """A column of facts; `kind` is Text, Integer, Float or Date."""

    name: str
    kind: str
    values: Mapping[str, OwnValue]
    """By report."""


@dataclass(frozen=True, slots=True)
class SourceOut:
    """A report under the name that it has in the file, with its text and its codings."""

    report: Report
    name: str
    text: str
    codings: Sequence[Coding]


@dataclass(frozen=True, slots=True)
class SetOut:
    """Reports that belong together, by their ids."""

    name: str
    reports: Sequence[str]


@dataclass(frozen=True, slots=True)
class ProjectOut:
    """`names` are those of the reports by id, in the order of `texts` and of `sources`.

    These two give the same reports each time they are called, so that a large corpus is never in
    memory. `crlf` writes the texts with CRLF; a line end counts as one character all the same.
    """

    name: str
    origin: str
    coders: Sequence[Coder]
    codebook: Codebook
    names: Mapping[str, str]
    texts: Callable[[], Iterator[tuple[str, str]]]
    sources: Callable[[], Iterator[SourceOut]]
    variables: Sequence[VariableOut] = ()
    memos: Sequence[Memo] = ()
    sets: Sequence[SetOut] = ()
    crlf: bool = False
