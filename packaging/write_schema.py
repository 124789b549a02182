"""Writes schema/schema.sql: what the numbered steps, taken one after another, result in.

With --check it writes nothing and ends with status 1 where the file is not what they result in.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sqlite_utils import Database

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.resources import schema_file
from desktop.storage.migrations import migrate, schema_text

HEAD = "-- Made from schema/steps by `make schema`; change the steps, not this file.\n\n"


def resulting_schema() -> str:
    """The schema of a new project file, as one SQL script."""
    database = Database(memory=True)
    migrate(database)
    text = schema_text(database)
    database.close()
    return HEAD + text


def main(arguments: list[str]) -> int:
    target = schema_file() / "schema.sql"
    if "--check" in arguments:
        return int(target.read_text(encoding="utf-8") != resulting_schema())
    target.write_text(resulting_schema(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
