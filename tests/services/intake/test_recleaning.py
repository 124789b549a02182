"""A text made anew from its original; the codings follow their words, or become memos."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.coding import Coding
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.exchange.report.reading import read_bytes
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.intake import recleaning
from desktop.services.intake.importing import import_reports
from desktop.services.project import checking, undo
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.storage.triggers import journaled_tables
from tests.conftest import AddReport
from tests.importing import KEPT_BY_HAND, report


@pytest.fixture
def imported(project: Project, tmp_path: Path) -> Report:
    """An invented report, imported from a file."""
    file = tmp_path / "report.txt"
    file.write_text(report(3), encoding="utf-8")
    (outcome,) = import_reports(project, [file])
    assert outcome.report
    return outcome.report


def theme(project: Project, number: int = 0) -> str:
    return project.codebook.active()[number].id


def code(project: Project, known: Report, words: str, *, number: int = 0, memo: str = "") -> Coding:
    start = corpus.text(project, known.id).index(words)
    span = Span(start, start + len(words))
    return coding.apply_theme(
        project, known.id, theme_id=theme(project, number), span=span, memo=memo
    )


def rows(project: Project) -> dict[str, list[dict[str, object]]]:
    db = project.store.db
    return {
        name: sorted(db.table(name).rows, key=lambda row: str(row["id"]))
        for name in journaled_tables(db)
    }


def planned(project: Project, known: Report, back: set[int]) -> recleaning.Recleaning:
    found = recleaning.read_again(project, known.id)
    return recleaning.prepare(project, known.id, found=found, back=frozenset(back))


def with_text(project: Project, known: Report, text: str) -> recleaning.Recleaning:
    """As a newer cleaner might have made it."""
    found = read_bytes(known.source_name, text.encode())
    found = replace(found, original=recleaning.read_again(project, known.id).original)
    return recleaning.prepare(project, known.id, found=found, back=frozenset())


def test_a_part_is_put_back_and_codings_keep_their_words(
    project: Project, imported: Report
) -> None:
    found = recleaning.read_again(project, imported.id)
    assert recleaning.parts_in_text(project, imported.id, found=found) == frozenset()
    part = next(n for n, part in enumerate(found.parts) if part.text == KEPT_BY_HAND)
    made = [code(project, imported, words) for words in ("规范行政执法", "依法行政水平")]
    before = rows(project)
    wanted = planned(project, imported, {part})
    assert wanted.changes_text
    assert [moved.fate for moved in wanted.codings] == ["moved", "moved"]
    after = recleaning.apply(project, wanted)
    text = corpus.text(project, imported.id)
    assert KEPT_BY_HAND in text.split("\n")
    assert after == corpus.report(project, imported.id)
    assert after.characters == len(text)
    moved = coding.codings_in(project, imported.id)
    assert [c.span.excerpt(text) for c in moved] == ["规范行政执法", "依法行政水平"]
    assert {c.id for c in moved} == {c.id for c in made}
    assert recleaning.parts_in_text(project, imported.id, found=found) == {part}
    assert checking.check(project) == []
    assert undo.history(project, limit=1)[0].detail == {
        "report": imported.label, "moved": 2, "changed": 0, "lost": 0,
    }  # fmt: skip
    undo.undo(project)
    assert rows(project) == before
    undo.redo(project)
    assert corpus.text(project, imported.id) == text


def test_what_cannot_be_placed_is_kept_as_a_memo(project: Project, imported: Report) -> None:
    text = corpus.text(project, imported.id)
    gone = next(line for line in text.split("\n") if line.startswith("（三）"))
    lost = code(project, imported, gone[-20:], memo="存疑")
    kept = code(project, imported, "规范行政执法")
    wanted = with_text(project, imported, text.replace(gone + "\n", ""))
    assert [moved.coding for moved in wanted.having("lost")] == [lost]
    recleaning.apply(project, wanted)
    assert [c.id for c in coding.codings_in(project, imported.id)] == [kept.id]
    (memo,) = memos.memos(project)
    assert (memo.report_id, memo.coder_id) == (imported.id, lost.coder_id)
    for said in (project.codebook.path(lost.theme_id), "甲", gone[-20:], "存疑"):
        assert said in memo.text
    undo.undo(project)
    assert memos.memos(project) == []
    assert len(coding.codings_in(project, imported.id)) == 2


def test_a_passage_of_which_a_part_is_gone_covers_the_rest(
    project: Project, imported: Report
) -> None:
    code(project, imported, "全面提升依法行政水平")
    text = corpus.text(project, imported.id)
    wanted = with_text(project, imported, text.replace("全面提升依法行政水平", "提升依法行政水平"))
    (changed,) = wanted.having("changed")
    assert (changed.before, changed.after) == ("全面提升依法行政水平", "提升依法行政水平")
    recleaning.apply(project, wanted)
    (now,) = coding.codings_in(project, imported.id)
    assert now.span.excerpt(corpus.text(project, imported.id)) == "提升依法行政水平"


def test_two_codings_that_would_lie_on_one_span_leave_one_and_a_memo(
    project: Project, imported: Report
) -> None:
    whole = code(project, imported, "提升依法行政水平")
    more = code(project, imported, "全面提升依法行政水平")
    other = code(project, imported, "全面提升依法行政水平", number=1)
    text = corpus.text(project, imported.id)
    wanted = with_text(project, imported, text.replace("全面提升依法行政水平", "提升依法行政水平"))
    assert [moved.coding for moved in wanted.having("lost")] == [more]
    recleaning.apply(project, wanted)
    assert {c.id for c in coding.codings_in(project, imported.id)} == {whole.id, other.id}
    assert len(memos.memos(project)) == 1


def test_without_an_original_nothing_can_be_cleaned(
    project: Project, add_report: AddReport
) -> None:
    known = add_report("一、情况\n没有原始文件。", county="甲县")
    with pytest.raises(RuleError, match="Nothing is stored"):
        recleaning.read_again(project, known.id)


def test_what_was_changed_meanwhile_is_looked_at_again(project: Project, imported: Report) -> None:
    wanted = planned(project, imported, {0})
    code(project, imported, "规范行政执法")
    before = rows(project)
    with pytest.raises(RuleError, match="changed meanwhile"):
        recleaning.apply(project, wanted)
    assert rows(project) == before


def test_the_text_as_it_is_changes_nothing(project: Project, imported: Report) -> None:
    code(project, imported, "规范行政执法")
    wanted = planned(project, imported, set())
    assert not wanted.changes_text
    before = undo.history(project)
    recleaning.apply(project, wanted)
    assert undo.history(project) == before


@pytest.fixture(scope="module")
def coded() -> Iterator[tuple[Project, Report]]:
    """A project of its own with one report of many codings; every change is undone."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.txt")
        file.write_text(report(8), encoding="utf-8")
        codebook = default_codebook()
        with create_project(Path(folder, "p.zhupi"), coder="甲", codebook=codebook) as opened:
            (outcome,) = import_reports(opened, [file])
            assert outcome.report
            for start in range(0, outcome.report.characters - 12, 7):
                span = Span(start, start + 3 + start % 9)
                coding.apply_theme(
                    opened, outcome.report.id, theme_id=theme(opened, start % 2), span=span
                )
            yield opened, outcome.report


@settings(max_examples=30)
@given(
    cuts=st.lists(
        st.tuples(st.integers(0, 500), st.integers(0, 40), st.text("新增文字，。\n县")), max_size=5
    )
)
def test_nothing_is_dropped_and_undo_restores_all(
    coded: tuple[Project, Report], cuts: list[tuple[int, int, str]]
) -> None:
    project, known = coded
    text = corpus.text(project, known.id)
    new = text
    for start, length, words in cuts:
        new = new[:start] + words + new[start + length :]
    before = rows(project)
    found = replace(recleaning.read_again(project, known.id), text=new, parts=())
    wanted = recleaning.prepare(project, known.id, found=found, back=frozenset())
    recleaning.apply(project, wanted)
    kept, notes = coding.codings_in(project, known.id), memos.memos(project)
    assert len(kept) + len(notes) == len(wanted.codings) == len(before["codings"])
    for moved in wanted.having("moved"):
        assert moved.after == moved.before
    if wanted.changes_text:
        undo.undo(project)
    assert rows(project) == before
