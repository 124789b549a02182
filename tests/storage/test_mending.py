"""Which of two copies of a row stands: the table's or the journal's."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.storage.mending import Account, standing, versions
from desktop.storage.past import Past, past_of
from desktop.storage.salvage import SalvagedTable

Row = dict[str, Any]
READ, TOLD = {"id": "m", "text": "在表里"}, {"id": "m", "text": "在日志里"}


def change(number: int, after: Row | None, *, table: str = "memos", row: str = "m") -> Row:
    """A change in an entry of the same number."""
    written = None if after is None else json.dumps(after)
    names = {"id": number, "entry_id": number, "table_name": table, "row_id": row}
    return names | {"before": None, "after": written}


def past(*changes: Row, missing: set[int] | None = None, verb: str = "write_memo") -> Past:
    """A journal of these changes, all of them sure; entries of those numbers are missing."""
    found = Past(
        entries={one["id"]: {"verb": verb, "at": "", "coder_id": "c"} for one in changes},
        changes={one["id"]: one for one in changes},
        sure={one["id"] for one in changes},
        missing_entries=missing or set(),
        missing_changes=set(),
        read_whole=True,
    )
    for one in changes:
        found.histories.setdefault((one["table_name"], one["row_id"]), []).append(one)
    return found


def memos(*rows: Row, whole: bool = True) -> SalvagedTable:
    return SalvagedTable(key=("id",), rows={row["id"]: row for row in rows}, whole=whole)


@pytest.mark.parametrize(
    ("table", "journal", "stands", "account"),
    [
        (memos(READ), past(change(1, READ)), READ, Account(read=1)),
        (memos(READ), past(change(1, TOLD)), TOLD, Account(from_journal=1)),
        # The journal is whole and knows nothing of it: the program has not put it there.
        (memos(READ), past(), None, Account(left_out=["m"])),
        # Taken out, as the journal says: nothing is lost.
        (memos(), past(change(1, READ), change(2, None)), None, Account()),
        # Later entries are missing, and so the journal's word may be an old one.
        (memos(READ), past(change(1, TOLD), missing={2}), READ, Account(read=1)),
        (memos(), past(change(1, TOLD), missing={2}), None, Account(lost=["m"])),
        (
            memos(whole=False),
            past(change(1, TOLD), missing={2}),
            TOLD,
            Account(from_journal=1, incomplete=True),
        ),
    ],
    ids=["same", "surer", "foreign", "taken out", "newer", "lost", "the last known"],
)
def test_one_of_two_copies_stands(
    table: SalvagedTable, journal: Past, stands: Row | None, account: Account
) -> None:
    assert standing("memos", table, journal) == ({} if stands is None else {"m": stands}, account)


THEME = {
    "id": "t", "parent_id": None, "position": 0, "name": "旧", "definition": "", "include": "",
    "exclude": "", "example": "", "keywords": "[]", "colour": "#000000", "key": None,
    "retired": 0, "merged_into": None,
}  # fmt: skip
CODED = {"codings": {"c": {"codebook_version": 3}}, "rounds": {}}


def tables_without_versions() -> dict[str, SalvagedTable]:
    return {name: SalvagedTable(key=("id",)) for name in ("codebook_versions", "seals")}


def themes_of(found: dict[int, Row]) -> dict[int, list[str]]:
    return {n: [theme["name"] for theme in json.loads(v["themes"])] for n, v in found.items()}


def themes_changed(verb: str) -> Past:
    """A theme that is made, renamed and taken out."""
    states = (THEME, THEME | {"name": "新"}, None)
    made = [change(n, s, table="themes", row="t") for n, s in enumerate(states, 1)]
    return past(*made, verb=verb)


def test_versions_are_made_again_from_the_journal_of_themes() -> None:
    journal, account = themes_changed("edit_theme"), Account()
    wanted = CODED | {"rounds": {1: {"codebook_version": 1}, 2: {"codebook_version": 2}}}
    found = versions(tables_without_versions(), journal, wanted, account)
    assert themes_of(found) == {1: ["旧"], 2: ["新"], 3: []}
    assert (account.made_again, account.lost) == (3, [])


def test_versions_that_came_from_elsewhere_are_not_made_up() -> None:
    account = Account()
    found = versions(tables_without_versions(), themes_changed("merge"), CODED, account)
    assert themes_of(found) == {3: []}
    assert (account.made_again, account.lost) == (0, ["version 3"])


def test_a_version_that_is_no_list_of_themes_is_lost() -> None:
    for text in ("no JSON", "[1]"):
        tables = tables_without_versions()
        tables["codebook_versions"].rows[3] = {"version": 3, "themes": text}
        account = Account()
        assert themes_of(versions(tables, themes_changed("merge"), CODED, account)) == {3: []}
        assert account.lost == ["version 3"]


def of_journal(**rows: dict[int, Row]) -> dict[str, SalvagedTable]:
    names = ("journal_entries", "journal_changes", "seals")
    return {name: SalvagedTable(key=("id",), rows=dict(rows.get(name, {}))) for name in names}


def entry(number: int) -> Row:
    """An entry as it is stored."""
    return {
        "id": number, "at": "", "coder_id": "c", "verb": "write_memo", "detail": "{}",
        "kind": "do", "target": None,
    }  # fmt: skip


def test_changes_of_tables_that_are_no_research_are_no_history() -> None:
    changes = {1: change(1, READ), 2: change(2, READ, table="foreign")}
    tables = of_journal(journal_entries={1: entry(1), 2: entry(2)}, journal_changes=changes)
    assert list(past_of(tables, ["memos"]).histories) == [("memos", "m")]


def test_a_number_that_damage_has_made_huge_tells_of_no_gap() -> None:
    numbers = (1, 3, 2**40)
    tables = of_journal(
        journal_entries={n: entry(n) for n in numbers},
        journal_changes={n: change(n, READ) for n in numbers},
    )
    found = past_of(tables, ["memos"])
    assert (found.missing_entries, found.missing_changes) == ({2}, {2})
