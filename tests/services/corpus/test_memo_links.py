"""Passages that a memo points at."""

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus.memo_links import MemoLink, links_in, written_links
from desktop.services.project.project import Project
from tests.conftest import AddReport


def test_links_lead_to_their_passages(project: Project, report: Report) -> None:
    text = "见 [青岚县2022:7-10]，也见[青岚县 2022:0-3]；不是[无:1-2]、[青岚县2022:5-5]"
    text += "、[青岚县2022:1-99999]"
    assert links_in(project, text) == (
        MemoLink("[青岚县2022:7-10]", report.id, 7, 10),
        MemoLink("[青岚县 2022:0-3]", report.id, 0, 3),
    )
    assert links_in(project, "没有") == ()


def test_what_is_written_is_read_again(
    project: Project, report: Report, add_report: AddReport
) -> None:
    twins = [add_report(f"第{n}份。", county="双县", year=2020) for n in "一二"]
    places = [(known.id, Span(0, 3)) for known in (report, *twins)]
    written = written_links(project, places)
    assert written[0] == "[青岚县2022:0-3]"
    assert written[1] == f"[{twins[0].id}:0-3]"
    found = links_in(project, " ".join(written))
    assert [(link.report_id, Span(link.start, link.end)) for link in found] == places
