"""Numbers as Word's lists print them: 二十一, 〇, 贰, ㈡, ②, ⒉, 乙, ii, B."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

_ENCLOSED_CIRCLE: Final = (
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
)
_ENCLOSED_PAREN: Final = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_ENCLOSED_STOP: Final = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_HAN_CIRCLE: Final = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def written(count: int, form: str) -> str:
    """A count in a w:numFmt; in Western digits where the form is unknown or ends before it."""
    return FORMS.get(form, str)(count) or str(count)


def chinese(
    count: int, *, digits: str = "零一二三四五六七八九", units: str = "十百千", short: bool = True
) -> str:
    """A number from 1 to 9999 in Chinese: 十, 二十一, 一百零三; beyond that empty.

    ``short`` leaves the one of 一十 out where the number begins with it.
    """
    if not 0 < count < 10_000:
        return ""
    places = [int(digit) for digit in str(count)]
    text = ""
    for place, digit in zip(range(len(places) - 1, -1, -1), places, strict=True):
        if digit:
            text += digits[digit] + (units[place - 1] if place else "")
        elif text and not text.endswith(digits[0]):
            text += digits[0]
    text = text.rstrip(digits[0])
    return text[1:] if short and text.startswith(digits[1] + units[0]) else text


def _digit_by_digit(count: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(count))


def _formal(digits: str) -> Callable[[int], str]:
    return lambda count: chinese(count, digits=digits, units="拾佰仟", short=False)


def _one_of(characters: str) -> Callable[[int], str]:
    return lambda count: characters[count - 1] if 0 < count <= len(characters) else ""


def _cycle(count: int) -> str:
    """甲子, 乙丑 … of sixty."""
    return _STEMS[(count - 1) % 10] + _BRANCHES[(count - 1) % 12]


def _roman(count: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        text += letters * (count // size)
        count %= size
    return text


def _letter(count: int) -> str:
    """a … z, aa, bb, as Word goes on."""
    times, index = divmod(count - 1, 26)
    return chr(ord("a") + index) * (times + 1)


FORMS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "chineseCounting",
                "chineseCountingThousand",
                "japaneseCounting",
                "taiwaneseCounting",
                "taiwaneseCountingThousand",
            ),
            chinese,
        ),
        **dict.fromkeys(
            ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"),
            _digit_by_digit,
        ),
        "chineseLegalSimplified": _formal("零壹贰叁肆伍陆柒捌玖"),
        "ideographLegalTraditional": _formal("零壹貳參肆伍陸柒捌玖"),
        "japaneseLegal": _formal("零壱弐参四伍六七八九"),
        "ideographTraditional": _one_of(_STEMS),
        "ideographZodiac": _one_of(_BRANCHES),
        "ideographZodiacTraditional": _cycle,
        "ideographEnclosedCircle": _one_of(_HAN_CIRCLE),
        "decimalEnclosedCircle": _one_of(_ENCLOSED_CIRCLE),
        "decimalEnclosedCircleChinese": _one_of(_ENCLOSED_CIRCLE),
        "decimalEnclosedParen": _one_of(_ENCLOSED_PAREN),
        "decimalEnclosedFullstop": _one_of(_ENCLOSED_STOP),
        "decimalZero": "{:02d}".format,
        "decimalFullWidth": lambda count: str(count).translate(_FULL_WIDTH),
        "decimalFullWidth2": lambda count: str(count).translate(_FULL_WIDTH),
        "lowerRoman": _roman,
        "upperRoman": lambda count: _roman(count).upper(),
        "lowerLetter": _letter,
        "upperLetter": lambda count: _letter(count).upper(),
        "none": lambda _count: "",
    }
)
"""Every w:numFmt that is not plain digits, with how it writes a count."""
