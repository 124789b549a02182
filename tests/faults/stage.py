"""The folder in which every job finds what it needs; built once, copied for each try."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.intake import recleaning
from desktop.services.intake.importing import import_reports
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import Project, create_project, default_codebook, open_project
from desktop.services.rounds import adjudication, rounds
from desktop.services.sharing import packages
from desktop.storage import migrations
from desktop.storage.seals import Seals
from tests.conftest import add_text
from tests.importing import KEPT_BY_HAND, report

STUDY = "study.zhupi"
_REPORTS = 8
_SAMPLE = 2


@dataclass(frozen=True, slots=True)
class Stage:
    """The folder, and names in it that jobs are told."""

    folder: Path
    report: str
    theme: str
    put_back: tuple[str, ...]


def build(folder: Path) -> Stage:
    """Everything a job may need."""
    folder.mkdir()
    _files(folder)
    path = folder / STUDY
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        coders.add_coder(project, "乙")
        list(import_reports(project, [folder / "first"], recursive=True))
        _put_back(project)
    shutil.copyfile(path, folder / "other.zhupi")
    _other(folder / "other.zhupi")
    with open_project(path) as project:
        stage = _work(project, folder)
    _package(folder)
    _older(folder / "older.zhupi")
    return stage


def _files(folder: Path) -> None:
    for name, start, number in (("first", 0, _REPORTS), ("new", 20, 12), ("more", 40, 6)):
        (folder / name).mkdir()
        for at in range(start, start + number):
            text = report(at)
            (folder / name / f"{at:02}.txt").write_text(text, encoding="utf-8")
    rows = [json.dumps({"正文": report(at), "标题": f"报告{at}"}) for at in range(60, 180)]
    (folder / "table.jsonl").write_text("\n".join(rows), encoding="utf-8")


def _put_back(project: Project) -> None:
    """What cleaning again cuts once more."""
    for known in corpus.reports(project)[-3:]:
        found = recleaning.read_again(project, known.id)
        part = next(n for n, part in enumerate(found.parts) if part.text == KEPT_BY_HAND)
        wanted = recleaning.prepare(project, known.id, found=found, back=frozenset({part}))
        recleaning.apply(project, wanted)


def _other(path: Path) -> None:
    """The same study as another person has gone on with it."""
    with open_project(path) as project:
        two = coders.find_coder(project, "乙").id
        theme = codebook.add_theme(project, "别处的主题")
        for at, known in enumerate(corpus.reports(project)):
            span = Span(at, at + 7)
            coding.apply_theme(project, known.id, theme_id=theme.id, span=span, coder=two)
        list(import_reports(project, [path.parent / "more"], recursive=True))


def _work(project: Project, folder: Path) -> Stage:
    reports = [known.id for known in corpus.reports(project)]
    themes = [theme.id for theme in project.codebook.active()]
    for at, known in enumerate(reports):
        coding.apply_theme(project, known, theme_id=themes[at % 4], span=Span(at, at + 9))
    _rounds(project, reports[:_SAMPLE], themes[0], folder)
    _files_of(project, reports[-1], themes[5], folder)
    coding.apply_theme(project, reports[-1], theme_id=themes[2], span=Span(60, 66))
    undo.undo(project)
    checking.backup(project, folder / "kept.zhupi")
    return Stage(folder, reports[-1], themes[0], tuple(reports[-3:]))


def _rounds(project: Project, sample: list[str], theme: str, folder: Path) -> None:
    both = [coder.id for coder in coders.coders(project)]
    for name, turns in (("揭晓", 3), ("锁定", 2), ("编码", 1), ("待锁", 1)):
        made = rounds.create(project, name, coder_ids=both, report_ids=sample)
        rounds.begin(project, made.id)
        for at, coder in enumerate(both):
            for start in (0, 30, 60):
                span = Span(start + at, start + 9)
                given = {"theme_id": theme, "span": span, "coder": coder, "round_id": made.id}
                coding.apply_theme(project, sample[0], **given)
            rounds.mark_all_done(project, made.id, sample, done=True, coder=coder)
        for turn in (rounds.lock, rounds.reveal)[: turns - 1]:
            turn(project, made.id)
    shown = rounds.find_round(project, "揭晓")
    keys = [item.disagreement.key for item in adjudication.disagreements(project, shown.id)]
    lines = [json.dumps({"key": key, "decision": "union"}) for key in keys]
    (folder / "decisions.jsonl").write_text("\n".join(lines), encoding="utf-8")


def _files_of(project: Project, report_id: str, theme: str, folder: Path) -> None:
    known = {"report": report_id, "theme": theme, "coder": "乙"}
    lines = [json.dumps(known | {"start": at, "end": at + 5}) for at in range(0, 100, 5)]
    (folder / "codings.jsonl").write_text("\n".join(lines), encoding="utf-8")
    book = folder / "book.json"
    codebook.export_codebook(project, book)
    altered = json.loads(book.read_text(encoding="utf-8"))
    for one in altered["themes"]:
        one["definition"] += "（改）"
    book.write_text(json.dumps(altered, ensure_ascii=False), encoding="utf-8")


def _package(folder: Path) -> None:
    path = folder / "work.zhupipack"
    with open_project(folder / STUDY) as project:
        known = rounds.find_round(project, "编码")
        two = coders.find_coder(project, "乙").id
        packages.pack(project, known.id, coder_id=two, out=path)
    with open_project(path) as package:
        chosen, theme = corpus.reports(package)[1], package.codebook.active()[1]
        for start in range(0, 60, 6):
            coding.apply_theme(package, chosen.id, theme_id=theme.id, span=Span(start, start + 5))


def _older(path: Path) -> None:
    """A project as the first version of the schema had it."""
    first = migrations.steps()[:1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "steps", lambda: first)
        # Seals came later.
        patch.setattr(Seals, "put", lambda *_: None)
        with create_project(path, coder="甲", codebook=default_codebook()) as project:
            project.store.settings.put("k", "v")
            add_text(project, "青岚县优化服务。" * 40)
