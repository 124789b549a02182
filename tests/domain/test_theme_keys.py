"""Which keys a theme can have."""

from __future__ import annotations

import pytest

from desktop.domain.theme_keys import CHORDS, KEYS, is_key, tidy_key


def test_there_are_nine_digits_and_a_chord_for_each_letter() -> None:
    assert len(KEYS) == len(set(KEYS)) == 35
    assert KEYS[:9] == tuple("123456789")
    assert (CHORDS[0], CHORDS[-1]) == (";a", ";z")


@pytest.mark.parametrize("key", ["", "0", "10", ";", "a", ";ab", ";A", ";1", ";ａ"])
def test_nothing_else_is_a_key(key: str) -> None:
    assert not is_key(key)


@pytest.mark.parametrize(
    ("written", "kept"), [("；Ａ", ";a"), (" ; B ", ";b"), ("３", "3"), (";z", ";z"), ("", "")]
)
def test_a_key_is_kept_in_one_way_of_writing(written: str, kept: str) -> None:
    assert tidy_key(written) == kept
