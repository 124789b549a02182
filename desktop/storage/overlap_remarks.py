"""Codings of one theme by one coder that share words, listed for a look; nothing is wrong there."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

_LAYER = "PARTITION BY report_id, theme_id, coder_id, round_id ORDER BY start, end DESC, id"
_BEFORE = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"
_OPEN = (
    " OR round_id IN (SELECT id FROM rounds"
    " WHERE blind = 0 OR state IN ('revealed', 'adjudicated'))"
)


def overlap_remarks(db: Database) -> Iterator[str]:
    """One line for each coding that begins within an earlier one of its theme and coder.

    What a blind round hides is left out, whoever asks.
    """
    # Files of the first versions do not say whether a round is blind.
    seen = "round_id IS NULL" + (_OPEN if "blind" in db["rounds"].columns_dict else "")
    rows = db.execute(
        "SELECT coalesce(county, title, report_id), year, themes.name, coders.name, start, end"
        f" FROM (SELECT *, max(end) OVER ({_LAYER} {_BEFORE}) AS reached FROM codings"
        f" WHERE {seen}) JOIN reports ON reports.id = report_id"
        " JOIN themes ON themes.id = theme_id JOIN coders ON coders.id = coder_id"
        " WHERE start < reached ORDER BY 1, 2, start, end"
    )
    for place, year, theme, coder, start, end in rows:
        where = f"{place} {year}" if year else str(place)
        yield f"{where}: {theme} by {coder} at {start}-{end} overlaps another of the two"
