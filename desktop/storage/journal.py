"""The journal: entries are opened around changes, and taken back row by row."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlite_utils import Database

from desktop.domain.errors import ConflictError
from desktop.domain.journal import Entry, RowChange
from desktop.storage.schema_shape import columns, require_columns
from desktop.storage.seals import Seals
from desktop.storage.stored_json import stored_object

Progress = Callable[[int, int], None]
"""Is told how much of how much is done; it may raise, and then nothing of the change stays."""

_Row = dict[str, object] | None
_STEP = "kind = 'do' AND verb <> 'show_suggestions'"
"""A use case that somebody takes back; that something was shown is told, and stays."""
_LAST_TURN = "(SELECT max(turn.id) FROM journal_entries AS turn WHERE turn.target = entry.id)"
_IS_UNDONE = (
    f"(SELECT turn.kind = 'undo' FROM journal_entries AS turn WHERE turn.id = {_LAST_TURN})"
)


def now() -> str:
    """This moment in UTC, ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Journal:
    """Every change to research data, written in the transaction of the change itself."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @contextmanager
    def entry(
        self,
        verb: str,
        *,
        coder_id: str,
        detail: dict[str, object] | None = None,
        kind: str = "do",
        target: int | None = None,
    ) -> Iterator[int]:
        """One transaction under one entry; nothing of either remains if the block raises."""
        with self._db.atomic():
            number = self._open(now(), coder_id, verb, json_text(detail or {}), kind, target)
            yield number
            self._close(number)

    @contextmanager
    def continued(self, entry_id: int) -> Iterator[int]:
        """Another transaction under an entry that is there: both are one step of undo."""
        with self._db.atomic():
            self._db.execute("INSERT INTO journal_open VALUES (1, ?)", [entry_id])
            yield entry_id
            self._close(entry_id)

    def newest(self) -> int | None:
        """The number of the newest entry."""
        row = self._db.execute("SELECT max(id) FROM journal_entries").fetchone()
        return None if row[0] is None else int(row[0])

    def last_change(self) -> int:
        """The number of the newest change; 0 where there is none."""
        row = self._db.execute("SELECT ifnull(max(id), 0) FROM journal_changes").fetchone()
        return int(row[0])

    def changes(self, entry_id: int, *, after: int = 0) -> list[RowChange]:
        """The rows that an entry changed, in order; only those `after` that change's number."""
        rows = self._db.execute(
            "SELECT table_name, row_id, before, after FROM journal_changes"
            " WHERE entry_id = ? AND id > ? ORDER BY id",
            [entry_id, after],
        )
        return [RowChange(t, r, _loaded(b), _loaded(a)) for t, r, b, a in rows]

    def since(self, change: int) -> Iterator[RowChange]:
        """The rows changed after the change of that number, in order, by whomever."""
        rows = self._db.execute(
            "SELECT table_name, row_id, before, after FROM journal_changes WHERE id > ?"
            " ORDER BY id",
            [change],
        )
        return (RowChange(t, r, _loaded(b), _loaded(a)) for t, r, b, a in rows)

    def entries(self, *, limit: int | None = None, coder_id: str | None = None) -> list[Entry]:
        """Newest first."""
        rows = self._db.execute(
            f"SELECT id, at, coder_id, verb, detail, kind, target, ifnull({_IS_UNDONE}, 0)"
            " FROM journal_entries AS entry WHERE ?1 IS NULL OR coder_id = ?1"
            " ORDER BY id DESC LIMIT ?2",
            [coder_id, -1 if limit is None else limit],
        )
        return [_entry(row) for row in rows]

    def get(self, entry_id: int) -> Entry | None:
        """The entry of that number."""
        return self._first("entry.id = ?", [entry_id])

    def next_undo(self, coder_id: str) -> Entry | None:
        """The coder's last use case that is not taken back."""
        return self._first(
            f"coder_id = ? AND {_STEP} AND ifnull({_IS_UNDONE}, 0) = 0 ORDER BY id DESC",
            [coder_id],
        )

    def next_redo(self, coder_id: str) -> Entry | None:
        """The use case that the coder took back last, unless a new one was made since."""
        newest = f"SELECT max(id) FROM journal_entries WHERE coder_id = ?1 AND {_STEP}"
        taken_back = (
            "SELECT target FROM journal_entries"
            f" WHERE coder_id = ?1 AND kind = 'undo' AND id > ({newest})"
        )
        return self._first(
            f"entry.id IN ({taken_back}) AND {_IS_UNDONE} = 1 ORDER BY {_LAST_TURN} DESC",
            [coder_id],
        )

    def size(self, entry_id: int) -> int:
        """How many rows the entry changed."""
        row = self._db.execute(
            "SELECT count(*) FROM journal_changes WHERE entry_id = ?", [entry_id]
        ).fetchone()
        return int(row[0])

    def size_after(self, entry_id: int, coder_id: str) -> int:
        """How many rows the coder's later use cases changed."""
        row = self._db.execute(
            "SELECT count(*) FROM journal_entries AS entry"
            " JOIN journal_changes ON entry_id = entry.id"
            f" WHERE entry.id > ? AND coder_id = ? AND {_STEP}",
            [entry_id, coder_id],
        ).fetchone()
        return int(row[0])

    def take_back(self, entry_id: int, *, progress: Progress | None = None) -> None:
        """Put every row that the entry changed to what it was before.

        `progress` is told how many rows of how many are done. Raises ConflictError where a row is
        no longer as the entry left it.
        """
        rows = [(c.table, c.row_id, c.after, c.before) for c in self.changes(entry_id)[::-1]]
        self._put(rows, progress)

    def bring_back(self, entry_id: int, *, progress: Progress | None = None) -> None:
        """Put every row that the entry changed to what it made of it, as `take_back` does."""
        rows = [(c.table, c.row_id, c.before, c.after) for c in self.changes(entry_id)]
        self._put(rows, progress)

    def _open(self, *values: object) -> int:
        cursor = self._db.conn.execute(
            "INSERT INTO journal_entries (at, coder_id, verb, detail, kind, target)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            values,
        )
        number = int(cursor.lastrowid or 0)
        self._db.execute("INSERT INTO journal_open VALUES (1, ?)", [number])
        return number

    def _close(self, number: int) -> None:
        self._db.execute("DELETE FROM journal_open")
        Seals(self._db).put("entry", number)

    def _put(self, rows: Sequence[tuple[str, str, _Row, _Row]], progress: Progress | None) -> None:
        for number, (table, row_id, expected, wanted) in enumerate(rows):
            require_columns(table, wanted or ())
            if progress:
                progress(number, len(rows))
            if not _stands(self._row(table, row_id), expected):
                raise ConflictError(
                    "Later changes were built on this one.",
                    "Undo those first; nothing was changed.",
                )
            if wanted is None:
                self._db.execute(f"DELETE FROM {table} WHERE id = ?", [row_id])
            elif expected is None:
                self._insert(table, wanted)
            else:
                self._update(table, row_id, wanted)

    def _row(self, table: str, row_id: str) -> _Row:
        names = columns(table)
        found = self._db.execute(f"SELECT {', '.join(names)} FROM {table} WHERE id = ?", [row_id])
        row = found.fetchone()
        return None if row is None else dict(zip(names, row, strict=True))

    def _insert(self, table: str, row: dict[str, object]) -> None:
        marks = ", ".join("?" * len(row))
        self._db.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values())
        )

    def _update(self, table: str, row_id: str, row: dict[str, object]) -> None:
        # Deleted and inserted would show as two changes in the journal.
        names = ", ".join(f"{name} = ?" for name in row)
        self._db.execute(f"UPDATE {table} SET {names} WHERE id = ?", [*row.values(), row_id])

    def _first(self, where: str, values: list[object]) -> Entry | None:
        row = self._db.execute(
            f"SELECT id, at, coder_id, verb, detail, kind, target, ifnull({_IS_UNDONE}, 0)"
            f" FROM journal_entries AS entry WHERE {where} LIMIT 1",
            values,
        ).fetchone()
        return _entry(row) if row else None


def json_text(value: object) -> str:
    """JSON as the project file keeps it: Chinese unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _stands(row: _Row, image: _Row) -> bool:
    # A schema step may have added columns that an older image does not have.
    if row is None or image is None:
        return row is image
    return row.items() >= image.items()


def _loaded(value: str | None) -> _Row:
    return None if value is None else stored_object(value)


def _entry(row: tuple[object, ...]) -> Entry:
    number, at, coder_id, verb, detail, kind, target, undone = row
    return Entry(
        id=int(str(number)),
        at=str(at),
        coder_id=str(coder_id),
        verb=str(verb),
        detail=stored_object(str(detail)),
        kind=str(kind),
        target=None if target is None else int(str(target)),
        undone=bool(undone),
    )
