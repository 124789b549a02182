"""A project with one of everything, to be damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.domain.span import Span
from desktop.resources import resource
from desktop.services.coding import coding, loading
from desktop.services.corpus import corpus, memos
from desktop.services.intake import importing, recleaning
from desktop.services.project import codebook, coders, undo
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.services.rounds import adjudication, rounds


def make(path: Path) -> Path:
    """The project at `path`: imports, codings, memos, a decided round, versions, undone steps."""
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        coders.add_coder(project, "乙")
        files = sorted(resource("sample", "reports").glob("*.txt"))
        list(importing.import_reports(project, files, metadata=resource("sample", "metadata.csv")))
        loading.load_codings(project, resource("sample", "codings.jsonl"))
        _work(project)
        _round(project)
    return path


def _work(project: Project) -> None:
    first, *_, last = corpus.reports(project)
    memos.write(project, "留意这一段。", report_id=first.id)
    theme = codebook.add_theme(project, "新主题", definition="一个后来加上的主题。")
    codebook.edit_theme(project, theme.id, definition="改过的说明。")
    coding.apply_theme(project, first.id, theme_id=theme.id, span=Span(3, 9))
    undo.undo(project)
    undo.redo(project)
    corpus.correct_facts(project, first.id, facts=replace(first.facts, year=2020))
    corpus.mark_done(project, first.id, done=True)
    found = recleaning.read_again(project, last.id)
    back = frozenset({0} if found.parts else ())
    recleaning.apply(project, recleaning.prepare(project, last.id, found=found, back=back))


def _round(project: Project) -> None:
    one, two = (coder.id for coder in coders.coders(project))
    sample = [report.id for report in corpus.reports(project)[:2]]
    made = rounds.create(project, "一轮", coder_ids=[one, two], report_ids=sample)
    theme = codebook.find_theme(project, "新主题").id
    for coder, span in ((one, Span(0, 6)), (two, Span(2, 9)), (one, Span(12, 15))):
        coding.apply_theme(
            project, sample[0], theme_id=theme, span=span, coder=coder, round_id=made.id
        )
    for coder in (one, two):
        rounds.mark_all_done(project, made.id, sample, done=True, coder=coder)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    for item in adjudication.disagreements(project, made.id):
        adjudication.decide(project, made.id, item.disagreement, kind="union")
