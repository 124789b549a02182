"""The codebook's versions: who, when, why, and what differs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.codebook_note import ChangeReason
from desktop.domain.errors import InputError, NotFoundError
from desktop.services.project import checking, codebook, undo
from desktop.services.project.project import Project, open_project
from desktop.services.themes.versions import between, explain_version, version, versions
from tests.services.conftest import everything

TOP = "营商环境"
By = Callable[[str], str]


def brief(project: Project) -> list[tuple[int, str, list[str]]]:
    return [(one.number, one.reason, [c.what for c in one.changed]) for one in versions(project)]


def test_each_change_makes_a_version_with_its_author_and_reason(
    project: Project, theme: By
) -> None:
    assert brief(project) == [(1, "", [])]
    why = ChangeReason(" 收窄 ", meaning_changed=True)
    codebook.edit_theme(project, theme(TOP), reason=why, definition="新的")
    newest, first = versions(project)
    assert (newest.number, newest.coder, newest.reason) == (2, "甲", "收窄")
    assert newest.meaning_changed == (theme(TOP),)
    assert [(one.what, one.after) for one in newest.changed] == [("definition", "新的")]
    assert newest.created_at >= first.created_at
    assert checking.check(project) == []


def test_reasons_and_versions_are_there_after_reopening(project: Project, theme: By) -> None:
    codebook.edit_theme(project, theme(TOP), reason=ChangeReason("甲"), include="一")
    before = versions(project)
    project.close()
    with open_project(project.path, read_only=True) as again:
        assert versions(again) == before


def test_nothing_is_kept_where_nothing_changed_or_was_said(project: Project, theme: By) -> None:
    same = project.codebook.theme(theme(TOP)).definition
    before = everything(project)
    codebook.edit_theme(project, theme(TOP), reason=ChangeReason("x", True), definition=same)
    assert everything(project) == before
    codebook.edit_theme(project, theme(TOP), reason=ChangeReason(" "), definition="x")
    assert project.store.codebook_notes.all() == []


def test_undo_takes_the_reason_back_and_makes_a_version(project: Project, theme: By) -> None:
    codebook.edit_theme(project, theme(TOP), reason=ChangeReason("甲", True), include="一")
    undo.undo(project)
    assert [number for number, *_ in brief(project)] == [3, 2, 1]
    assert project.store.codebook_notes.all() == []
    assert between(project, 1, 3) == []
    undo.redo(project)
    assert [note.reason for note in project.store.codebook_notes.all()] == ["甲"]
    assert checking.check(project) == []


def test_two_versions_are_compared_in_either_direction(project: Project, theme: By) -> None:
    top = theme(TOP)
    codebook.edit_theme(project, top, name="环境")
    (forth,), (back,) = between(project, 1, 2), between(project, 2, 1)
    assert (forth.before, forth.after) == (back.after, back.before) == (TOP, "环境")
    assert version(project, 1).theme(top).name == TOP
    with pytest.raises(NotFoundError, match="no version 9"):
        between(project, 1, 9)


def test_a_version_is_explained_afterwards(project: Project, theme: By) -> None:
    codebook.edit_theme(project, theme(TOP), include="一")
    explain_version(project, 2, " 因为 ")
    assert versions(project)[0].reason == "因为"
    explain_version(project, 2, "还因为")
    assert versions(project)[0].reason == "还因为"
    assert project.codebook.version == 2
    explain_version(project, 2, "")
    assert (versions(project)[0].reason, project.store.codebook_notes.all()) == ("", [])
    undo.undo(project)
    assert versions(project)[0].reason == "还因为"
    with pytest.raises(NotFoundError, match="no version 7"):
        explain_version(project, 7, "x")


def test_an_explanation_takes_no_change_of_meaning_away(project: Project, theme: By) -> None:
    why = ChangeReason("收窄", meaning_changed=True)
    codebook.edit_theme(project, theme(TOP), reason=why, include="一")
    explain_version(project, 2, "")
    assert versions(project)[0].meaning_changed == (theme(TOP),)
    explain_version(project, 2, "放宽")
    (note,) = versions(project)[0].notes
    assert (note.reason, note.meaning_changed) == ("放宽", True)


def test_explaining_with_the_same_words_is_no_step(project: Project) -> None:
    explain_version(project, 1, "起初")
    before = everything(project)
    explain_version(project, 1, "起初")
    assert everything(project) == before


def test_a_loaded_codebook_says_why_and_what_means_something_else(
    project: Project, theme: By
) -> None:
    file = project.path.with_name("book.csv")
    file.write_text(f"name,definition\n{TOP},新的\n复议体制改革,也新\n", encoding="utf-8")
    changed = [TOP, "复议体制改革"]
    codebook.import_codebook(project, file, reason="二稿", meaning_changed=changed)
    newest = versions(project)[0]
    assert set(newest.meaning_changed) == {theme(one) for one in changed}
    assert newest.reason == "二稿\n二稿"
    codebook.import_codebook(project, file, reason="再来")
    assert project.codebook.version == newest.number
    file.write_text(f"name,definition\n{TOP},更新\n", encoding="utf-8")
    codebook.import_codebook(project, file, reason="三稿")
    assert (versions(project)[0].reason, versions(project)[0].meaning_changed) == ("三稿", ())
    with pytest.raises(NotFoundError, match="no theme 没有"):
        codebook.import_codebook(project, file, meaning_changed=["没有"])


@pytest.mark.parametrize("choice", ["", "both"])
def test_no_other_choice_for_overlaps(project: Project, theme: By, choice: str) -> None:
    with pytest.raises(InputError, match="There is no"):
        codebook.merge_themes(project, theme(TOP), theme("大综合一体化"), overlaps=choice)
