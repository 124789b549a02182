"""What printed numerals are worth."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.numerals import scale, value

DIGITS = "零一二三四五六七八九"


def below_ten_thousand(number: int) -> str:
    """A number of up to four digits as it is written in Chinese, 零 for each gap."""
    parts: list[str] = []
    for digit, place in zip(f"{number:04d}", "千百十 ", strict=True):
        if digit != "0":
            parts.append(DIGITS[int(digit)] + place.strip())
        elif parts and parts[-1] != "零":
            parts.append("零")
    return "".join(parts).rstrip("零")


def in_chinese(number: int) -> str:
    """A number below 10**12 as it is written in Chinese."""
    printed = ""
    for worth, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, number = divmod(number, worth)
        gap = "零" if printed and group and group < 1000 and not printed.endswith("零") else ""
        printed += gap + below_ten_thousand(group) + name if group else ""
    return printed or "零"


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_written_in_chinese_is_read_back(number: int) -> None:
    assert value(in_chinese(number)) == number


@given(
    number=st.decimals(min_value=0, max_value=10**9, places=4, allow_nan=False),
    unit=st.sampled_from(["", "百", "千", "万", "十万", "百万", "千万", "亿", "万亿"]),
)
def test_digits_are_exact_to_the_last_place(number: Decimal, unit: str) -> None:
    assert value(f"{number:f}{unit}") == Fraction(number) * scale(unit)


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_separators_and_full_width_change_nothing(number: int) -> None:
    full = {ord(half): ord(half) + 0xFEE0 for half in "0123456789,."}
    assert value(f"{number:,}") == value(f"{number:,}".translate(full)) == number


@pytest.mark.parametrize(
    ("printed", "worth"),
    [
        ("1.165亿", 116_500_000),
        ("16.4亿", 1_640_000_000),
        ("29.91万", 299_100),
        ("90.75万", 907_500),
        ("１．５９", Fraction(159, 100)),
        ("两百", 200),
        ("十四", 14),
        ("十", 10),
        ("一百一", 110),
        ("两万五", 25_000),
        ("三千五", 3_500),
        ("三千零五", 3_005),
        ("一亿五", 150_000_000),
        ("二十万", 200_000),
        ("一万亿", 10**12),
        ("一点五", Fraction(3, 2)),
        ("三点二亿", 320_000_000),
        ("零", 0),
        ("〇", 0),
    ],
)
def test_numerals(printed: str, worth: Fraction) -> None:
    assert value(printed) == worth


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "百",
        "万",
        "三四十",
        "二〇二二",
        "一二",
        "百一",
        "十百",
        "一万两万",
        "甲",
        "1.2.3",
        "1,23",
        "零零",
    ],
)
def test_what_is_no_numeral_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        value(printed)
