"""What a round's state means."""

import pytest

from desktop.domain.round import STATES, Round


@pytest.mark.parametrize(
    ("state", "is_open", "hidden"),
    [
        ("planned", True, True),
        ("coding", True, True),
        ("locked", False, True),
        ("revealed", False, False),
        ("adjudicated", False, False),
    ],
)
def test_what_a_state_allows(state: str, is_open: bool, hidden: bool) -> None:
    assert state in STATES
    known = Round("r", "r", "", state=state)
    assert (known.open, known.hidden, known.revealed) == (is_open, hidden, not hidden)
    assert not Round("r", "r", "", state=state, blind=False).hidden
