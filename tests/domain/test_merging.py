"""Of two copies changed apart the newer stands, from either side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.merging import Copy, fate

ROW, OTHER = {"id": "x", "a": 1}, {"id": "x", "a": 2}
COPIES = st.builds(
    Copy, st.sampled_from((None, ROW, OTHER)), st.sampled_from(("", "2024-01", "2024-02"))
)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (Copy(ROW, "1"), Copy(ROW, "2"), "same"),
        (Copy(ROW, "1"), Copy(None), "same"),
        (Copy(None), Copy(ROW), "new"),
        (Copy(ROW, "1"), Copy(OTHER, "2"), "changed"),
        (Copy(ROW, "2"), Copy(OTHER, "1"), "kept"),
        (Copy(ROW, "1"), Copy(None, "2"), "removed"),
        (Copy(None, "1"), Copy(ROW, "2"), "new"),
        (Copy(None, "2"), Copy(ROW, "1"), "kept"),
    ],
)
def test_what_becomes_of_a_row(ours: Copy, theirs: Copy, expected: str) -> None:
    assert fate(ours, theirs) == expected


def left(ours: Copy, theirs: Copy) -> object:
    """The row that is here afterwards."""
    found = fate(ours, theirs)
    return theirs.row if found in ("new", "changed", "removed") else ours.row


@given(COPIES, COPIES)
def test_either_order_leaves_the_same_row(one: Copy, other: Copy) -> None:
    assert left(one, other) == left(other, one)
