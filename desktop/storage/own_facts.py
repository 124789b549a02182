"""Own columns of facts: what a researcher knows of reports beside what they say."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.own_facts import OwnValue, read_back, stored
from desktop.storage.filters import where
from desktop.storage.rounds import tie


class OwnFacts:
    """Rows of `own_facts`: for a report and a column one value."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, rows: Iterable[tuple[str, str, OwnValue]]) -> None:
        """(report, column, value): a new value, or another one than before."""
        self._db.conn.executemany(
            "INSERT INTO own_facts (id, report_id, name, value, numeric) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET value = excluded.value, numeric = excluded.numeric",
            [(tie(report, name), report, name, *stored(value)) for report, name, value in rows],
        )

    def remove(self, names: Iterable[str]) -> None:
        """Take those columns out; the journal keeps them."""
        clause, values = where({"name": names})
        self._db.execute(f"DELETE FROM own_facts {clause}", values)

    def clear(self, report_id: str) -> None:
        """Take out what is known of that report."""
        self._db.execute("DELETE FROM own_facts WHERE report_id = ?", [report_id])

    def columns(self) -> dict[str, dict[str, OwnValue]]:
        """By column, in the order of names, the value of each report that has one.

        A column in which some value is no number has texts alone.
        """
        found: dict[str, dict[str, OwnValue]] = {}
        words: set[str] = set()
        for report, name, text, numeric in self._db.execute(
            "SELECT report_id, name, value, numeric FROM own_facts ORDER BY name"
        ):
            found.setdefault(name, {})[report] = read_back(text, numeric)
            if not numeric:
                words.add(name)
        for name in words:
            found[name] = {report: str(value) for report, value in found[name].items()}
        return found
