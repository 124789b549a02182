"""Themes given in each other's place."""

from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.confusion import Confusion, confusions
from desktop.analysis.reliability.pools import pool


def found(*coders, unit="sentence"):
    """Confusions of one report of two sentences."""
    spans = {str(n): given for n, given in enumerate(coders)}
    report = CodedReport(20, spans, [(0, 10), (10, 20)])
    return confusions(pool([report], unit=unit, coders=list(spans), themes=["甲", "乙", "丙"]))


def test_one_for_another() -> None:
    assert found({"甲": [(0, 5)], "丙": [(0, 5)]}, {"乙": [(0, 5)], "丙": [(2, 4)]}) == [
        Confusion("甲", "乙", 1)
    ]


def test_one_for_nothing() -> None:
    assert found({"乙": [(0, 5), (12, 15)]}, {}) == [Confusion("乙", None, 2)]
    assert found({"甲": [(0, 5)]}, {"甲": [(0, 5)], "乙": [(0, 5)]}) == [Confusion("乙", None, 1)]


def test_every_two_coders_count_and_characters_by_their_number() -> None:
    assert found({"乙": [(0, 5)]}, {"甲": [(0, 3)]}, {"乙": [(0, 5)]}, unit="character") == [
        Confusion("甲", "乙", 6),
        Confusion("乙", None, 4),
    ]


def test_coders_alike_confuse_nothing() -> None:
    assert found({"甲": [(0, 5)]}, {"甲": [(0, 9)]}) == []
