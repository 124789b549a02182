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

    def remove(self, coder_id: str) -> None:
        """Take the coder out; nothing may name them."""
        self._db.execute("DELETE FROM coders WHERE id = ?", [coder_id])

    def is_named(self, coder_id: str) -> bool:
        """Whether a row of any table names the coder, or the journal has an entry of theirs."""
        asked = [*self._naming(), ("journal_entries", "coder_id")]
        return any(
            self._db.execute(
                f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", [coder_id]
            ).fetchone()
            for table, column in asked
        )

    def _naming(self) -> list[tuple[str, str]]:
        """Every table and column that holds coders, as the schema says it."""
        sql = (
            'SELECT m.name, f."from" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f'
            " WHERE m.type = 'table' AND f.\"table\" = 'coders'"
        )
        return self._db.execute(sql).fetchall()

    def all(self) -> list[Coder]:
        """In the order in which they came."""
        rows = self._db.execute("SELECT id, name, colour, created_at FROM coders ORDER BY rowid")
        return [Coder(*row) for row in rows]
