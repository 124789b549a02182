"""What columns of tables hold, by the names that people give them."""

from functools import cache

from desktop.exchange.lexicon.word_lists import rows


def fact_of(column: str) -> str | None:
    """What a column of that name, in lower case, holds: the name of a fact, or "text"."""
    return _names().get(column)


@cache
def _names() -> dict[str, str]:
    return {name: fact for fact, names in rows("table_columns.tsv") for name in names.split()}
