"""What overlaps is listed for a look, and blind rounds keep theirs."""

from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme
from desktop.services.project import checking, coders
from desktop.services.project.project import Project
from desktop.storage.overlap_remarks import overlap_remarks
from tests.conftest import AddReport


def test_overlaps_are_listed_and_are_no_damage(project: Project, add_report: AddReport) -> None:
    report = add_report("推进改革。再推进改革。", county="青岚县", year=2022)
    nameless = add_report("别的改革。")
    theme, other = project.codebook.active()[:2]
    second = coders.add_coder(project, "乙")
    for start, end in ((0, 5), (3, 7), (8, 10)):
        apply_theme(project, report.id, theme_id=theme.id, span=Span(start, end))
    apply_theme(project, report.id, theme_id=other.id, span=Span(2, 6))
    apply_theme(project, report.id, theme_id=theme.id, span=Span(2, 6), coder=second.id)
    for end in (2, 3):
        apply_theme(project, nameless.id, theme_id=theme.id, span=Span(0, end))
    first, untitled = sorted(overlap_remarks(project.store.db), key=len)
    assert first == f"青岚县 2022: {theme.name} by 甲 at 3-7 overlaps another of the two"
    assert untitled.endswith(f": {theme.name} by 甲 at 0-2 overlaps another of the two")
    assert checking.check(project) == []


def test_a_blind_round_keeps_its_overlaps_until_it_is_revealed(
    project: Project, add_report: AddReport
) -> None:
    report = add_report("推进改革。再推进改革。", county="青岚县", year=2022)
    theme = project.codebook.active()[0]
    with project.change("create_round"):
        project.store.rounds.add(Round("r", "一", "2026-01-01T00:00:00.000Z"))
        project.store.rounds.sample("r", [report.id])
        project.store.rounds.invite("r", [project.coder.id])
    for end in (4, 5):
        apply_theme(project, report.id, theme_id=theme.id, span=Span(0, end), round_id="r")
    assert list(overlap_remarks(project.store.db)) == []
    with project.change("reveal_round"):
        project.store.rounds.put(Round("r", "一", "2026-01-01T00:00:00.000Z", state="revealed"))
    assert len(list(overlap_remarks(project.store.db))) == 1
