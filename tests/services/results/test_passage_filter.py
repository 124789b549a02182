"""A filter as plain values and back."""

import json

from desktop.services.results.passage_filter import PassageFilter, filter_of, filter_record


def test_a_filter_comes_back_from_its_record() -> None:
    whole = PassageFilter("t", "county:1", "c", (2020, 2022), "甲 AND 乙", "query", "2 sentences")
    assert filter_of(json.loads(json.dumps(filter_record(whole)))) == whole
    assert filter_of(filter_record(PassageFilter(coding_ids=("a",)))) == PassageFilter()


def test_what_cannot_be_read_is_left_out() -> None:
    for years in ("2020", [2020], [2020, "x"], None):
        assert filter_of({"years": years, "how": "?", "words": 3}) == PassageFilter()
