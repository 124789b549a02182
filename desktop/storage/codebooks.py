"""The codebook's themes and its versions."""

from __future__ import annotations

from dataclasses import asdict, fields

from sqlite_utils import Database

from desktop.domain.codebook import Codebook, Theme
from desktop.storage.journal import json_text, now
from desktop.storage.seals import Seals
from desktop.storage.stored_json import stored_strings, stored_themes

_COLUMNS = tuple(field.name for field in fields(Theme))


class Codebooks:
    """Rows of `themes` and `codebook_versions`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def present(self) -> Codebook:
        """The codebook as it stands."""
        rows = self._db.execute(f"SELECT {', '.join(_COLUMNS)} FROM themes ORDER BY position")
        themes = tuple(_theme(dict(zip(_COLUMNS, row, strict=True))) for row in rows)
        return Codebook(themes, version=self.version())

    def version(self) -> int:
        """Number of the latest version; 0 where there is none yet."""
        return int(
            self._db.execute("SELECT ifnull(max(version), 0) FROM codebook_versions").fetchone()[0]
        )

    def add(self, theme: Theme) -> None:
        """A new theme."""
        marks = ", ".join("?" * len(_COLUMNS))
        self._db.execute(
            f"INSERT INTO themes ({', '.join(_COLUMNS)}) VALUES ({marks})", _values(theme)
        )

    def put(self, theme: Theme) -> None:
        """The theme of that id as it is now."""
        names = ", ".join(f"{name} = ?" for name in _COLUMNS)
        self._db.execute(f"UPDATE themes SET {names} WHERE id = ?", [*_values(theme), theme.id])

    def record_version(self, *, coder_id: str) -> int:
        """Keep the codebook as it stands under the next version number."""
        themes = [_as_json(theme) for _, theme in self.present().walk()]
        number = self.version() + 1
        self._db.execute(
            "INSERT INTO codebook_versions (version, created_at, coder_id, themes)"
            " VALUES (?, ?, ?, ?)",
            [number, now(), coder_id, json_text(themes)],
        )
        Seals(self._db).put("version", number)
        return number

    def made(self) -> list[tuple[int, str, str]]:
        """(number, when, by which coder) of each version, in order."""
        rows = self._db.execute(
            "SELECT version, created_at, coder_id FROM codebook_versions ORDER BY version"
        )
        return rows.fetchall()

    def at(self, version: int) -> Codebook:
        """The codebook as it stood in that version; KeyError where there is no such version."""
        row = self._db.execute(
            "SELECT themes FROM codebook_versions WHERE version = ?", [version]
        ).fetchone()
        if row is None:
            raise KeyError(version)
        return Codebook(stored_themes(row[0]), version=version)


def _values(theme: Theme) -> list[object]:
    row = asdict(theme) | {
        "keywords": json_text(list(theme.keywords)),
        "retired": int(theme.retired),
    }
    return [row[name] for name in _COLUMNS]


def _theme(row: dict[str, object]) -> Theme:
    keywords = tuple(stored_strings(str(row["keywords"])))
    return Theme(**{**row, "keywords": keywords, "retired": bool(row["retired"])})  # type: ignore[arg-type]


def _as_json(theme: Theme) -> dict[str, object]:
    return asdict(theme) | {"keywords": list(theme.keywords)}
