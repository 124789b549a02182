"""Examples taken from the text."""

import pytest

from desktop.domain.errors import InputError
from desktop.services.project import codebook, undo
from desktop.services.project.examples import add_example
from desktop.services.project.project import Project


def example(project: Project, theme_id: str) -> str:
    return project.codebook.theme(theme_id).example


def test_each_example_has_a_line_and_is_one_step_of_undo(project: Project) -> None:
    theme = codebook.add_theme(project, "检查统筹")
    add_example(project, theme.id, "检查合并\n为一次。")
    assert example(project, theme.id) == "检查合并 为一次。"
    add_example(project, theme.id, "综合查一次")
    assert example(project, theme.id) == "检查合并 为一次。\n综合查一次"
    undo.undo(project)
    assert example(project, theme.id) == "检查合并 为一次。"


@pytest.mark.parametrize("words", ["综合查一次", " 综合查一次\n", " \n"])
def test_the_same_words_are_no_second_example(project: Project, words: str) -> None:
    theme = codebook.add_theme(project, "检查统筹", example="综合查一次")
    with pytest.raises(InputError, match="is an example of 检查统筹 already"):
        add_example(project, theme.id, words)
    assert example(project, theme.id) == "综合查一次"
