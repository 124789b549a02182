"""Heaps of codings: of one coder and report, overlapping, never only touching."""

from dataclasses import replace

from desktop.domain.coding import Coding
from desktop.domain.uniting import overlapping, united

ONE = Coding("a", "r", "t", "c", 0, 4, memo="一", codebook_version=3)


def heaps(codings: list[Coding], having: set[str]) -> list[list[str]]:
    return [[one.id for one in heap] for heap in overlapping(codings, having)]


def test_a_heap_hangs_together_by_overlaps() -> None:
    chain = [ONE, replace(ONE, id="b", start=3, end=8), replace(ONE, id="c", start=7, end=9)]
    assert heaps(chain[::-1], {"c"}) == [["a", "b", "c"]]
    assert heaps([ONE, replace(ONE, id="b", start=4, end=8)], {"a"}) == []
    inside = [replace(ONE, end=9), replace(ONE, id="b", start=1, end=2)]
    assert heaps([*inside, replace(ONE, id="c", start=5, end=6)], {"b"}) == [["a", "b", "c"]]


def test_only_heaps_with_what_is_asked_for() -> None:
    pair = [ONE, replace(ONE, id="b", start=3, end=8)]
    assert heaps(pair, {"z"}) == []
    assert heaps([], {"a"}) == []


def test_nobody_is_heaped_with_another_coder_report_or_round() -> None:
    for other in ("report_id", "coder_id", "round_id"):
        assert heaps([ONE, replace(ONE, id="b", **{other: "x"})], {"a", "b"}) == []


def test_what_they_become_lies_over_all_and_keeps_every_memo_once() -> None:
    other = replace(ONE, id="b", start=3, end=8, memo="二", codebook_version=1)
    third = replace(ONE, id="c", start=2, end=5, memo="一")
    made = united([ONE, other, third], other)
    assert made == replace(other, start=0, end=8, memo="二\n一", codebook_version=1)
