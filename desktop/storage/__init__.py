"""The project file: SQLite lives here alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _hidden(*modules: str) -> Iterator[None]:
    # sqlite-utils imports numpy and pandas where it finds them, for column types that we
    # do not have: a tenth of a second and 30 MB for a command that needs neither.
    absent = [name for name in modules if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _hidden("numpy", "pandas"):
    import sqlite_utils as sqlite_utils
