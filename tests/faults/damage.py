"""Project files damaged in seeded ways: what differs must not stay silent.

`python -m tests.faults.damage [HOW MANY]` prints a table of what was tried and what was found.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlite_utils import Database

from desktop.domain.errors import ZhupiError
from desktop.services.project.checking import check_file
from desktop.services.project.project import open_project
from desktop.storage import triggers
from tests.faults import study

FULL = 210
PAGE = 4096
Damage = Callable[[Path, Random], str]

# The first byte of a page says what it holds; pages of long values and free ones say nothing.
_KINDS = {0x0D: "rows", 0x05: "tree of rows", 0x0A: "entries", 0x02: "tree of entries"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One damaged file: how it was damaged, and who said so ("" where nobody did)."""

    kind: str
    what: str
    differs: bool
    found: str

    @property
    def silent(self) -> bool:
        """Whether the file is another, and nothing said so."""
        return self.differs and not self.found


def _page(data: bytearray, random: Random) -> int:
    """A page, each kind of page as likely as any other."""
    by_kind: dict[str, list[int]] = {}
    for page in range(len(data) // PAGE):
        kind = _KINDS.get(data[page * PAGE + (100 if page == 0 else 0)], "others")
        by_kind.setdefault(kind, []).append(page)
    return random.choice(by_kind[random.choice(sorted(by_kind))])


def _in_bytes(path: Path, random: Random, change: Callable[[bytearray, int], str]) -> str:
    data = bytearray(path.read_bytes())
    page = _page(data, random)
    said = change(data, page)
    path.write_bytes(data)
    return f"{said} of page {page + 1}"


def _place(data: bytearray, page: int, random: Random) -> int:
    """Four times in five where something stands."""
    used = [at for at in range(PAGE) if data[page * PAGE + at]]
    return random.choice(used) if used and random.random() < 0.8 else random.randrange(PAGE)


def flipped_bit(path: Path, random: Random) -> str:
    """One bit is another."""

    def change(data: bytearray, page: int) -> str:
        at, bit = _place(data, page, random), random.randrange(8)
        data[page * PAGE + at] ^= 1 << bit
        return f"bit {bit} of byte {at}"

    return _in_bytes(path, random, change)


def other_bytes(path: Path, random: Random) -> str:
    """Some bytes in a row are others."""

    def change(data: bytearray, page: int) -> str:
        at, length = _place(data, page, random), random.choice((1, 4, 40, 512))
        start = page * PAGE + at
        length = min(length, (page + 1) * PAGE - start)
        data[start : start + length] = random.randbytes(length)
        return f"{length} bytes at {at}"

    return _in_bytes(path, random, change)


def emptied_page(path: Path, random: Random) -> str:
    """A page is all zero, as after a disk that lost it."""

    def change(data: bytearray, page: int) -> str:
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        return "zeros in place"

    return _in_bytes(path, random, change)


def misplaced_page(path: Path, random: Random) -> str:
    """A page is written where another one was, or the end of the file is missing."""
    if random.random() < 0.2:
        data = path.read_bytes()
        kept = random.randrange(1, len(data) // PAGE) * PAGE + random.choice((0, 77))
        path.write_bytes(data[:kept])
        return f"only the first {kept} bytes"

    def change(data: bytearray, page: int) -> str:
        other = random.randrange(len(data) // PAGE)
        data[page * PAGE : (page + 1) * PAGE] = data[other * PAGE : (other + 1) * PAGE]
        return f"page {other + 1} in place"

    return _in_bytes(path, random, change)


def _past_triggers(path: Path, change: Callable[[Database], str]) -> str:
    with closing(sqlite3.connect(path)) as connection:
        db = Database(connection, execute_plugins=False)
        kept = [trigger.sql for trigger in db.triggers]
        triggers.remove(db)
        said = change(db)
        for sql in kept:
            connection.execute(sql)
        connection.commit()
    return said


def _tables(db: Database) -> list[str]:
    """Tables with rows, the index's own and SQLite's too."""
    names = [name for name in db.table_names() if name != "search"]
    return [name for name in names if db.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()]


def changed_cell(path: Path, random: Random) -> str:
    """A value is another one, past the journal."""

    def change(db: Database) -> str:
        while True:
            table = random.choice(_tables(db))
            column = random.choice(db.table(table).columns)
            row = _any_row(db, table, random)
            value = _another(row[column.name], random)
            clause = " AND ".join(f'"{name}" IS ?' for name in row)
            try:
                db.execute(
                    f'UPDATE {table} SET "{column.name}" = ? WHERE {clause}', [value, *row.values()]
                )
            except sqlite3.IntegrityError:
                continue
            return f"{table}.{column.name}"

    return _past_triggers(path, change)


def _any_row(db: Database, table: str, random: Random) -> dict[str, object]:
    cursor = db.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description]
    return dict(zip(names, random.choice(cursor.fetchall()), strict=True))


def _another(value: object, random: Random) -> object:
    if isinstance(value, int):
        return value + random.choice((-1, 1, 7))
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1]) if value else b"x"
    if isinstance(value, str) and value:
        at = random.randrange(len(value))
        other = "8" if value[at].isdigit() and value[at] != "8" else "改"
        return value[:at] + other + value[at + 1 :]
    return "值"


