"""Notes on a report, on a theme, or on the project."""

import pytest

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError
from desktop.domain.report import Report
from desktop.services.corpus import memos
from desktop.services.project import coders, undo
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from tests.services.conftest import everything


def test_a_memo_is_on_one_thing_or_on_all(
    project: Project, report: Report, second: Coder, told: list[Changes]
) -> None:
    theme_id = find_theme(project, "营商环境").id
    first = memos.write(project, " 全文重读 ", report_id=report.id)
    coders.use_coder(project, second.id)
    on_theme = memos.write(project, "边界", theme_id="营商环境")
    on_all = memos.write(project, "总")
    assert (first.text, first.report_id, first.theme_id) == ("全文重读", report.id, None)
    assert (on_theme.report_id, on_theme.theme_id) == (None, theme_id)
    assert (on_all.report_id, on_all.theme_id, on_all.coder_id) == (None, None, second.id)
    assert {memo.id for memo in memos.memos(project)} == {first.id, on_theme.id, on_all.id}
    moments = [memo.created_at for memo in memos.memos(project)]
    assert moments == sorted(moments, reverse=True)
    assert [changes.memos for changes in told if changes.memos] == [
        {first.id},
        {on_theme.id},
        {on_all.id},
    ]


def test_a_memo_is_edited_and_removed(project: Project) -> None:
    made = memos.write(project, "待议")
    memos.edit(project, made.id, " 已议 ")
    assert [memo.text for memo in memos.memos(project)] == ["已议"]
    memos.remove(project, made.id)
    assert memos.memos(project) == []
    undo.undo(project)
    undo.undo(project)
    assert memos.memos(project) == [made]


def test_what_a_memo_cannot_be(project: Project) -> None:
    made = memos.write(project, "待议")
    before = everything(project)
    for job in (lambda: memos.write(project, " \n"), lambda: memos.edit(project, made.id, "")):
        with pytest.raises(InputError, match="The memo is empty"):
            job()
    for said, job in (
        ("no report absent", lambda: memos.write(project, "x", report_id="absent")),
        ("no theme absent", lambda: memos.write(project, "x", theme_id="absent")),
        ("no memo absent", lambda: memos.edit(project, "absent", "x")),
        ("no memo absent", lambda: memos.remove(project, "absent")),
    ):
        with pytest.raises(NotFoundError, match=said):
            job()
    assert everything(project) == before


def test_a_memo_is_marked_for_the_adjudicator(project: Project) -> None:
    made = memos.write(project, "两可", flagged=True)
    assert memos.memos(project)[0].flagged is True
    memos.flag(project, made.id, flagged=False)
    assert memos.memos(project)[0].flagged is False
    memos.edit(project, made.id, "再看")
    assert memos.memos(project)[0].flagged is False
    memos.edit(project, made.id, "再看", flagged=True)
    assert memos.memos(project)[0].flagged is True
    with pytest.raises(NotFoundError):
        memos.flag(project, "none", flagged=True)
