"""Numbers in the forms of Word's lists."""

import pytest

from desktop.exchange.readers.word.list_numerals import FORMS, chinese, written


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "一"), (10, "十"), (12, "十二"), (30, "三十"), (99, "九十九"), (100, "一百"),
        (101, "一百零一"), (110, "一百一十"), (115, "一百一十五"), (1001, "一千零一"),
        (1010, "一千零一十"), (2300, "二千三百"), (0, ""), (10_000, ""),
    ],
)  # fmt: skip
def test_chinese_numbers(count: int, said: str) -> None:
    assert chinese(count) == said


@pytest.mark.parametrize(
    ("form", "count", "said"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 2, "②"),
        ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 20, "⒇"),
        ("decimalEnclosedFullstop", 1, "⒈"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("japaneseCounting", 7, "七"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographLegalTraditional", 3, "參"),
        ("japaneseLegal", 3, "参"),
        ("ideographDigital", 10, "一〇"),
        ("ideographTraditional", 2, "乙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("ideographEnclosedCircle", 10, "㊉"),
        ("lowerRoman", 14, "xiv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 2, "B"),
        ("a form to come", 4, "4"),
    ],
)
def test_forms(form: str, count: int, said: str) -> None:
    assert written(count, form) == said


def test_every_form_writes_something_for_the_first_hundred() -> None:
    for form in FORMS:
        assert all(written(count, form) for count in range(1, 101))
