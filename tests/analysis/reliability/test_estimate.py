"""A number or a reason."""

import pytest

from desktop.analysis.reliability.estimate import Estimate, Reason, beyond_chance, ratio, undefined


def test_either_a_value_or_a_reason() -> None:
    assert (Estimate(0.5).value, Estimate(0.5).words) == (0.5, "")
    assert undefined(Reason.TOO_RARE).words == "too rare for a verdict"
    for value, reason in ((None, None), (0.5, Reason.TOO_RARE)):
        with pytest.raises(ValueError, match="either"):
            Estimate(value, reason)


def test_every_reason_has_its_words() -> None:
    assert all(reason.words for reason in Reason)
    assert len({reason.words for reason in Reason}) == len(Reason)


def test_division_by_nothing_is_no_number() -> None:
    assert ratio(1, 0) == undefined(Reason.NO_VARIATION)
    assert ratio(1, 4) == Estimate(0.25)
    assert beyond_chance(1, 1 - 1e-15) == undefined(Reason.NO_VARIATION)
    assert beyond_chance(0.75, 0.5) == Estimate(0.5)
