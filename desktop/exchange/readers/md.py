"""Markdown: its text without the marks."""

import re
from dataclasses import replace
from typing import Final

from desktop.exchange.readers import txt
from desktop.exchange.readers.source import Source

_RULES: Final = (
    (re.compile(r"^\ufeff?---\n.*?\n---\n", re.DOTALL), ""),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[-*+][ \t]+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*```.*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![*0-9A-Za-z])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![*0-9A-Za-z])"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])"), r"\1"),
)


def read(data: bytes) -> Source:
    """The file's text without Markdown's marks; InputError where it holds none."""
    source = txt.read(data)
    text = source.text.replace("\r\n", "\n")
    for pattern, by in _RULES:
        text = pattern.sub(by, text)
    return replace(source, text=text)
