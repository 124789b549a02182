"""Figures and floors."""

import json
from pathlib import Path

from desktop.domain.report import Report
from desktop.services.benching import measuring
from desktop.services.benching.measuring import ImportWaits, WindowFigures
from desktop.services.project.project import Project
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code


def test_figures_go_through_json() -> None:
    waits = ImportWaits(3000, meanwhile=0.038, after=0.022)
    coding = {50: [0.004], 500: []}
    figures = WindowFigures(
        0.8, None, {50: [0.01, 0.02]}, coding, coding, [0.003], [0.04], {"county": 0.1}, waits
    )
    record = json.loads(json.dumps(figures.as_record()))
    assert WindowFigures.of_record(record) == figures


def test_the_floor_of_a_coding_is_a_row_on_disk(tmp_path: Path) -> None:
    times = list(measuring.durable_rows(tmp_path, times=3))
    assert len(times) == 3
    assert all(time > 0 for time in times)
    assert [file.name for file in tmp_path.iterdir()] == ["floor-0.sqlite"]


def test_the_floor_of_a_list_is_its_bare_rows(
    project: Project, report: Report, code: Code, add_report: AddReport
) -> None:
    add_report("另一份。")
    for start in range(3):
        code(start, start + 2)
    assert measuring.every_coding(project) == measuring.every_coding(project, report_id=report.id)
    assert measuring.every_coding(project) == 3
    assert measuring.every_coding(project, report_id="absent") == 0
    assert set(measuring.every_text(project)) == {TEXT, "另一份。"}
