"""The words of a reliability report, in Chinese and in English."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from desktop.resources import resource

Words = Mapping[str, str]


@cache
def words_in(language: str) -> Words:
    """By key, in "zh" or "en"; some are templates."""
    found: dict[str, str] = json.loads(
        resource("reliability", f"{language}.json").read_text(encoding="utf-8")
    )
    return found


def reason_words(words: Words, code: str) -> str:
    """Why a number is undefined; a code that is not known as it stands."""
    return words.get(code, code.replace("_", " "))
