"""The project's own dictionary and stop words."""

from pathlib import Path

from desktop.services.project.project import Project, open_project
from desktop.services.words.word_lists import (
    DICTIONARY,
    STOP_WORDS,
    put_word_list,
    word_list,
    words_in_file,
)


def test_they_stay_in_the_project(project: Project) -> None:
    assert word_list(project, DICTIONARY) == []
    assert put_word_list(project, DICTIONARY, ["一件事", " 一件事 ", "ＡＢ"]) == ["一件事", "ab"]
    project.close()
    with open_project(project.path) as again:
        assert word_list(again, DICTIONARY) == ["一件事", "ab"]
        assert word_list(again, STOP_WORDS) == []


def test_one_word_a_line_as_jieba_has_them(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("一件事 100 n\n\n放管服\n", encoding="utf-8-sig")
    assert words_in_file(file) == ["一件事", "放管服"]
