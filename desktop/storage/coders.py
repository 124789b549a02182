"""The project's coders."""

from __future__ import annotations

from sqlite_utils import Database

from desktop.domain.coding import Coder


class Coders:
    """Rows of `coders`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, coder: Coder) -> None:
        """A new coder."""
        self._db.execute(
            "INSERT INTO coders (id, name, colour, created_at) VALUES (?, ?, ?, ?)",
            [coder.id, coder.name, coder.colour, coder.created_at],
        )

    def rename(self, coder_id: str, name: str) -> None:
        """The same coder under another name."""
        self._db.execute("UPDATE coders SET name = ? WHERE id = ?", [name, coder_id])

    def all(self) -> list[Coder]:
        """In the order in which they came."""
        rows = self._db.execute("SELECT id, name, colour, created_at FROM coders ORDER BY rowid")
        return [Coder(*row) for row in rows]
