"""The most frequent words, and those that are a group's own."""

import pytest

from desktop.domain.errors import NotFoundError
from desktop.services.words.word_counts import WordCounts
from desktop.services.words.word_tables import frequent, key_words


@pytest.fixture
def counts() -> WordCounts:
    found = WordCounts()
    found.add([(["甲"], ["改革"] * 30 + ["服务"] * 10)])
    found.add([(["乙"], ["服务"] * 60 + ["复议"] * 3)])
    found.add([(["乙"], ["复议"])])
    return found


def test_the_most_frequent_first(counts: WordCounts) -> None:
    rows = list(frequent(counts, most=1))
    assert [(row.group, row.word, row.count) for row in rows] == [
        ("乙", "服务", 60),
        ("甲", "改革", 30),
    ]
    assert (rows[0].elsewhere, rows[0].reports) == (10, 1)
    assert rows[1].per_10000 == 7500
    assert list(rows[0].record()) == [
        "group", "word", "count", "reports", "per_10000", "elsewhere", "g2", "log_ratio",
    ]  # fmt: skip


def test_words_of_its_own_and_those_it_lacks(counts: WordCounts) -> None:
    [own] = key_words(counts, groups=["甲"])
    assert (own.word, own.elsewhere) == ("改革", 0)
    assert own.log_ratio is not None
    assert own.log_ratio > 6
    [lacking] = key_words(counts, groups=["甲"], rare=True)
    assert lacking.word == "服务"
    everything = [row.word for row in key_words(counts, groups=["乙"], least=0)]
    assert everything == ["服务", "复议"]


def test_there_is_no_such_group(counts: WordCounts) -> None:
    with pytest.raises(NotFoundError, match="The groups are: 乙, 甲"):
        list(frequent(counts, groups=["丙"]))


def test_a_group_that_is_everything_has_no_words_of_its_own() -> None:
    found = WordCounts()
    found.add([(["甲"], ["改革"])])
    assert list(key_words(found, least=0)) == []
