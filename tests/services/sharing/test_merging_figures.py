"""Verdicts on figures and indicators in merged files and in packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.coding import Coder
from desktop.domain.figure import FigureReading, Indicator
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus import corpus
from desktop.services.corpus.indicators import indicators, put_indicators
from desktop.services.corpus.judged_figures import confirm_figure
from desktop.services.project import checking, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.rounds import rounds
from desktop.services.sharing import merging, packages
from tests.conftest import AddReport

READING = FigureReading(value=1)  # type: ignore[arg-type]


def judge(project: Project, *bounds: int) -> None:
    (report, *_) = corpus.reports(project)
    confirm_figure(project, report.id, span=Span(*bounds), reading=READING)


def spans(project: Project) -> list[tuple[int, int]]:
    (report, *_) = corpus.reports(project)
    return [(one.start, one.end) for one in project.store.figures.in_report(report.id)]


def test_a_merge_brings_verdicts_and_indicators_and_is_one_step(
    project: Project, report: Report
) -> None:
    other = project.path.with_name("copy.zhupi")
    checking.backup(project, other)
    judge(project, 0, 2)
    put_indicators(project, [Indicator("", "甲")])
    with open_project(other) as theirs:
        judge(theirs, 0, 2)
        judge(theirs, 4, 6)
        put_indicators(theirs, [Indicator("", "甲"), Indicator("", "乙")])
    found = merging.merge(project, other)
    assert spans(project) == [(0, 2), (4, 6)]
    assert sorted(one.name for one in indicators(project)) == ["乙", "甲"]
    assert found.counts["figures"]["new"] == 1
    assert not merging.preview_merge(project, other).changes_anything
    assert checking.check(project) == []
    undo.undo(project)
    assert spans(project) == [(0, 2)]


@pytest.fixture
def pack(project: Project, report: Report, second: Coder, tmp_path: Path) -> Path:
    """乙's package of a blind round, after both judged a figure."""
    judge(project, 0, 2)
    put_indicators(project, [Indicator("", "甲")])
    first = project.coder.id
    coders.use_coder(project, second.id)
    judge(project, 2, 4)
    coders.use_coder(project, first)
    known = rounds.create(project, "一轮", coder_ids=[first, second.id], report_ids=[report.id])
    return packages.pack(project, known.id, coder_id=second.id, out=tmp_path)


def test_a_package_has_the_coders_own_verdicts_and_brings_new_ones_back(
    project: Project, pack: Path
) -> None:
    with open_project(pack) as package:
        assert spans(package) == [(2, 4)]
        assert [one.name for one in indicators(package)] == ["甲"]
        judge(package, 4, 6)
    found = packages.unpack(project, pack)
    assert (found.figures, found.changes_anything) == (1, True)
    assert spans(project) == [(0, 2), (2, 4), (4, 6)]
    assert packages.unpack(project, pack).figures == 0
    assert checking.check(project) == []


def test_a_package_has_no_verdicts_of_reports_outside_its_sample(
    project: Project, report: Report, second: Coder, add_report: AddReport, tmp_path: Path
) -> None:
    coders.use_coder(project, second.id)
    other = add_report("另一份报告，共12件。", county="乙县")
    confirm_figure(project, other.id, span=Span(7, 9), reading=READING)
    known = rounds.create(
        project, "一轮", coder_ids=[project.coder.id, coders.coders(project)[0].id],
        report_ids=[report.id],
    )  # fmt: skip
    made = packages.pack(project, known.id, coder_id=second.id, out=tmp_path)
    with open_project(made) as package:
        assert package.store.figures.in_report(other.id) == []
        assert spans(package) == []
