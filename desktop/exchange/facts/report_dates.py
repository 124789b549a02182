"""When a report was issued and when it was published; never the clock of the crawl."""

from collections.abc import Iterable

from desktop.exchange.cleaning import CleanedReport
from desktop.exchange.cleaning.labels import kinds
from desktop.exchange.dates import first_date, is_date_line


def issued_on(cleaned: CleanedReport) -> str | None:
    """The date under the signature, else of the meeting, else of the index table."""
    signed = [part.text for part in cleaned.parts if part.role in ("date", "signature")]
    own = [line for line in signed if line not in _lone_dates_in_head(cleaned)]
    table = kinds(cleaned.labels, "issued_on")
    spoken = cleaned.having("occasion")
    beside = _lone_dates_in_head(cleaned) if spoken else []
    return _first([*reversed(own), *spoken, *beside, *table])


def published_on(cleaned: CleanedReport) -> tuple[str | None, bool]:
    """The date of publication, and whether it is only a date that stands near the title."""
    labelled = _first(kinds(cleaned.labels, "published_on"))
    if labelled:
        return labelled, False
    lone = None if cleaned.having("occasion") else _first(_lone_dates_in_head(cleaned))
    return lone, lone is not None


def _lone_dates_in_head(cleaned: CleanedReport) -> list[str]:
    return [
        part.text
        for part in cleaned.parts
        if part.position == 0 and part.reason != "index_table" and is_date_line(part.text)
    ]


def _first(texts: Iterable[str]) -> str | None:
    return next(filter(None, map(first_date, texts)), None)
