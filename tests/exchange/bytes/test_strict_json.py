"""JSON as the standard has it."""

import pytest

from desktop.exchange.bytes.limits import DEEPEST
from desktop.exchange.bytes.strict_json import loaded, loaded_leniently, without_surrogates


def test_what_is_sound_is_loaded() -> None:
    assert loaded('{"a": [1, -2.5, "𠮷\\ud842\\udfb7", null, true]}') == {
        "a": [1, -2.5, "𠮷𠮷", None, True]
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("NaN", "NaN is no number of JSON"),
        ("[-Infinity]", "-Infinity is no number of JSON"),
        ("1e999", "the number 1e999 is too large"),
        ("9" * 101, "the number 99999999999999999999… is too large"),
        ('{"a": "\\ud800"}', "lone surrogate"),
        ('{"\\udc00": 1}', "lone surrogate"),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), f"nested more than {DEEPEST} deep"),
        ("[" * 100_000, f"nested more than {DEEPEST} deep"),
        ("{", "Expecting property name"),
    ],
)
def test_what_is_not_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        loaded(text)


def test_a_table_may_have_any_numbers_and_half_characters() -> None:
    assert loaded_leniently("[1e999, 2]") == [float("inf"), 2]
    assert loaded_leniently('"a\\ud800"') == "a\ud800"
    assert loaded_leniently("9" * 40) == int("9" * 40)
    with pytest.raises(ValueError, match="nested"):
        loaded_leniently("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))


def test_half_a_character_is_shown_as_one_that_is_missing() -> None:
    assert without_surrogates("a\ud800𠮷") == "a\ufffd𠮷"
    assert without_surrogates("plain") == "plain"


def test_the_deepest_is_still_read() -> None:
    found = loaded("[" * DEEPEST + "]" * DEEPEST)
    for _ in range(DEEPEST - 1):
        (found,) = found
    assert found == []
