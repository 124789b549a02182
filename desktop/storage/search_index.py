"""Which texts hold a run of characters: an index with one token a character.

A trigram index cannot answer fewer than three characters, and words of a segmenter lose
occurrences that lie across two of them; single characters as tokens lose none.
"""

from __future__ import annotations

from sqlite_utils import Database


class SearchIndex:
    """Rows of the full-text table `search`; what is folded alike is for the caller to say."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, number: int, folded: str) -> None:
        """Let the text of that number be found by the characters of `folded`."""
        self._db.execute(
            "INSERT INTO search (rowid, tokens) VALUES (?, ?)", [number, _tokens(folded)]
        )

    def texts_with(self, folded: str, *, most: int = -1) -> set[str]:
        """SHA-256 of texts that hold these characters in this order, white space aside.

        At most `most` of them (-1: all). A query without characters is held by none.
        """
        tokens = _tokens(folded)
        rows = self._db.execute(
            "SELECT sha256 FROM search JOIN texts ON number = search.rowid"
            " WHERE search MATCH ? LIMIT ?",
            [f'"{tokens}"', most],
        )
        return {row[0] for row in rows} if tokens else set()


def _tokens(folded: str) -> str:
    # Hexadecimal, since a tokenizer would take punctuation for the space between words.
    return "".join(folded.split()).encode("utf-32-be").hex(" ", 4)
