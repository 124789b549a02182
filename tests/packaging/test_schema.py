"""schema/schema.sql is what a new project file holds."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_schema_shown_is_that_of_a_migrated_empty_database() -> None:
    script = ROOT / "packaging" / "write_schema.py"
    check = subprocess.run([sys.executable, str(script), "--check"], check=False)
    assert check.returncode == 0, "run `make schema` and commit schema/schema.sql"
