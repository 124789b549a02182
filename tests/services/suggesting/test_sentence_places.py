"""Which sentences a span touches."""

from desktop.domain.report import Segment
from desktop.services.suggesting.sentence_places import touched

SEGMENTS = [Segment(0, 4, 1), Segment(5, 9), Segment(9, 12)]


def test_those_that_share_a_character() -> None:
    assert list(touched(SEGMENTS, 0, 4)) == [0]
    assert list(touched(SEGMENTS, 4, 5)) == []
    assert list(touched(SEGMENTS, 3, 6)) == [0, 1]
    assert list(touched(SEGMENTS, 8, 10)) == [1, 2]
    assert list(touched(SEGMENTS, 12, 20)) == []
