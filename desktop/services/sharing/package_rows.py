"""What a coder cannot have made: rows of others, or outside what the package was packed with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.domain.round import Round
from desktop.services.sharing.soundness import SEND_AGAIN
from desktop.storage.incoming import Incoming, Row
from desktop.storage.store import Store

_TABLES = ("codings", "round_finished", "memos", "figures")
_OUTSIDE_ROUNDS = ("memos", "figures")


def refuse_strange_rows(ours: Store, theirs: Store, known: Round, *, coder_id: str) -> None:
    """InputError where the package's rows reach outside its round, or are another's here.

    A row that has the id of someone else's would otherwise be written over it.
    """
    for what in _strange(ours, theirs, known, coder_id):
        raise InputError(
            "{project} is damaged ({finding}).",
            SEND_AGAIN,
            project=Path(theirs.path).name,
            finding=what,
        )


def _strange(ours: Store, theirs: Store, known: Round, coder_id: str) -> Iterator[str]:
    themes = {theme.id for theme in ours.codebooks.at(known.codebook_version).themes}
    reports = set(ours.rounds.reports(known.id))
    for table in _TABLES:
        of_coder = {"coder_id": coder_id}
        of_round = of_coder if table in _OUTSIDE_ROUNDS else of_coder | {"round_id": known.id}
        own = Incoming(ours.db).rows(table, **of_round)
        coming = Incoming(theirs.db).rows(table, **of_round)
        for row_id in Incoming(ours.db).there(table, coming.keys() - own.keys()):
            yield f"{table} row {row_id} is another's"
        for row in coming.values():
            if _outside(row, known, reports=reports | {None}, themes=themes | {None}):
                yield f"{table} row {row['id']} is outside the round"


def _outside(row: Row, known: Round, *, reports: set[str | None], themes: set[str | None]) -> bool:
    return (
        row["report_id"] not in reports
        or row.get("theme_id") not in themes
        or row.get("codebook_version", known.codebook_version) != known.codebook_version
    )
