"""What a file of each version consists of, and whether a file is that and nothing else.

A table, trigger or view that our steps do not make could run whenever the file is read or
written; a trigger that is missing lets changes go past the journal. Names of tables and columns
that go into SQL come from here, never from a file.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.errors import InputError
from desktop.storage import migrations, triggers
from desktop.storage.connections import connect_to_own, unbound

_Shape = dict[tuple[str, str], tuple[str, str, bool]]
"""By type and name: the table, the SQL with single spaces, and whether it has pages."""

# ANALYZE, which another program may have run, leaves these; they only guide the planner.
_STATISTICS = {
    "sqlite_stat1": "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "sqlite_stat4": "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}
_SHOWN = 3
_LONGEST = 60


def require_known(db: Database, path: Path) -> None:
    """Refuse a file that is not, down to each trigger, what our steps make at its version.

    Nothing but its schema is read; from then on reading is not bounded. Raises InputError that
    names what differs.
    """
    differing = _told(differences(db))
    if differing:
        raise InputError(
            "{project} is not built as Zhupi builds its files ({differences}).",
            "A tool has rebuilt it, or someone who means harm; nothing in it was used. Take the"
            " file as Zhupi saved it, or a backup.",
            project=path.name,
            differences=differing,
        )
    unbound(db.conn)


def require_unchanged(db: Database, path: Path) -> None:
    """The same for a file that is open and was as it should be; its change is not to stand."""
    differing = _told(differences(db))
    if differing:
        raise InputError(
            "Another program has rebuilt {project} while it was open ({differences}); nothing"
            " of this change was stored.",
            "Close the other program, and restore a backup into a new file.",
            project=path.name,
            differences=differing,
        )


def differences(db: Database) -> list[str]:
    """What the file has, lacks or has otherwise than its version should; names are escaped."""
    version = migrations.version(db)
    if not 0 < version <= migrations.newest_version():
        return [f"version {version}"]
    wanted, found = _made_at(version).shape, _tolerated(_shape(db))
    names = sorted(wanted.keys() | found.keys())
    told = (_difference(name, wanted, found) for name in names)
    shared = ["pages that two tables share"] if _pages_shared(db) else []
    return [one for one in told if one] + shared


@dataclass(frozen=True, slots=True)
class _Made:
    """What some steps make: all of it, and the columns of each table."""

    shape: _Shape
    columns: dict[str, tuple[str, ...]]
    research: tuple[str, ...]


def columns(table: str) -> tuple[str, ...]:
    """The columns of one of our tables, as this program's version has them.

    Raises InputError where there is no such table.
    """
    found = _newest().columns.get(table)
    if found is None:
        raise _strange(table)
    return found


def research_tables() -> tuple[str, ...]:
    """The tables whose changes the journal keeps."""
    return _newest().research


def require_columns(table: str, names: Collection[str]) -> None:
    """InputError where the table of research data, or one of these columns, is none of ours."""
    if table not in research_tables():
        raise _strange(table)
    for name in names:
        if name not in columns(table):
            raise _strange(f"{table}.{name}")


def _strange(name: str) -> InputError:
    return InputError(
        "The file is damaged: it names {name}, which no project has.",
        "Restore a backup of it; `check` tells what is broken.",
        name=_escaped(name),
    )


def _difference(name: tuple[str, str], wanted: _Shape, found: _Shape) -> str:
    if wanted.get(name) == found.get(name):
        return ""
    what = "missing" if name not in found else "unknown" if name not in wanted else "changed"
    return f"{what} {_escaped(name[0])} {_escaped(name[1])}"


def _escaped(name: str) -> str:
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in name[:_LONGEST])
    return shown + "…" * (len(name) > _LONGEST)


def _shape(db: Database) -> _Shape:
    # A table or view could be called sqlite_schema and hide the real one; of sqlite_master,
    # its older name, SQLite allows no second.
    rows = db.execute("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master")
    return {
        (str(kind), str(name)): (str(table), " ".join(str(sql or "").split()), bool(page))
        for kind, name, table, page, sql in rows
    }


def _tolerated(found: _Shape) -> _Shape:
    plain = {("table", name): (name, sql, True) for name, sql in _STATISTICS.items()}
    return {name: one for name, one in found.items() if plain.get(name) != one}


def _pages_shared(db: Database) -> bool:
    rows = db.execute("SELECT count(*), count(DISTINCT rootpage) FROM sqlite_master WHERE rootpage")
    every, different = rows.fetchone()
    return bool(every != different)


def _told(differing: list[str]) -> str:
    more = ["…"] if len(differing) > _SHOWN else []
    return ", ".join(differing[:_SHOWN] + more)


def _newest() -> _Made:
    return _made(tuple(migrations.steps()))


def _made_at(version: int) -> _Made:
    return _made(tuple(migrations.steps()[:version]))


@cache
def _made(steps: tuple[Path, ...]) -> _Made:
    with closing(Database(connect_to_own(":memory:"), execute_plugins=False)) as db:
        migrations.migrate(db, up_to=len(steps))
        tables = {name: tuple(c.name for c in db.table(name).columns) for name in db.table_names()}
        return _Made(_shape(db), tables, tuple(triggers.journaled_tables(db)))
