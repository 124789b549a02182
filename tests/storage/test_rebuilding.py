"""A sound file out of rows of which some do not fit together."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.storage import checks, database
from desktop.storage.mending import Account
from desktop.storage.past import past_of
from desktop.storage.raw_copy import copied
from desktop.storage.rebuilding import RowsToKeep, rebuild
from desktop.storage.salvage import research_tables, salvaged

Row = dict[str, Any]
WRITTEN_ANEW = ("seals", "journal_open", "journal_entries", "journal_changes")


@pytest.fixture
def content(path: Path) -> RowsToKeep:
    """All that stands in a sound project."""
    folder = path.with_name("copy")
    folder.mkdir()
    tables, names = salvaged(copied(path, folder)), research_tables()
    return RowsToKeep(
        kept={
            name: list(table.rows.values())
            for name, table in tables.items()
            if name not in (*names, *WRITTEN_ANEW)
        },
        research={name: dict(tables[name].rows) for name in names},
        past=past_of(tables, names),
        accounts={name: Account() for name in tables},
        source=path.name,
    )


def rebuilt(content: RowsToKeep, path: Path) -> dict[str, list[str]]:
    """What is lost, by table, of a file that is sound in itself."""
    out = path.with_name("again.zhupi")
    rebuild(out, content)
    with closing(database.open_for_reading(out)) as db:
        assert list(checks.findings(db)) == []
    return {name: account.lost for name, account in content.accounts.items() if account.lost}


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(database.open_for_reading(path.with_name("again.zhupi"))) as db:
        return [tuple(row) for row in db.execute(query).fetchall()]


def test_a_sound_project_loses_nothing(content: RowsToKeep, path: Path) -> None:
    assert rebuilt(content, path) == {}
    assert rows(path, "SELECT id FROM codings") == [("coding",)]


def test_a_row_that_breaks_its_table_s_rules_is_lost_once(content: RowsToKeep, path: Path) -> None:
    coding = content.research["codings"]["coding"]
    content.research["codings"] = {"coding": coding | {"start": "no number"}}  # type: ignore[index]
    content.accounts["codings"].lost.append("coding")
    assert rebuilt(content, path) == {"codings": ["coding"]}
    assert rows(path, "SELECT id FROM codings") == []


def test_what_points_at_nothing_in_two_ways_is_lost_once(content: RowsToKeep, path: Path) -> None:
    for name in ("themes", "coders"):
        content.research[name] = {}  # type: ignore[index]
    lost = rebuilt(content, path)
    assert lost == {"codings": ["coding"], "memos": ["memo"], "finished": lost["finished"]}
    assert rows(path, "SELECT * FROM codings") == []


def test_a_cleaning_without_its_original_or_text_is_lost(content: RowsToKeep, path: Path) -> None:
    [cleaning] = content.kept["cleanings"]
    key = f"{cleaning['original_sha256']} {cleaning['text_sha256']}"
    content.kept["originals"] = []  # type: ignore[index]
    assert rebuilt(content, path) == {"cleanings": [key]}


def test_sections_without_their_text_are_lost(content: RowsToKeep, path: Path) -> None:
    content.kept["texts"] = []  # type: ignore[index]
    lost = rebuilt(content, path)
    assert lost.keys() == {"sections", "cleanings", "reports", "codings", "memos", "finished"}
    assert rows(path, "SELECT * FROM sections") == []


@pytest.mark.parametrize("wrong", [{"kind": "undo", "target": 99}, {"kind": "do", "target": 1}])
def test_an_entry_that_takes_back_what_is_not_there_is_one_by_itself(
    content: RowsToKeep, path: Path, wrong: Row
) -> None:
    content.past.entries[1] |= wrong
    assert rebuilt(content, path) == {}
    assert rows(path, "SELECT kind, target FROM journal_entries WHERE id = 1") == [("base", None)]


def test_a_gap_in_the_history_of_a_row_is_closed(content: RowsToKeep, path: Path) -> None:
    """The row before a change is not as the change before left it: what lies between is told."""
    [number] = [n for n, c in content.past.changes.items() if c["row_id"] == "memo"]
    change = content.past.changes[number]
    later = max(content.past.changes) + 1
    after = change["after"]
    content.past.changes[later] = change | {
        "id": later, "before": after.replace("待议", "再议"), "after": after,
    }  # fmt: skip
    assert rebuilt(content, path) == {}
    told = rows(path, "SELECT after ->> '$.text' FROM journal_changes WHERE row_id = 'memo'")
    assert told == [("待议",), ("再议",), ("待议",)]
