"""What a comparison round forbids, whatever road a change takes: also undo and a loaded file."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.coding import Coding
from desktop.domain.errors import RuleError
from desktop.domain.journal import RowChange
from desktop.domain.round import Round
from desktop.storage.store import Store

TAKING_IN = frozenset(("unpack", "merge"))
"""Use cases that take in what was coded elsewhere, and look after locked rounds themselves."""
_OF_A_ROUND = frozenset(("codings", "round_finished"))


def refuse(store: Store, verb: str, rows: Iterable[RowChange]) -> None:
    """RuleError where the rows alter a locked round, or the text or the place of its reports."""
    locked: set[str] = set()
    for row in rows:
        if row.table in _OF_A_ROUND and verb not in TAKING_IN:
            locked |= _rounds_of(row)
        elif row.table == "reports" and _loses_its_text(row):
            refuse_in_a_sample(store, row.row_id)
    for round_id in locked:
        refuse_locked(known_round(store, round_id))


def known_round(store: Store, round_id: str) -> Round:
    """The round of that id, which is known to be there."""
    found = store.rounds.get(round_id)
    assert found is not None
    return found


def refuse_locked(known: Round) -> None:
    """RuleError where the round's coders can no longer code in it."""
    if not known.open:
        raise RuleError(
            "The round {round} is locked: its codings can no longer be changed.",
            "Undo the locking first, if it came too early.",
            round=known.name,
        )


def refuse_while_blind(entered: Round | None) -> None:
    """RuleError in a blind round: what follows would show or alter codings of others."""
    if entered is not None and entered.hidden:
        raise RuleError(
            "In the blind round {round} codings of others are not shown, nor changed.",
            "Leave the round first, and come back to it afterwards.",
            round=entered.name,
        )


def refuse_in_a_sample(store: Store, report_id: str) -> None:
    """RuleError where coders are compared over the report's text, in whatever state of a round."""
    inside = set(store.rounds.with_report(report_id))
    names = [one.name for one in store.rounds.all() if one.id in inside]
    if names:
        raise RuleError(
            "The report is in the sample of the round {rounds}: its text has to stay.",
            "Leave it, since coders are compared over this text. If nobody has coded in the round"
            " yet, undo the making of it; else import a corrected file as a report of its own.",
            rounds=", ".join(names),
        )


class Inside:
    """What may be coded in a round, read once for as many codings as are to be made."""

    def __init__(self, store: Store, round_id: str | None) -> None:
        self._round = None if round_id is None else known_round(store, round_id)
        if self._round:
            refuse_locked(self._round)
            self._reports = set(store.rounds.reports(self._round.id))
            self._coders = set(store.rounds.coders(self._round.id))
            frozen = store.codebooks.at(self._round.codebook_version)
            self._themes = {theme.id for theme in frozen.active()}

    def require(self, coding: Coding) -> None:
        """RuleError where the round does not have the coding's report, coder or theme."""
        if self._round:
            self.require_work(coding.report_id, coding.coder_id)
            self._require(coding.theme_id in self._themes, "This theme")

    def require_work(self, report_id: str, coder_id: str) -> None:
        """RuleError where the round does not have that report or coder."""
        self._require(report_id in self._reports, "This report")
        self._require(coder_id in self._coders, "This coder")

    def _require(self, inside: bool, what: str) -> None:
        if not inside and self._round:
            raise RuleError(
                what + " is not in the round {round}.", _OUTSIDE[what], round=self._round.name
            )


_OUTSIDE = {
    "This report": "Choose a report of the round's sample.",
    "This coder": "Choose one of the round's coders.",
    "This theme": "Choose a theme of the codebook that the round was made with.",
}


def _rounds_of(row: RowChange) -> set[str]:
    images = [image for image in (row.before, row.after) if image]
    return {str(image["round_id"]) for image in images if image["round_id"]}


def _loses_its_text(row: RowChange) -> bool:
    if row.before is None:
        return False
    return row.after is None or row.after["text_sha256"] != row.before["text_sha256"]
