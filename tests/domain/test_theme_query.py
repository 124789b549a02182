"""Queries over themes: what they say, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.theme_query import ThemeQuery, parsed

NAMES = ("甲", "乙", "丙 丁")


def truth(query: ThemeQuery, known: dict[str, bool]) -> bool:
    return query.holds(
        known,
        both=lambda a, b: a and b,
        either=lambda a, b: a or b,
        no=lambda a: not a,
    )


def written(query: ThemeQuery) -> str:
    """With brackets around everything."""
    if not query.how:
        return f'"{query.name}"'
    parts = [f"({written(one)})" for one in query.inner]
    return f"NOT {parts[0]}" if query.how == "not" else f" {query.how.upper()} ".join(parts)


QUERIES = st.recursive(
    st.sampled_from([ThemeQuery(name=name) for name in NAMES]),
    lambda inner: st.builds(
        lambda how, one, other: ThemeQuery(how, inner=(one,) if how == "not" else (one, other)),
        st.sampled_from(["and", "or", "not"]),
        inner,
        inner,
    ),
    max_leaves=6,
)


@given(QUERIES, st.fixed_dictionaries({name: st.booleans() for name in NAMES}))
def test_what_is_written_is_read(query: ThemeQuery, known: dict[str, bool]) -> None:
    if not query.wanted():
        with pytest.raises(InputError, match="names nothing that is to be there"):
            parsed(written(query))
        return
    read = parsed(written(query))
    assert truth(read, known) == truth(query, known)
    assert (read.names(), read.wanted()) == (query.names(), query.wanted())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("甲 AND NOT 乙", ("and", ["甲"])),
        ("甲 and 乙 or 丙", ("or", ["甲", "乙", "丙"])),
        ("甲且非（乙/丙 或 丁）".replace("且非", " 且 非 "), ("and", ["甲"])),
        ('"a AND b" OR “c d”', ("or", ["a AND b", "c d"])),
        ("NOT NOT 甲", ("not", ["甲"])),
    ],
)
def test_words_and_marks(text: str, meant: tuple[str, list[str]]) -> None:
    query = parsed(text)
    assert (query.how, query.wanted()) == meant


@pytest.mark.parametrize(
    "text",
    ["", "甲 乙", "AND 甲", "甲 AND", "(甲", "甲)", '"甲', "NOT", f"{'(' * 99}甲"],
)
def test_what_is_no_query_is_told(text: str) -> None:
    with pytest.raises(InputError, match="is no query"):
        parsed(text)
