"""Adjudication: disagreements found, decided, withdrawn; what stands in the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding, excerpts
from desktop.services.project import undo
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results import analysis, export
from desktop.services.rounds import adjudication, adjudication_summary, decisions, resolved, rounds
from desktop.services.rounds.adjudication import JudgedDisagreement
from tests.conftest import AddReport
from tests.services.conftest import everything

TEXT = "一二三四五六七八九十" * 6 + "。"
TOP, OTHER = "营商环境", "大综合一体化"


@pytest.fixture
def quarrel(project: Project, add_report: AddReport, second: Coder) -> Round:
    """A revealed round of 甲 and 乙 over two finished reports, with four disagreements."""
    first = add_report(TEXT, county="甲县", year=2021)
    empty = add_report(TEXT + "又一份。", county="乙县", year=2021)
    alone = add_report(TEXT + "只有一人。", county="丙县", year=2021)
    reports = [first.id, empty.id, alone.id]
    made = rounds.create(
        project, "r", coder_ids=[project.coder.id, second.id], report_ids=reports, unit="paragraph"
    )

    def code(theme: str, mine: tuple[int, int] | None, hers: tuple[int, int] | None) -> None:
        for coder, bounds in ((project.coder, mine), (second, hers)):
            if bounds:
                coding.apply_theme(
                    project,
                    first.id,
                    theme_id=find_theme(project, theme).id,
                    span=Span(*bounds),
                    coder=coder.id,
                    round_id=made.id,
                )

    code(TOP, (0, 5), (0, 5))
    code(TOP, (10, 15), None)
    code(TOP, (20, 26), (23, 30))
    code(TOP, (40, 45), None)
    code(OTHER, None, (42, 48))
    for coder in (project.coder, second):
        rounds.mark_all_done(project, made.id, reports[:2], done=True, coder=coder.id)
    rounds.mark_done(project, made.id, alone.id, done=True)
    rounds.lock(project, made.id)
    return rounds.reveal(project, made.id)


def items(project: Project, quarrel: Round) -> list[JudgedDisagreement]:
    return adjudication.disagreements(project, quarrel.id)


def places(project: Project, quarrel: Round) -> list[tuple[str, int, int]]:
    found = adjudication.resolution(project, quarrel.id)
    return [(project.codebook.path(one.theme_id), one.start, one.end) for one in found]


def test_disagreements_stand_by_place_with_their_kind(
    project: Project, quarrel: Round, second: Coder
) -> None:
    found = items(project, quarrel)
    assert [(i.theme_path, i.disagreement.start, i.disagreement.kind) for i in found] == [
        (TOP, 10, "missing"),
        (TOP, 20, "boundary"),
        (TOP, 40, "theme"),
        (OTHER, 42, "theme"),
    ]
    boundary = found[1]
    assert boundary.text == TEXT[20:30]
    assert (boundary.before, boundary.after) == (TEXT[0:20], TEXT[30:60])
    assert boundary.disagreement.spans == {
        project.coder.id: (Span(20, 26),),
        second.id: (Span(23, 30),),
    }
    assert not any(item.adjudication or item.changed for item in found)


def test_work_that_is_not_declared_done_is_not_compared(
    project: Project, quarrel: Round, second: Coder
) -> None:
    (finished, *_) = rounds.round_reports(project, quarrel.id)
    with project.change("unpack"):
        project.store.rounds.reopen(quarrel.id, finished.id, second.id)
    assert items(project, quarrel) == []
    assert adjudication.resolution(project, quarrel.id) == []


def test_a_hidden_round_shows_no_disagreement(
    project: Project, report: Report, second: Coder
) -> None:
    made = rounds.create(
        project, "b", coder_ids=[project.coder.id, second.id], report_ids=[report.id]
    )
    for look in (adjudication.disagreements, adjudication.resolution, adjudication_summary.summary):
        with pytest.raises(RuleError, match="not revealed"):
            look(project, made.id)


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"kind": "take", "coder_id": "甲"}, [(20, 26)]),
        ({"kind": "take", "coder_id": "乙"}, [(23, 30)]),
        ({"kind": "union"}, [(20, 30)]),
        ({"kind": "intersection"}, [(23, 26)]),
        ({"kind": "edit", "spans": [Span(20, 22), Span(24, 29)]}, [(20, 22), (24, 29)]),
        ({"kind": "none"}, []),
    ],
)
def test_a_decision_leaves_its_spans_and_no_codings_change(
    project: Project,
    quarrel: Round,
    second: Coder,
    given: dict[str, object],
    left: list[tuple[int, int]],
) -> None:
    people = {"甲": project.coder.id, "乙": second.id}
    if "coder_id" in given:
        given = given | {"coder_id": people[str(given["coder_id"])]}
    codings = project.store.codings.in_round(quarrel.id)
    made = adjudication.decide(
        project, quarrel.id, items(project, quarrel)[1].disagreement,
        reason="edge", codebook_must_change=True, note=" 界限 ", **given,
    )  # type: ignore[arg-type] # fmt: skip
    item = items(project, quarrel)[1]
    assert item.adjudication == made
    assert (made.reason, made.codebook_must_change, made.note) == ("edge", True, "界限")
    assert made.decided_by == project.coder.id
    assert places(project, quarrel) == [(TOP, 0, 5), *((TOP, *bounds) for bounds in left)]
    assert project.store.codings.in_round(quarrel.id) == codings


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "guess"},
        {"kind": "take"},
        {"kind": "take", "coder_id": "nobody"},
        {"kind": "edit"},
        {"kind": "edit", "spans": [Span(0, 999)]},
        {"kind": "edit", "spans": [Span(19, 22)]},
        {"kind": "edit", "spans": [Span(22, 24), Span(24, 31)]},
        {"kind": "union", "reason": "mood"},
        {"kind": "union", "decided_by": "nobody"},
    ],
)
def test_a_decision_that_cannot_be_is_refused(
    project: Project, quarrel: Round, wrong: dict[str, object]
) -> None:
    before = everything(project)
    where = items(project, quarrel)[1].disagreement
    with pytest.raises((RuleError, NotFoundError)):
        adjudication.decide(project, quarrel.id, where, **wrong)  # type: ignore[arg-type]
    assert everything(project) == before


def test_nothing_common_leaves_no_intersection(
    project: Project, quarrel: Round, second: Coder
) -> None:
    only = items(project, quarrel)[0].disagreement
    adjudication.decide(project, quarrel.id, only, kind="intersection")
    assert (TOP, 10, 15) in places(project, quarrel)


def test_deciding_again_replaces_and_undo_brings_back(project: Project, quarrel: Round) -> None:
    where = items(project, quarrel)[0].disagreement
    first = adjudication.decide(project, quarrel.id, where, kind="union")
    second = adjudication.decide(project, quarrel.id, where, kind="none")
    assert items(project, quarrel)[0].adjudication == second
    undo.undo(project)
    assert items(project, quarrel)[0].adjudication == first
    assert (TOP, 10, 15) in places(project, quarrel)
    adjudication.withdraw(project, first.id)
    assert items(project, quarrel)[0].adjudication is None
    undo.undo(project)
    assert items(project, quarrel)[0].adjudication == first
    with pytest.raises(NotFoundError, match="no decision"):
        adjudication.withdraw(project, second.id)


def test_a_decision_survives_a_change_of_the_codings_and_says_so(
    project: Project, quarrel: Round
) -> None:
    where = items(project, quarrel)[1].disagreement
    adjudication.decide(project, quarrel.id, where, kind="union")
    coded = next(c for c in project.store.codings.in_round(quarrel.id) if c.start == 20)
    with project.change("unpack"):
        project.store.codings.remove(coded.id)
    item = items(project, quarrel)[1]
    assert (item.disagreement.kind, item.changed) == ("missing", True)
    assert (TOP, 20, 30) in places(project, quarrel)
    assert adjudication_summary.summary(project, quarrel.id).changed == 1


def test_an_adjudication_is_closed_when_all_is_decided(project: Project, quarrel: Round) -> None:
    for item in items(project, quarrel)[1:]:
        adjudication.decide(project, quarrel.id, item.disagreement, kind="union")
    with pytest.raises(RuleError, match="1 disagreements"):
        adjudication.finish(project, quarrel.id)
    last = items(project, quarrel)[0].disagreement
    adjudication.decide(project, quarrel.id, last, kind="none")
    assert adjudication.finish(project, quarrel.id).state == "adjudicated"
    with pytest.raises(RuleError, match="adjudicated"):
        adjudication.decide(project, quarrel.id, last, kind="union")
    assert places(project, quarrel) == [(TOP, 0, 5), (TOP, 20, 30), (TOP, 40, 45), (OTHER, 42, 48)]


_PLACE = '{"report": "甲县2021", "theme": "营商环境", "start"'
LINES = (
    (
        """\
{"key": "KEY0", "decision": "none", "reason": "error", "note": "不涉及"}

