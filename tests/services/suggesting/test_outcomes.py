"""What became of what was shown: told in the journal, one step of undo with the coding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.changes import Changes
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.services.coding import coding
from desktop.services.project import undo
from desktop.services.project.project import Project, open_project
from desktop.services.suggesting.outcomes import coded, refuse, show, suggestions
from desktop.services.suggesting.proposals import Proposal, proposals_in
from desktop.ui.history.sentences import SENTENCES
from tests.conftest import AddReport

TEXT = "一、优化营商环境\n推行告知承诺和跨省通办。深化改革。\n"


@pytest.fixture
def report(add_report: AddReport) -> Report:
    """青岚县 2022, in which keywords of the default codebook occur."""
    return add_report(TEXT, county="青岚县", year=2022)


@pytest.fixture
def proposal(project: Project, report: Report) -> Proposal:
    """The first one in the report."""
    return proposals_in(project, report.id)[0]


def outcomes(project: Project) -> list[str]:
    return [one.outcome for one in suggestions(project)]


def test_what_is_shown_is_told_once_and_undo_passes_over_it(
    project: Project, report: Report, told: list[Changes]
) -> None:
    found = proposals_in(project, report.id)
    before = undo.can_undo(project)
    show(project, report.id, found)
    show(project, report.id, found)
    assert outcomes(project) == ["shown"] * len(found)
    assert [one.score for one in suggestions(project)] == [one.score for one in found]
    entry = undo.history(project)[0]
    assert (entry.verb, entry.detail["suggestions"]) == ("show_suggestions", len(found))
    assert undo.can_undo(project) == before
    assert told == [Changes(suggestions=frozenset({report.id}))]


def test_showing_does_not_end_what_can_be_redone(
    project: Project, report: Report, proposal: Proposal
) -> None:
    coding.apply_theme(project, report.id, theme_id=proposal.theme_id, span=proposal.span)
    undo.undo(project)
    show(project, report.id, [proposal])
    again = undo.redo(project)
    assert again is not None
    assert again.verb == "apply_theme"


def test_accepted_is_one_step_with_its_coding(
    project: Project, report: Report, proposal: Proposal
) -> None:
    show(project, report.id, [proposal])
    shown = suggestions(project)[0].shown_at
    coding.apply_theme(project, report.id, theme_id=proposal.theme_id, span=proposal.span)
    coded(project, report.id, proposal, theme_id=proposal.theme_id)
    [one] = suggestions(project)
    assert (one.outcome, one.chosen_theme_id, one.shown_at) == ("accepted", None, shown)
    assert one.decided_at
    undo.undo(project)
    assert outcomes(project) == ["shown"]
    assert coding.codings_in(project, report.id) == []
    undo.redo(project)
    assert outcomes(project) == ["accepted"]
    assert len(coding.codings_in(project, report.id)) == 1


def test_another_theme_corrects_it_and_it_does_not_come_back(
    project: Project, report: Report, proposal: Proposal, theme: Callable[[str], str]
) -> None:
    other = theme("复议体制改革")
    coding.apply_theme(project, report.id, theme_id=other, span=proposal.span)
    coded(project, report.id, proposal, theme_id=other)
    [one] = suggestions(project)
    assert (one.outcome, one.chosen_theme_id) == ("corrected", other)
    assert proposal not in proposals_in(project, report.id)


def test_rejected_is_told_with_what_it_was(
    project: Project, report: Report, proposal: Proposal
) -> None:
    refuse(project, report.id, proposal)
    assert outcomes(project) == ["rejected"]
    entry = undo.history(project)[0]
    assert entry.verb == "reject_suggestion"
    assert entry.detail["excerpt"] == TEXT[proposal.span.start : proposal.span.end]
    assert entry.verb in SENTENCES


def test_it_stays_in_the_file(project: Project, report: Report, proposal: Proposal) -> None:
    refuse(project, report.id, proposal)
    kept = suggestions(project)
    project.close()
    with open_project(project.path) as again:
        assert suggestions(again) == kept
        assert proposal not in proposals_in(again, report.id)


def test_nothing_is_shown_or_decided_on_a_report_of_a_blind_round(
    project: Project, report: Report, proposal: Proposal, blind: Callable[[], None]
) -> None:
    blind()
    for attempt in (
        lambda: show(project, report.id, [proposal]),
        lambda: refuse(project, report.id, proposal),
        lambda: coded(project, report.id, proposal, theme_id=proposal.theme_id),
    ):
        with pytest.raises(RuleError, match="Nothing is suggested in a blind round"):
            attempt()
    assert suggestions(project) == []
