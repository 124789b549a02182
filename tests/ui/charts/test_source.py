"""Tables for the panel come from the project, from any thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from desktop.analysis.frequency import FrequencyTable
from desktop.services.counting.kept_counts import counting
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.results.analysis import Question, frequency
from desktop.ui.charts.query import FrequencyQuery
from desktop.ui.charts.source import counted, scope_of
from tests.conftest import AddReport


def test_a_worker_gets_what_the_service_gives(project: Project, add_report: AddReport) -> None:
    add_report("一、总体情况\n甲。", county="嘉善县", province="浙江省", year=2022)
    add_report("一、总体情况\n乙。", county="南昌县", province="江西省", year=2023)
    query = FrequencyQuery("year", "share", "all", project.coder.id, "浙江省", (2020, 2022))

    def work() -> FrequencyTable:
        with counting(project) as now:
            return counted(now, query)

    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(work).result()
    assert found == frequency(
        project,
        Question(
            by="year",
            measure="share",
            themes="all",
            coder_ids=(project.coder.id,),
            unfinished=True,
            provinces=("浙江省",),
            years=(2020, 2022),
        ),
    )


def test_what_can_be_filtered_by(project: Project, add_report: AddReport) -> None:
    for name, province, year in (
        ("甲县", "浙江省", 2023),
        ("乙县", "浙江省", 2021),
        ("丙县", None, None),
    ):
        add_report(f"一、{name}。", county=name, province=province, year=year)
    second = coders.add_coder(project, "乙")
    scope = scope_of(project)
    assert (scope.provinces, scope.years) == (("浙江省",), (2021, 2023))
    assert scope.coders == ((project.coder.id, "甲"), (second.id, "乙"))
