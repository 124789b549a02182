"""Words by jieba, with words of ours kept whole."""

import threading
from pathlib import Path

import pytest

from desktop.text import tokens
from desktop.text.tokens import Segmenter

TEXT = "优化营商环境,推进大综合一体化改革"


@pytest.fixture(scope="module")
def segmenter(tmp_path_factory: pytest.TempPathFactory) -> Segmenter:
    return Segmenter(cache_folder=tmp_path_factory.mktemp("jieba"))


def words(segmenter: Segmenter, text: str) -> list[str]:
    return [text[start:end] for start, end in segmenter.words(text)]


def test_words_cover_the_text_and_ours_stay_whole(
    segmenter: Segmenter, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "营商环境" not in words(segmenter, TEXT)
    segmenter.add_words(["营商环境", "大综合一体化"])
    found = words(segmenter, TEXT)
    assert {"营商环境", "大综合一体化"} <= set(found)
    assert "".join(found) == TEXT
    assert capfd.readouterr() == ("", "")


def test_words_added_before_loading_are_known(tmp_path: Path) -> None:
    segmenter = Segmenter(["大综合一体化"], cache_folder=tmp_path / "new")
    segmenter.add_words(["营商环境"])
    assert {"营商环境", "大综合一体化"} <= set(words(segmenter, TEXT))
    assert [path.suffix for path in (tmp_path / "new").iterdir()] == [".cache"]


def test_bounds_start_at_zero_and_end_at_the_length(segmenter: Segmenter) -> None:
    bounds = segmenter.bounds(TEXT)
    assert bounds[0] == 0
    assert bounds[-1] == len(TEXT)
    assert bounds == sorted(set(bounds))


def test_the_word_at_a_position(segmenter: Segmenter) -> None:
    segmenter.add_words(["营商环境"])
    text = "甲乙丙" * 100 + "\n" + TEXT
    at = text.index("商")
    start, end = segmenter.word_at(text, at)
    assert text[start:end] == "营商环境"
    assert segmenter.word_at(text, len(text))[1] == len(text)
    for outside in (-1, len(text) + 1):
        with pytest.raises(IndexError):
            segmenter.word_at(text, outside)
    with pytest.raises(IndexError):
        segmenter.word_at("", 0)


def test_threads_load_the_dictionary_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loads = []
    load = tokens._tokenizer
    monkeypatch.setattr(tokens, "_tokenizer", lambda *args: loads.append(1) or load(*args))
    segmenter = Segmenter(cache_folder=tmp_path)
    threads = [threading.Thread(target=segmenter.bounds, args=(TEXT,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert loads == [1]


def test_a_cache_folder_that_cannot_be_made_costs_time_only(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert words(Segmenter(cache_folder=blocked / "cache"), "法治政府")
    assert capfd.readouterr() == ("", "")


def test_the_program_s_own_segmenter_is_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_args: tmp_path)
    tokens.segmenter.cache_clear()
    assert tokens.segmenter() is tokens.segmenter()
    assert tokens.word_bounds("报告") == [0, 2]
    assert tokens.word_at("报告", 1) == (0, 2)
    tokens.segmenter.cache_clear()
