"""Which words are counted."""

from pathlib import Path

import pytest

from desktop.text.counted_words import counted_words
from desktop.text.tokens import Segmenter


@pytest.fixture(scope="module")
def cutter(tmp_path_factory: pytest.TempPathFactory) -> Segmenter:
    folder: Path = tmp_path_factory.mktemp("jieba")
    return Segmenter(["一件事集成"], cache_folder=folder)


def test_words_without_numbers_marks_and_single_characters(cutter: Segmenter) -> None:
    text = "改革，2023年，服务391件，ＡＢＣ平台。"
    assert list(counted_words(text, cutter)) == ["改革", "服务", "abc", "平台"]


def test_own_words_stay_whole_and_stop_words_are_left_out(cutter: Segmenter) -> None:
    text = "深化一件事集成改革"
    assert list(counted_words(text, cutter, stop={"改革"})) == ["深化", "一件事集成"]


def test_single_characters_where_they_are_wanted(cutter: Segmenter) -> None:
    assert "县" in list(counted_words("县，县城", cutter, shortest=1))


def test_traditional_forms_are_alike(cutter: Segmenter) -> None:
    assert list(counted_words("優化環境", cutter)) == list(counted_words("优化环境", cutter))