PLACE: 22, "end": 24, "decision": "take", "coder": "乙"}
PLACE: 41, "decision": "edit", "spans": [[43, 45], [40, 42]], "decided_by": "乙", FLAG}
{"key": "nowhere", "decision": "none"}
{"key": "KEY3", "decision": "take", "coder": "丙"}
{"decision": "none"}
{"key": "KEY3", "decision": "edit", "spans": [[1]]}
{"key": "KEY3", "decision": "edit", "spans": [[null, 1]]}
{"key": "KEY3", "decision": "edit", "spans": 5}
PLACE: "1", "decision": "none"}
not json
"""
    )
    .replace("PLACE", _PLACE)
    .replace("FLAG", '"codebook_must_change": true')
)


def test_decisions_come_from_a_file_in_one_step(
    project: Project, quarrel: Round, tmp_path: Path, second: Coder
) -> None:
    lines = LINES
    for number, item in enumerate(items(project, quarrel)):
        lines = lines.replace(f"KEY{number}", item.disagreement.key)
    path = tmp_path / "d.jsonl"
    path.write_text(lines, encoding="utf-8")
    outcome = decisions.decide_from(project, quarrel.id, path)
    assert outcome.decided == 3
    assert [number for number, _ in outcome.failed] == [5, 6, 7, 8, 9, 10, 11, 12]
    first, boundary, edited, open_ = [item.adjudication for item in items(project, quarrel)]
    assert first
    assert (first.kind, first.reason, first.note) == ("none", "error", "不涉及")
    assert boundary
    assert boundary.taken_from == second.id
    assert edited
    assert (edited.decided_by, edited.codebook_must_change) == (second.id, True)
    resolved = adjudication.resolution(project, quarrel.id)
    two = [(one.start, one.end) for one in resolved if one.adjudication_id == edited.id]
    assert two == [(40, 42), (43, 45)]
    assert open_ is None
    undo.undo(project)
    assert not any(item.adjudication for item in items(project, quarrel))


def test_the_summary_counts_reasons_and_feeds_back(
    project: Project, quarrel: Round, second: Coder
) -> None:
    found = [item.disagreement for item in items(project, quarrel)]
    me = project.coder.id
    adjudication.decide(project, quarrel.id, found[0], kind="take", coder_id=me, reason="error")
    adjudication.decide(
        project, quarrel.id, found[1], kind="union", reason="gap", codebook_must_change=True
    )
    adjudication.decide(project, quarrel.id, found[3], kind="none")
    told = adjudication_summary.summary(project, quarrel.id)
    assert (told.total, told.decided, dict(told.kinds)) == (
        4,
        3,
        {"take": 1, "union": 1, "none": 1},
    )
    assert dict(told.taken) == {me: 1}
    assert dict(told.differences) == {"missing": 1, "boundary": 1, "theme": 2}
    assert told.by_theme == {
        TOP: adjudication_summary.ThemeDecisions(3, 2, {me: 1}),
        OTHER: adjudication_summary.ThemeDecisions(1, 1, {me: 1}),
    }
    assert told.reasons_by_theme == {TOP: {"error": 1, "gap": 1}, OTHER: {"": 1}}
    assert [item.disagreement for item in told.todo] == [found[1]]
    mine, hers = told.feedback[me], told.feedback[second.id]
    assert (mine.agreed, mine.upheld, mine.overruled) == (1, 2, 1)
    assert (hers.agreed, hers.upheld, hers.overruled) == (1, 0, 3)
    assert dict(hers.reasons) == {"error": 1, "gap": 1, "": 1}
    assert [item.disagreement for item in mine.items] == [found[1]]


def test_the_resolution_stands_in_a_coders_place(
    project: Project, quarrel: Round, tmp_path: Path
) -> None:
    for item in items(project, quarrel):
        adjudication.decide(project, quarrel.id, item.disagreement, kind="union")
    known = resolved.resolved_round(project, None)
    assert known == resolved.resolved_round(project, "r") == quarrel
    found = resolved.resolved_excerpts(project, known.id)
    assert [(e.theme_path, e.coding.start, e.coding.origin) for e in found] == [
        (TOP, 0, "agreed"),
        (TOP, 10, "adjudicated"),
        (TOP, 20, "adjudicated"),
        (TOP, 40, "adjudicated"),
        (OTHER, 42, "adjudicated"),
    ]
    assert {e.coder for e in found} == {excerpts.RESOLUTION}
    top = find_theme(project, TOP)
    only = resolved.resolved_excerpts(project, known.id, theme_ids=[top.id], report_id="absent")
    assert only == []
    table = analysis.frequency(project, analysis.Question(by="report", resolution=known.id))
    assert table.filters["coders"] == ["resolution"]
    assert sorted(table.values.values()) == [1.0, 4.0]
    counted = {g.label: table.value(g.key, top.id) for g in table.groups}
    assert counted == {"甲县 2021": 4.0, "乙县 2021": 0.0, "丙县 2021": None}
    outcome = export.export_dataset(project, tmp_path / "out", format="csv", resolution=known.id)
    assert (outcome.rows["codings"], outcome.rows["reports"]) == (5, 2)
    assert any("resolution of the round r (revealed)" in note for note in _notes(outcome))


def _notes(outcome: export.ExportOutcome) -> list[str]:
    (path,) = [file for file in outcome.files if file.stem == "notes"]
    return path.read_text(encoding="utf-8-sig").splitlines()


def test_without_one_resolution_a_round_has_to_be_named(
    project: Project, quarrel: Round, second: Coder, report: Report
) -> None:
    other = rounds.create(
        project, "s", coder_ids=[project.coder.id, second.id], report_ids=[report.id]
    )
    with pytest.raises(RuleError, match="not revealed"):
        resolved.resolved_round(project, "s")
    rounds.lock(project, other.id)
    rounds.reveal(project, other.id)
    with pytest.raises(InputError, match="2 rounds have a resolution"):
        resolved.resolved_round(project, None)


def test_of_two_decisions_that_two_files_bring_the_last_stands(
    project: Project, quarrel: Round
) -> None:
    where = items(project, quarrel)[0].disagreement
    first = adjudication.decide(project, quarrel.id, where, kind="union")
    other = replace(first, id="other", kind="none", decided_at="9999")
    with project.change("merge"):
        project.store.adjudications.add(other, [])
    assert items(project, quarrel)[0].adjudication == other
    assert (TOP, 10, 15) not in places(project, quarrel)
