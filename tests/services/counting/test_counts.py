"""The counts that are kept: after any change they are what reading everything again gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.analysis.counting.columns import RESOLVED
from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.excerpts import RESOLUTION
from desktop.services.corpus import corpus, report_list
from desktop.services.counting import counts as service
from desktop.services.counting import kept_counts
from desktop.services.counting.counts import read_counts
from desktop.services.counting.kept_counts import counting, kept, read_ahead
from desktop.services.project import undo
from desktop.services.project.codebook import find_theme, merge_themes
from desktop.services.project.coders import rename_coder
from desktop.services.project.project import Project, open_project
from desktop.services.results.analysis import GROUPS, MEASURES, Question, frequency
from desktop.services.rounds import adjudication, rounds
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code

Same = Callable[[], None]


def theme_totals(project: Project) -> dict[str, int]:
    with counting(project) as now:
        return now.by_theme()


def totals(project: Project) -> report_list.Totals:
    with counting(project) as now:
        return now.totals()


@pytest.fixture
def same(project: Project) -> Same:
    """Holds what is kept to what is read anew, by every grouping and measure."""
    mine = kept(project)

    def look() -> None:
        with mine.current(project) as (reader, counts):
            for by in GROUPS:
                for measure in MEASURES:
                    known = frequency(reader, Question(by=by, measure=measure), counts=counts)
                    assert known == frequency(reader, Question(by=by, measure=measure))

    return look


@pytest.mark.usefixtures("second")
def test_every_change_and_its_undo_are_taken_in(
    project: Project, report: Report, code: Code, same: Same, add_report: AddReport
) -> None:
    second = project.store.coders.all()[1]
    steps: list[Callable[[], object]] = [
        lambda: rename_coder(project, second.id, "丙"),
        lambda: code(0, 4),
        lambda: code(2, 9, "政务服务便利化", coder=second.id),
        lambda: add_report(TEXT + "甲", county="云汀县", year=2023),
        lambda: corpus.mark_done(project, report.id, done=True),
        lambda: merge_themes(
            project, find_theme(project, "营商环境").id, find_theme(project, "复议体制改革").id
        ),
        lambda: corpus.correct_facts(
            project, report.id, facts=corpus.report(project, report.id).facts.__class__(year=2020)
        ),
    ]
    same()
    for step in steps:
        step()
        same()
    for _ in steps[3:]:
        undo.undo(project)
        same()


def test_a_report_that_is_gone_counts_no_more(
    project: Project, report: Report, add_report: AddReport, same: Same
) -> None:
    other = add_report(TEXT + "丙", county="云汀县")
    same()
    corpus.remove_report(project, other.id)
    same()


def test_what_another_process_wrote_is_taken_in(
    project: Project, report: Report, code: Code
) -> None:
    project.close()
    with open_project(project.path, read_only=True) as watching:
        mine, business = kept(watching), "营商环境"
        with mine.current(watching) as (reader, counts):
            assert frequency(reader, counts=counts).values == {}
        with open_project(project.path) as writing:
            theme_id = find_theme(writing, business).id
            coding.apply_theme(writing, report.id, theme_id=theme_id, span=Span(0, 3))
        with mine.current(watching) as (reader, counts):
            assert list(frequency(reader, counts=counts).values.values()) == [1]


def test_after_very_many_changes_everything_is_read_again(
    project: Project, code: Code, same: Same, monkeypatch: pytest.MonkeyPatch
) -> None:
    same()
    monkeypatch.setattr(service, "_MOST_CHANGES", 2)
    for start in range(4):
        code(start, start + 3)
    same()


def test_what_fails_halfway_is_read_again(project: Project, report: Report, code: Code) -> None:
    mine = kept(project)
    assert kept(project) is mine
    code(0, 3)
    with pytest.raises(RuntimeError), mine.current(project):
        raise RuntimeError
    with mine.current(project) as (reader, counts):
        assert list(frequency(reader, counts=counts).values.values()) == [1]


def test_a_resolution_counts_in_the_coders_place_once_the_round_is_adjudicated(
    project: Project, report: Report, second: Coder, same: Same
) -> None:
    people = [project.coder.id, second.id]
    known = rounds.create(project, "一轮", coder_ids=people, report_ids=[report.id])
    theme = find_theme(project, "营商环境").id
    for coder in people:
        coding.apply_theme(
            project, report.id, theme_id=theme, span=Span(0, 6), coder=coder, round_id=known.id
        )
    coding.apply_theme(
        project, report.id, theme_id=theme, span=Span(8, 12), coder=second.id, round_id=known.id
    )
    same()
    for coder in people:
        rounds.mark_done(project, known.id, report.id, done=True, coder=coder)
    rounds.lock(project, known.id)
    rounds.reveal(project, known.id)
    same()
    assert frequency(project).values == {}
    chosen = frequency(project, Question(resolution=known.id))
    assert (list(chosen.values.values()), chosen.undecided) == ([1], 1)
    (item,) = adjudication.disagreements(project, known.id)
    adjudication.decide(project, known.id, item.disagreement, kind="none")
    adjudication.finish(project, known.id)
    same()
    settled = frequency(project)
    assert list(settled.values.values()) == [1]
    assert settled.groups[0].coders == ("resolution: 一轮",)
    assert frequency(project, Question(whose="mean")).groups[0].state == "not_coded"


def test_in_a_blind_round_a_coder_counts_alone(
    project: Project, report: Report, second: Coder
) -> None:
    people = [project.coder.id, second.id]
    known = rounds.create(project, "一轮", coder_ids=people, report_ids=[report.id])
    theme = find_theme(project, "营商环境").id
    for coder, end in zip(people, (4, 9), strict=True):
        coding.apply_theme(
            project, report.id, theme_id=theme, span=Span(0, end), coder=coder, round_id=known.id
        )
    rounds.enter(project, known.id)
    table = frequency(project, Question(measure="characters"))
    assert (list(table.values.values()), table.groups[0].coders) == ([4], ("甲",))
    assert frequency(project, Question(coder_ids=(second.id,))).groups[0].state == "not_coded"
    rounds.enter(project, None)
    assert frequency(project).groups[0].state == "not_coded"


def test_what_was_decided_goes_by_the_name_that_lists_give_it() -> None:
    assert RESOLUTION.id == RESOLVED


def test_counts_are_read_for_one_answer(project: Project, report: Report, code: Code) -> None:
    code(0, 3)
    counts = read_counts(project)
    seen = counts.seen
    counts.catch_up(project)
    assert counts.seen == seen == project.store.journal.last_change()


def test_totals_are_the_same_by_the_database_and_by_what_is_kept(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    code(0, 3)
    code(2, 9, "政务服务便利化", coder=second.id)

    def found() -> tuple[dict[str, int], report_list.Totals]:
        return theme_totals(project), totals(project)

    asked = found()
    assert not kept(project).are_there
    with kept(project).current(project):
        pass
    assert kept(project).are_there
    assert found() == asked
    assert asked[1] == report_list.Totals(reports=1, codings=2, coders=2)
    code(4, 9)
    assert found()[1].codings == 3


def test_counts_are_asked_of_the_database_once_a_change_until_they_are_read(
    project: Project, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    counted = kept_counts.theme_counts
    monkeypatch.setattr(kept_counts, "theme_counts", lambda p: asked.append(1) or counted(p))
    code(0, 3)
    assert theme_totals(project).keys() == {find_theme(project, "营商环境").id}
    assert (totals(project).codings, len(asked)) == (1, 1)
    code(4, 9)
    assert (totals(project).codings, len(asked)) == (2, 2)
    read_ahead(project)
    code(10, 12)
    with kept(project).current(project):
        assert kept(project).are_there
    assert (totals(project).codings, len(asked)) == (3, 2)


def test_what_is_counted_at_once_is_of_one_moment(
    project: Project, report: Report, code: Code
) -> None:
    code(0, 3)
    with counting(project) as now:
        counts = now.counts()
        code(4, 9)
        assert now.counts() is counts
        assert sum(now.by_theme().values()) == now.totals().codings == 1
    with counting(project) as now:
        assert now.totals().codings == 2
