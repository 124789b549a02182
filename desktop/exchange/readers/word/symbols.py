"""Characters of Word's symbol fonts (w:sym), which are private codes anywhere else."""

from types import MappingProxyType
from typing import Final

_SYMBOL: Final = {
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xBC: "…", 0x61: "α", 0x62: "β", 0x67: "γ", 0x6D: "μ", 0x53: "∑", 0x57: "Ω",
}  # fmt: skip
_WINGDINGS: Final = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x74: "◆", 0x75: "◆", 0x76: "❖",
    0xA7: "▪", 0xA8: "□", 0x9F: "•", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x28: "☎", 0x2A: "✉", 0x46: "☞",
    **{0x80 + count: digit for count, digit in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    **{0x8B + count: digit for count, digit in enumerate("⓿❶❷❸❹❺❻❼❽❾❿")},
}  # fmt: skip
_WINGDINGS_2: Final = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□",
    **{0x6A + count: digit for count, digit in enumerate("①②③④⑤⑥⑦⑧⑨⑩")},
}  # fmt: skip
_FONTS: Final = MappingProxyType(
    {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
)


def symbol(font: str, code: str) -> str:
    """The character of a w:sym; its private code where the font is not known.

    ``code`` is hexadecimal, often moved to U+F000 and beyond; "" for what is no code.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.lower(), {})
    return known.get(number & 0xFF, chr(number)) if number < 0x110000 else ""
