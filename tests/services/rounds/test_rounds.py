"""Rounds: their sample, who codes in them, and what is seen and refused meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder
from desktop.domain.errors import ConflictError, InputError, NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round, View
from desktop.domain.span import Span
from desktop.services.coding import code_matches, coding, excerpts, loading
from desktop.services.coding.applying import apply_here
from desktop.services.corpus import corpus, known_reports
from desktop.services.project import codebook, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.results import analysis
from desktop.services.rounds import rounds
from tests.conftest import AddReport
from tests.services.conftest import Code


@pytest.fixture
def blind(project: Project, report: Report, second: Coder) -> Round:
    """A blind round of 甲 and 乙 over one report."""
    return rounds.create(
        project, "一轮", coder_ids=[project.coder.id, second.id], report_ids=[report.id]
    )


@pytest.fixture
def corpus_of_20(add_report: AddReport) -> list[Report]:
    """Reports of two provinces, 15 and 5, of one year."""
    return [
        add_report(f"第{n}份报告的正文。", county=f"县{n}", province=province, year=2020)
        for n, province in enumerate(["乙省"] * 5 + ["甲省"] * 15)
    ]


def two(project: Project, second: Coder) -> list[str]:
    return [project.coder.id, second.id]


def test_a_sample_is_stratified_seeded_and_recorded(
    project: Project, corpus_of_20: list[Report], second: Coder
) -> None:
    made = rounds.create(
        project, " r ", coder_ids=two(project, second), sample=8, stratify=["province"], seed=5
    )
    chosen = rounds.round_reports(project, made.id)
    assert Counter(r.facts.province for r in chosen) == {"甲省": 6, "乙省": 2}
    assert (made.name, made.seed, made.state, made.hidden) == ("r", 5, "planned", True)
    assert made.design["strata"] == [
        {"stratum": ["乙省"], "reports": 5, "drawn": 2},
        {"stratum": ["甲省"], "reports": 15, "drawn": 6},
    ]
    assert rounds.rounds(project) == [made]
    assert [c.name for c in rounds.round_coders(project, made.id)] == ["甲", "乙"]
    again = rounds.create(
        project, "s", coder_ids=two(project, second), sample=8, stratify=["province"], seed=5
    )
    other = rounds.create(project, "t", coder_ids=two(project, second), sample=8, seed=6)
    assert rounds.round_reports(project, again.id) == chosen
    assert rounds.round_reports(project, other.id) != chosen
    assert [s["drawn"] for s in other.design["strata"]] == [8]  # type: ignore[index, attr-defined]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"name": " "}, InputError),
        ({"sample": 0}, InputError),
        ({"sample": 21}, InputError),
        ({"unit": "word"}, InputError),
        ({"stratify": ["mood"]}, InputError),
        ({"report_ids": []}, InputError),
        ({"report_ids": ["absent"]}, NotFoundError),
        ({"coder_ids": ["absent", "甲"]}, NotFoundError),
        ({"coder_ids": ["甲", "甲"]}, RuleError),
        ({"name": "taken"}, InputError),
    ],
)
@pytest.mark.usefixtures("corpus_of_20")
def test_a_round_that_cannot_be_is_refused(
    project: Project, second: Coder, wrong: dict[str, object], error: type[Exception]
) -> None:
    rounds.create(project, "taken", coder_ids=two(project, second), sample=1)
    given: dict[str, object] = {"name": "r", "coder_ids": two(project, second), "sample": 3}
    with pytest.raises(error):
        rounds.create(project, **given | wrong)  # type: ignore[arg-type]
    assert len(rounds.rounds(project)) == 1


def test_a_round_is_found_by_name_or_id(project: Project, blind: Round) -> None:
    assert rounds.find_round(project, "一轮") == rounds.find_round(project, blind.id) == blind
    with pytest.raises(NotFoundError, match="一轮"):
        rounds.find_round(project, "二轮")


def test_without_rounds_none_is_named(project: Project) -> None:
    with pytest.raises(NotFoundError, match="—"):
        rounds.find_round(project, "r")


def test_a_round_is_undone_while_nobody_has_coded_in_it(
    project: Project, blind: Round, report: Report, theme: Callable[[str], str]
) -> None:
    undo.undo(project)
    assert rounds.rounds(project) == []
    undo.redo(project)
    assert rounds.rounds(project) == [blind]
    second = rounds.round_coders(project, blind.id)[1]
    coding.apply_theme(
        project, report.id, theme_id=theme("营商环境"), span=Span(0, 4), round_id=blind.id,
        coder=second.id,
    )  # fmt: skip
    with pytest.raises(ConflictError):
        undo.undo(project)


def test_blind_is_blind_for_whatever_lists_codings(
    project: Project, blind: Round, report: Report, second: Coder, code: Code
) -> None:
    formal = code(0, 4)
    own = code(0, 4, round_id=blind.id)
    hers = code(7, 9, round_id=blind.id, coder=second.id)
    assert (own.round_id, own.codebook_version) == (blind.id, blind.codebook_version)
    assert coding.codings_in(project, report.id) == [formal]
    rounds.enter(project, blind.id)
    assert coding.codings_in(project, report.id) == [own]
    assert coding.codings_in(project, report.id, coder_ids={second.id}) == []
    assert [e.coding for e in excerpts.excerpts(project)] == [own]
    assert codebook.theme_counts(project) == {own.theme_id: 1}
    assert corpus.progress(project, second.id) == {report.id: "none"}
    coders.use_coder(project, second.id)
    assert coding.codings_in(project, report.id) == [hers]
    with project.reader() as reader:
        assert coding.codings_in(reader, report.id) == [hers]
    table = analysis.frequency(project, analysis.Question(by="report", measure="codings"))
    assert list(table.values.values()) == [1.0]
    rounds.lock(project, blind.id)
    assert coding.codings_in(project, report.id) == [hers]
    rounds.reveal(project, blind.id)
    assert coding.codings_in(project, report.id) == [own, hers]
    rounds.enter(project, None)
    assert coding.codings_in(project, report.id) == [formal]


def test_the_history_does_not_tell_what_others_code_in_a_blind_round(
    project: Project, blind: Round, report: Report, second: Coder, code: Code
) -> None:
    def last() -> dict[str, object]:
        return undo.history(project, limit=1)[0].detail

    code(7, 9, coder=second.id)
    assert last()["theme"] == "营商环境"
    code(0, 4, round_id=blind.id)
    assert (last()["theme"], last()["round"]) == ("营商环境", "一轮")
    code(7, 9, round_id=blind.id, coder=second.id)
    assert last() == {"report": report.label, "round": "一轮"}
    rounds.enter(project, blind.id)
    code_matches.code_matches(project, "大综合一体化", "改革", coder=second.id)
    assert last() == {"round": "一轮"}
    rounds.lock(project, blind.id)
    rounds.reveal(project, blind.id)
    assert undo.history(project, limit=3)[2].detail["theme"] == "大综合一体化"


def test_an_open_round_shows_all(
    project: Project, report: Report, second: Coder, code: Code
) -> None:
    made = rounds.create(
        project, "r", coder_ids=two(project, second), report_ids=[report.id], blind=False
    )
    rounds.enter(project, made.id)
    hers = code(7, 9, coder=second.id)
    assert coding.codings_in(project, report.id) == [hers]


def test_entering_is_told(project: Project, blind: Round, told: list[Changes]) -> None:
    rounds.enter(project, blind.id)
    assert project.round == blind
    rounds.enter(project, None)
    assert project.round is None
    assert told == [Changes(rounds=frozenset({blind.id}))] * 2
    assert project.store.codings.view == View()


def test_what_is_entered_is_not_kept_in_the_file(project: Project, blind: Round) -> None:
    rounds.enter(project, blind.id)
    project.close()
    with open_project(project.path) as again:
        assert again.round is None


def test_coding_in_the_round_is_toggled_there(
    project: Project, blind: Round, report: Report, theme: Callable[[str], str], code: Code
) -> None:
    formal = code(0, 4)
    rounds.enter(project, blind.id)
    made = apply_here(project, report.id, theme_id=theme("营商环境"), span=Span(0, 4)).coding
    assert made.round_id == blind.id
    with pytest.raises(RuleError, match="already"):
        code(0, 4)
    assert coding.resize(project, made.id, Span(0, 5)).round_id == blind.id
    again = apply_here(project, report.id, theme_id=theme("营商环境"), span=Span(0, 5))
    assert again.how == "removed"
    rounds.enter(project, None)
    assert coding.codings_in(project, report.id) == [formal]


def test_matches_and_files_of_codings_go_into_the_round_too(
    project: Project, blind: Round, report: Report, add_report: AddReport
) -> None:
    other = add_report("推进改革的另一份报告。")
    rounds.enter(project, blind.id)
    found = code_matches.code_matches(project, "营商环境", "改革", unit="match")
    assert {(c.report_id, c.round_id) for c in found} == {(report.id, blind.id)}
    lines = project.path.with_name("c.jsonl")
    line = '{{"report": "{}", "theme": "营商环境", "coder": "甲", "start": 0, "end": 2}}\n'
    lines.write_text(line.format(report.id) * 2 + line.format(other.id), encoding="utf-8")
    outcome = loading.load_codings(project, lines)
    assert (outcome.loaded, outcome.duplicates) == (1, 1)
    assert [number for number, _ in outcome.failed] == [3]
    assert "not in the round 一轮" in outcome.failed[0][1]


def test_what_is_not_in_the_round_is_refused(
    project: Project, blind: Round, report: Report, add_report: AddReport
) -> None:
    other = add_report("另一份报告。")
    third = coders.add_coder(project, "丙")
    new = codebook.add_theme(project, "新主题")
    for wrong in ({"report_id": other.id}, {"coder": third.id}, {"theme_id": new.id}):
        given = {"report_id": report.id, "theme_id": "营商环境", "span": Span(0, 2)} | wrong
        with pytest.raises(RuleError, match="not in the round"):
            coding.apply_theme(project, given.pop("report_id"), round_id=blind.id, **given)  # type: ignore[arg-type]
    with pytest.raises(RuleError, match="not in the round"):
        rounds.mark_done(project, blind.id, report.id, done=True, coder=third.id)
    rounds.enter(project, blind.id)
    with pytest.raises(RuleError, match="not in the round"):
        corpus.mark_done(project, other.id, done=True)
    assert project.store.codings.in_round(blind.id) == []


def test_the_codebook_of_a_round_is_frozen(
    project: Project, blind: Round, theme: Callable[[str], str], code: Code
) -> None:
    codebook.retire_theme(project, theme("营商环境"))
    made = code(0, 4, round_id=blind.id)
    assert made.codebook_version == blind.codebook_version < project.codebook.version
    rounds.enter(project, blind.id)
    found = code_matches.code_matches(project, theme("营商环境"), "改革", dry_run=True)
    assert {c.codebook_version for c in found} == {blind.codebook_version}
    rounds.enter(project, None)
    with pytest.raises(RuleError, match="retired"):
        code(7, 9)


def test_merging_themes_leaves_the_codings_of_rounds(
    project: Project, blind: Round, theme: Callable[[str], str], code: Code
) -> None:
    made = code(0, 4, round_id=blind.id)
    target = codebook.add_theme(project, "新主题")
    codebook.merge_themes(project, theme("营商环境"), target.id)
    assert project.store.codings.in_round(blind.id) == [made]


def test_done_is_per_round(
    project: Project, blind: Round, report: Report, second: Coder, told: list[Changes]
) -> None:
    corpus.mark_done(project, report.id, done=True)
    assert corpus.progress(project, project.coder.id)[report.id] == "done"
    rounds.enter(project, blind.id)
    assert corpus.work_in(project, report.id, coder_id=project.coder.id) == ("none", 0)
    corpus.mark_done(project, report.id, done=True)
    assert told[-1].rounds == {blind.id}
    assert told[-1].progress
    rounds.mark_done(project, blind.id, report.id, done=True, coder=second.id)
    assert rounds.status(project, blind.id).done_by_all == 1
    corpus.mark_done(project, report.id, done=False)
    rounds.mark_done(project, blind.id, report.id, done=False, coder=second.id)
    assert rounds.status(project, blind.id).done_by_all == 0
    rounds.enter(project, None)
    assert corpus.progress(project, project.coder.id)[report.id] == "done"


def test_status_hides_what_others_code_until_it_is_revealed(
    project: Project, blind: Round, report: Report, second: Coder, code: Code
) -> None:
    code(0, 4, round_id=blind.id)
    code(0, 4, round_id=blind.id, coder=second.id)
    rounds.mark_done(project, blind.id, report.id, done=True)
    found = rounds.status(project, blind.id)
    mine, hers = found.coders
    assert (found.reports, found.done_by_all, found.done_by_two) == (1, 0, 0)
    assert (mine.done, mine.begun, mine.codings, dict(mine.reports)) == (
        1,
        0,
        1,
        {report.id: "done"},
    )
    assert (hers.done, hers.begun, hers.codings) == (0, None, None)
    assert dict(hers.reports) == {report.id: "none"}
    rounds.lock(project, blind.id)
    rounds.reveal(project, blind.id)
    hers = rounds.status(project, blind.id).coders[1]
    assert (hers.begun, hers.codings, dict(hers.reports)) == (1, 1, {report.id: "begun"})


def test_a_locked_round_cannot_be_coded_in_by_any_road(
    project: Project, blind: Round, report: Report, second: Coder, code: Code
) -> None:
    assert rounds.begin(project, blind.id).state == "coding"
    assert rounds.begin(project, blind.id).state == "coding"
    made = code(0, 4, round_id=blind.id, coder=second.id)
    rounds.lock(project, blind.id)
    roads: list[Callable[[], object]] = [
        lambda: code(7, 9, round_id=blind.id),
        lambda: coding.remove_coding(project, made.id),
        lambda: coding.resize(project, made.id, Span(0, 5)),
        lambda: coding.write_memo(project, made.id, "m"),
        lambda: undo.undo(project, coder_id=second.id),
        lambda: rounds.mark_done(project, blind.id, report.id, done=True),
        lambda: rounds.lock(project, blind.id),
    ]
    for road in roads:
        with pytest.raises(RuleError, match="locked"):
            road()
    assert project.store.codings.in_round(blind.id) == [made]
    undo.undo(project)
    coding.remove_coding(project, made.id)


def test_states_follow_one_another(project: Project, blind: Round) -> None:
    with pytest.raises(RuleError, match="planned, not locked"):
        rounds.reveal(project, blind.id)
    with pytest.raises(RuleError, match="not revealed"):
        rounds.refuse_hidden(blind)
    rounds.lock(project, blind.id)
    shown = rounds.reveal(project, blind.id)
    assert (shown.revealed, shown.hidden) == (True, False)
    rounds.refuse_hidden(shown)
    with pytest.raises(RuleError, match="revealed, not locked"):
        rounds.reveal(project, blind.id)


def give_another_text(project: Project, report: Report) -> None:
    with project.change("clean_again"):
        text = project.store.texts.add("别的正文。", segments=[], sections=[])
        project.store.reports.put(replace(report, text_sha256=text, characters=5))


def test_a_report_of_a_round_keeps_its_place_and_its_text(
    project: Project, blind: Round, report: Report
) -> None:
    with pytest.raises(RuleError, match="sample of the round 一轮"):
        corpus.remove_report(project, report.id)
    with pytest.raises(RuleError, match="sample of the round 一轮"):
        give_another_text(project, report)
    corpus.correct_facts(project, report.id, facts=replace(report.facts, year=2020))
    assert known_reports.known_report(project, report.id).text_sha256 == report.text_sha256


def test_what_keeps_a_report_in_its_place_is_named_and_can_be_undone(
    project: Project, blind: Round, report: Report
) -> None:
    people = [coder.id for coder in rounds.round_coders(project, blind.id)]
    rounds.create(project, "二轮", coder_ids=people, report_ids=[report.id])
    with pytest.raises(RuleError, match="round 一轮, 二轮: its text has to stay") as refused:
        corpus.remove_report(project, report.id)
    assert "undo the making of it" in str(refused.value)
    for _ in rounds.rounds(project):
        undo.undo(project)
    corpus.remove_report(project, report.id)
    assert report not in project.store.reports.all()
