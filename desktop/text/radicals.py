"""Characters for the radicals that PDF fonts put in their place: ⾏政 for 行政."""

import unicodedata
from typing import Final

# The radicals supplement has few formal equivalents; these are the ones met in print.
_SUPPLEMENT: Final = dict(
    zip(
        "⺁⺋⺌⺍⺗⺝⺟⺠⺧⺫⺬⺮⺶⺷⻁⻂⻄⻅⻆⻉⻋⻐⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "厂㔾小小小月母民牛目示竹羊羊虎衣西见角贝车金长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
_FORMAL: Final = {
    chr(code): unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6))
}
RADICALS: Final[dict[str, str]] = {
    **{radical: character for radical, character in _FORMAL.items() if character != radical},
    **_SUPPLEMENT,
    # Its formal equivalent is the traditional 戶, but fonts draw 户 with it.
    "⼾": "户",
}
