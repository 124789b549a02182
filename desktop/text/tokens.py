"""Words of a Chinese text, by jieba: for selecting a word and counting words, never for search.

jieba costs about a second to load, so it is loaded when the first word is asked for.
"""

import contextlib
import importlib
import logging
import threading
import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

import platformdirs

REACH: Final = 60
"""Characters to either side of a position that are segmented to find its word."""


class Segmenter:
    """jieba with words of ours added; safe to share between threads."""

    def __init__(self, words: Iterable[str] = (), *, cache_folder: Path | None = None) -> None:
        self._words = tuple(dict.fromkeys(words))
        self._cache_folder = cache_folder or platformdirs.user_cache_path("zhupi")
        self._lock = threading.Lock()
        self._tokenizer: Any = None

    def add_words(self, words: Iterable[str]) -> None:
        """Keep these words whole from now on: themes' keywords, counties' names."""
        with self._lock:
            self._words = tuple(dict.fromkeys((*self._words, *words)))
            if self._tokenizer is not None:
                _teach(self._tokenizer, self._words)

    def words(self, text: str) -> list[tuple[int, int]]:
        """Spans of the words in order, code points; together they cover the text."""
        spans = []
        start = 0
        for word in self._loaded().cut(text):
            spans.append((start, start + len(word)))
            start += len(word)
        return spans

    def bounds(self, text: str) -> list[int]:
        """Word boundaries in code points, 0 and the length of the text included."""
        return [0, *(end for _start, end in self.words(text))]

    def word_at(self, text: str, position: int) -> tuple[int, int]:
        """The word that holds the character at ``position``, code points.

        Only the surroundings are segmented, so the length of the text does not matter. At
        the end of the text it is the last word; IndexError outside the text.
        """
        if not 0 <= position <= len(text) or not text:
            raise IndexError(f"no character at {position} of {len(text)}")
        position = min(position, len(text) - 1)
        low = max(0, position - REACH)
        low = max(low, text.rfind("\n", low, position + 1))
        spans = self.words(text[low : position + REACH])
        start, end = next(span for span in spans if low + span[1] > position)
        return low + start, low + end

    def _loaded(self) -> Any:
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = _tokenizer(self._words, self._cache_folder)
            return self._tokenizer


def _tokenizer(words: Iterable[str], cache_folder: Path) -> Any:
    # Where no cache can be written the dictionary is built anew: slower, nothing lost.
    with contextlib.suppress(OSError):
        cache_folder.mkdir(parents=True, exist_ok=True)
    jieba = _jieba()
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache_folder)
    tokenizer.initialize()
    _teach(tokenizer, words)
    return tokenizer


def _teach(tokenizer: Any, words: Iterable[str]) -> None:
    for word in words:
        tokenizer.add_word(word)


def _jieba() -> Any:
    """jieba without its log lines, and without the warnings of the pkg_resources it asks for."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        jieba = importlib.import_module("jieba")
    jieba.setLogLevel(logging.CRITICAL)
    return jieba


@cache
def segmenter() -> Segmenter:
    """The program's own segmenter."""
    return Segmenter()


def word_bounds(text: str) -> list[int]:
    """Word boundaries of the text in code points, 0 and its length included."""
    return segmenter().bounds(text)


def word_at(text: str, position: int) -> tuple[int, int]:
    """The word at a code point position, as a half-open span."""
    return segmenter().word_at(text, position)