def other_rows(path: Path, random: Random) -> str:
    """A row is gone, or there twice, or a new one is there, past the journal."""

    def change(db: Database) -> str:
        while True:
            table = random.choice(_tables(db))
            row = _any_row(db, table, random)
            try:
                return (
                    _removed(db, table, row)
                    if random.random() < 0.5
                    else _doubled(db, table, row, random)
                )
            except sqlite3.IntegrityError:
                continue

    return _past_triggers(path, change)


def _removed(db: Database, table: str, row: dict[str, object]) -> str:
    clause = " AND ".join(f'"{name}" IS ?' for name in row)
    db.execute(f"DELETE FROM {table} WHERE {clause}", list(row.values()))
    return f"{table}: a row less"


def _doubled(db: Database, table: str, row: dict[str, object], random: Random) -> str:
    first, *others = row
    made = row | {first: _another(row[first], random)}
    if others:
        made[others[-1]] = _another(row[others[-1]], random)
    marks = ", ".join("?" * len(made))
    db.execute(f"INSERT INTO {table} VALUES ({marks})", list(made.values()))
    return f"{table}: a row more"


def missed_by_index(path: Path, random: Random) -> str:
    """An index does not have a row as it stands, so that a query by it misses the row."""
    with closing(sqlite3.connect(path)) as db:
        indexes = db.execute(
            "SELECT rowid, name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql"
            " IS NOT NULL ORDER BY name"
        ).fetchall()
        rowid, name, table, _sql = random.choice(
            [i for i in indexes if db.execute(f"SELECT 1 FROM {i[2]} LIMIT 1").fetchone()]
        )
        kept = db.execute("SELECT * FROM sqlite_schema WHERE rowid = ?", [rowid]).fetchone()
        db.execute("PRAGMA writable_schema = ON")
        db.execute("DELETE FROM sqlite_schema WHERE rowid = ?", [rowid])
        db.commit()
    with closing(sqlite3.connect(path)) as db:
        made = Database(db, execute_plugins=False)
        triggers.remove(made)
        row = _any_row(made, table, random)
        clause = " AND ".join(f'"{column}" IS ?' for column in row)
        db.execute(f"DELETE FROM {table} WHERE {clause}", list(row.values()))
        triggers.install(made)
        db.execute("PRAGMA writable_schema = ON")
        db.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", kept)
        db.commit()
    return f"{name} has a row that {table} does not have"


DAMAGES: tuple[Damage, ...] = (
    flipped_bit,
    other_bytes,
    emptied_page,
    misplaced_page,
    changed_cell,
    other_rows,
    missed_by_index,
)


def root_of(path: Path, table: str) -> int:
    """The first page of a table's tree."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
        found = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [table])
        return int(found.fetchone()[0])


def content(path: Path) -> object:
    """All that can be read in the file, by the table and by each index; None where it cannot."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
            whole = [row[0] for row in db.execute("PRAGMA integrity_check(1)")]
            marks = [
                db.execute(f"PRAGMA {p}").fetchone() for p in ("user_version", "application_id")
            ]
            schema = sorted(
                map(repr, db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))
            )
            tables = [
                r[0] for r in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            ]
            rows = {
                table: sorted(map(repr, db.execute(f'SELECT * FROM "{table}"')))
                for table in tables
                if table != "search"
            }
            return whole, marks, schema, rows
    except (sqlite3.DatabaseError, UnicodeError):
        return None


def found(path: Path) -> str:
    """Who says that something is wrong: "opening", "check", or ""."""
    opened = path.with_name("opened.zhupi")
    shutil.copy(path, opened)
    try:
        open_project(opened).close()
    except ZhupiError:
        return "opening"
    finally:
        opened.unlink(missing_ok=True)
    return "check" if check_file(path) else ""


def tried(sound: Path, number: int, *, folder: Path) -> tuple[Outcome, Path]:
    """The damage of that number done to a copy of the sound project, and who finds it."""
    damage, random = DAMAGES[number % len(DAMAGES)], Random(number)
    path = folder / f"damaged-{number}.zhupi"
    shutil.copy(sound, path)
    what = damage(path, random)
    differs = content(path) != content(sound)
    return Outcome(damage.__name__, what, differs, found(path)), path


def table(outcomes: list[Outcome]) -> list[str]:
    """Lines for people: by kind of damage, how often each end was reached."""
    lines = [
        f"{'damage':<18}{'tried':>7}{'at opening':>12}{'by check':>10}{'same':>6}{'silent':>8}"
    ]
    kinds = [damage.__name__ for damage in DAMAGES]
    for kind in [*kinds, ""]:
        own = [one for one in outcomes if kind in ("", one.kind)]
        ends = Counter(one.found or ("silent" if one.differs else "same") for one in own)
        lines.append(
            f"{kind or 'all':<18}{len(own):>7}{ends['opening']:>12}{ends['check']:>10}"
            f"{ends['same']:>6}{ends['silent']:>8}"
        )
    return lines


def main(how_many: int = FULL) -> int:
    """Try so many, print the table and what stayed silent; 1 where anything did."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = study.make(folder / "study.zhupi")
        outcomes = [tried(sound, number, folder=folder)[0] for number in range(how_many)]
    silent = [f"{one.kind}: {one.what}" for one in outcomes if one.silent]
    print("\n".join([*table(outcomes), *silent]))
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else FULL))
