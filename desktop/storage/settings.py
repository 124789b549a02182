"""What the project remembers that is no research data."""

from __future__ import annotations

from sqlite_utils import Database

from desktop.storage.journal import now
from desktop.storage.seals import Seals


class Settings:
    """Rows of `settings`, and the one row of `project`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, key: str) -> str | None:
        """The value under the key."""
        row = self._db.execute("SELECT value FROM settings WHERE key = ?", [key]).fetchone()
        return row[0] if row else None

    def put(self, key: str, value: str) -> None:
        """Remember the value under the key."""
        with self._db.atomic():
            self._db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", [key, value])
            Seals(self._db).put("setting", key)

    def describe_project(self, *, uuid: str, name: str, program_version: str) -> None:
        """Give a new project its identity."""
        self._db.execute(
            "INSERT INTO project (singleton, uuid, name, created_at, program_version)"
            " VALUES (1, ?, ?, ?, ?)",
            [uuid, name, now(), program_version],
        )
        Seals(self._db).put("project", 1)

    def project(self) -> tuple[str, str]:
        """(uuid, name) of the project."""
        row = self._db.execute("SELECT uuid, name FROM project").fetchone()
        return str(row[0]), str(row[1])
