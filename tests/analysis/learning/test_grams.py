"""Which sentence has which n-gram: counted by hand, and by Python's own sets."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.learning.grams import BITS, LONGEST, Grams, columns

texts = st.lists(st.text("营商环境改革，ab𬭎", max_size=8), min_size=1, max_size=6)


def shared(found: Grams) -> list[list[int]]:
    """How many features each two sentences have in common."""
    table = np.zeros((found.sentences, len(found.features)), dtype=int)
    table[found.rows, found.entries] = 1
    return (table @ table.T).tolist()


def grams(text: str) -> set[str]:
    return {
        text[start : start + size]
        for size in range(1, LONGEST + 1)
        for start in range(len(text) - size + 1)
    }


@given(texts)
def test_sentences_share_the_features_that_they_share_as_text(sentences: list[str]) -> None:
    found = columns(sentences)
    expected = [[len(grams(one) & grams(other)) for other in sentences] for one in sentences]
    assert shared(found) == expected
    assert found.sizes.tolist() == [len(grams(one)) for one in sentences]


def test_the_features_of_the_same_text_are_the_same_anywhere() -> None:
    alone, among = columns(["营商环境"]), columns(["改革", "营商环境"])
    assert set(alone.features.tolist()) <= set(among.features.tolist())


def test_given_features_follow_the_grams_and_count_once() -> None:
    found = columns(["改", "革"], [(1, 3), (1, 3), (0, 0)])
    assert (found.features[found.features >= 1 << BITS] - (1 << BITS)).tolist() == [0, 3]
    assert found.sizes.tolist() == [2, 2]


def test_no_sentence_has_no_feature() -> None:
    assert len(columns([]).features) == 0
    assert columns(["", ""]).sizes.tolist() == [0, 0]


def test_counts_are_of_the_sentences_asked_for() -> None:
    found = columns(["改革", "改", "革"])
    every = found.counts(np.array([True, True, True]))
    assert sorted(every.tolist()) == [1, 2, 2]
    assert sorted(found.counts(np.array([False, True, False])).tolist()) == [0, 0, 1]
