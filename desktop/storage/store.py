"""One open project file with all its stores."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from desktop.storage import schema_shape
from desktop.storage.adjudications import Adjudications
from desktop.storage.codebook_notes import CodebookNotes
from desktop.storage.codebooks import Codebooks
from desktop.storage.coders import Coders
from desktop.storage.codings import Codings, FinishedReports
from desktop.storage.counting import Counting
from desktop.storage.figures import Indicators, JudgedFigures
from desktop.storage.journal import Journal
from desktop.storage.lists import Lists
from desktop.storage.memos import Memos
from desktop.storage.own_facts import OwnFacts
from desktop.storage.packages import Packages
from desktop.storage.reports import Reports
from desktop.storage.rounds import Rounds
from desktop.storage.settings import Settings
from desktop.storage.suggestions import Suggestions
from desktop.storage.texts import Texts


class Store:
    """The stores of one connection; `path` is where errors say the trouble is."""

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path
        self._schema = -1
        self.journal = Journal(db)
        self.settings = Settings(db)
        self.coders = Coders(db)
        self.codebooks = Codebooks(db)
        self.codebook_notes = CodebookNotes(db)
        self.reports = Reports(db)
        self.texts = Texts(db)
        self.lists = Lists(db)
        self.codings = Codings(db)
        self.counting = Counting(db)
        self.finished = FinishedReports(db)
        self.memos = Memos(db)
        self.figures = JudgedFigures(db)
        self.indicators = Indicators(db)
        self.own_facts = OwnFacts(db)
        self.rounds = Rounds(db)
        self.packages = Packages(db)
        self.adjudications = Adjudications(db)
        self.suggestions = Suggestions(db)

    def require_journaling(self) -> None:
        """Refuse a change that the journal cannot have seen, inside the change.

        SQLite itself counts the changes of a schema; as long as the count stands, the triggers
        that ran are those that were looked at. Raises InputError where they are not ours.
        """
        count = int(self.db.execute("PRAGMA schema_version").fetchone()[0])
        if count != self._schema:
            schema_shape.require_unchanged(self.db, self.path)
            self._schema = count

    def close(self) -> None:
        """End the connection; SQLite then folds the write-ahead log into the file."""
        self.db.close()
