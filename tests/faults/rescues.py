"""Damaged projects rescued: whatever was in them is in the new file, or is named as lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import ZhupiError
from desktop.services.rescue.rescuing import Rescue, rescue
from desktop.storage.salvage import research_tables

_KEYS = {
    "texts": "sha256",
    "originals": "sha256",
    "cleanings": "original_sha256 || ' ' || text_sha256",
    "codebook_versions": "'version ' || version",
    "settings": "key",
    "journal_entries": "'journal_entries ' || id",
}


@dataclass(frozen=True, slots=True)
class Rescued:
    """One rescue: `refused` where nothing could be read, `untold` what went without a word."""

    refused: str
    recovered: int
    lost: int
    untold: tuple[str, ...]
    findings: tuple[str, ...]


def tried(sound: Path, damaged: Path) -> Rescued:
    """Rescue the damaged copy, and compare what came with what there was."""
    out = damaged.with_name(f"rescued-{damaged.name}")
    before = damaged.read_bytes()
    try:
        told = rescue(damaged, out)
    except ZhupiError as error:
        return Rescued(str(error), 0, 0, (), ())
    assert damaged.read_bytes() == before
    untold = tuple(_untold(sound, out, told))
    recovered = sum(a.read + a.from_journal + a.made_again for a in told.accounts.values())
    lost = sum(len(account.lost) for account in told.accounts.values())
    return Rescued("", recovered, lost, untold, tuple(f.what for f in told.findings))


def _untold(sound: Path, out: Path, told: Rescue) -> Iterator[str]:
    keys = dict.fromkeys(research_tables(), "id") | _KEYS
    # A report whose text is lost stands with another: the account says so of the text.
    damaged = " ".join([*told.accounts["texts"].lost, *told.accounts["originals"].lost])
    with closing(sqlite3.connect(sound)) as had, closing(sqlite3.connect(out)) as has:
        for table, key in keys.items():
            rows = dict(_rows(had, table, key)), dict(_rows(has, table, key))
            named = {
                n.split()[1] if n.startswith("text ") else n.partition(" (")[0]
                for n in told.accounts[table].lost
            }
            for row_id, row in rows[0].items():
                if row_id in named or (table == "journal_entries" and row_id in rows[1]):
                    continue
                if row_id not in rows[1]:
                    if not told.accounts[table].incomplete:
                        yield f"{table} {row_id} is gone"
                elif rows[1][row_id] != row and not (
                    table == "reports" and any(str(link) in damaged for link in row[1:3])
                ):
                    yield f"{table} {row_id} is another"


def _rows(db: sqlite3.Connection, table: str, key: str) -> Iterator[tuple[str, tuple[object, ...]]]:
    # The text's number is the index's alone, and may be given anew.
    columns = [r[1] for r in db.execute(f"PRAGMA table_info({table})") if r[1] != "number"]
    for row in db.execute(f"SELECT {key}, {', '.join(columns)} FROM {table}"):
        yield str(row[0]), _themes(row[-1]) if table == "codebook_versions" else row[1:]


def _themes(version: str) -> tuple[object, ...]:
    """In any order: one that is made again from the journal has its themes in another."""
    return tuple(sorted(json.dumps(theme, sort_keys=True) for theme in json.loads(version)))
