"""Krippendorff's marks."""

import pytest

from desktop.analysis.reliability.bootstrap import Interval
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.verdict import Verdict, VerdictMark, verdict


@pytest.mark.parametrize(
    ("low", "mark"),
    [
        (0.8, VerdictMark.RELY),
        (0.799, VerdictMark.TENTATIVE),
        (0.667, VerdictMark.TENTATIVE),
        (0.666, VerdictMark.DO_NOT_RELY),
    ],
)
def test_marks(low, mark) -> None:
    assert verdict(Interval(low, 1.0), units=10, reports=5) == Verdict(mark)


@pytest.mark.parametrize(("units", "reports"), [(9, 5), (10, 4)])
def test_too_rare(units, reports) -> None:
    found = verdict(Interval(0.9, 1.0), units=units, reports=reports)
    assert found == Verdict(None, Reason.TOO_RARE)


def test_without_an_interval_there_is_no_mark() -> None:
    none = Interval(None, None, Reason.TOO_FEW_REPORTS)
    assert verdict(none, units=10, reports=5) == Verdict(None, Reason.TOO_FEW_REPORTS)
