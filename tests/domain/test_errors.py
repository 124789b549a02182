"""Errors that the user can mend."""

import pickle

import pytest

from desktop.domain import errors
from desktop.domain.errors import ConflictError, InputError, NotFoundError, RuleError, ZhupiError


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = NotFoundError(
        "There is no {thing}.", "Look among {things}.", thing="甲", things="乙, 丙"
    )
    assert error.what == "There is no 甲."
    assert error.remedy == "Look among 乙, 丙."
    assert str(error) == "There is no 甲. Look among 乙, 丙."


def test_details_may_hold_braces_and_be_called_what() -> None:
    error = InputError("{what} is wrong.", "Mend {remedy}.", what="{x}", remedy="it")
    assert str(error) == "{x} is wrong. Mend it."


def test_an_error_is_one_line() -> None:
    assert str(RuleError("“{text}” stands there.", "", text="一\n二")) == "“一 二” stands there."


def test_an_error_may_be_the_reason_of_another() -> None:
    reason = InputError("{n} is none.", "Mend {n}.", n="甲")
    error = InputError("Row 3: {reason}", "Leave it out.", reason=reason)
    assert str(error) == "Row 3: 甲 is none. Leave it out."
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize("kind", [kind for kind in vars(errors).values() if isinstance(kind, type)])
def test_an_error_comes_whole_out_of_another_process(kind: type[ZhupiError]) -> None:
    error = kind("{n} of them.", "Take {m}.", n=3, m="fewer")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is kind
    assert (copy.what, copy.remedy) == ("3 of them.", "Take fewer.")


def test_a_conflict_is_no_broken_rule() -> None:
    assert not issubclass(ConflictError, RuleError)
    assert issubclass(NotFoundError, InputError)
