"""Markdown's marks, and what a service that turns pages into Markdown writes above them."""

import re
from typing import Final

FEWEST: Final = 3
"""Links to addresses from which on a text of any name is Markdown."""

_LINK: Final = re.compile(r"\]\(https?://|^Markdown Content:", re.MULTILINE)
_RULES: Final = (
    (re.compile(r"^\ufeff?---\n.*?\n---\n", re.DOTALL), ""),
    # What a service that turns pages into Markdown writes above them.
    (re.compile(r"^(?:URL Source|Markdown Content):[ \t]*\S*[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^Title:[ \t]+", re.MULTILINE), "标题："),
    (re.compile(r"^Published Time:[ \t]+", re.MULTILINE), "发布时间："),
    (re.compile(r"^(?:=+|-{2,})[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:\-]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[-*+][ \t]+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*```.*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (
        re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"),
        r"\1",
    ),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![*0-9A-Za-z])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![*0-9A-Za-z])"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])"), r"\1"),
)


def is_marked(text: str) -> bool:
    """Whether a text that is not called so is Markdown."""
    return len(_LINK.findall(text[:20000])) >= FEWEST or "\nMarkdown Content:" in text[:2000]


def without_marks(text: str) -> str:
    """A text without Markdown's marks."""
    for pattern, by in _RULES:
        text = pattern.sub(by, text)
    return text
