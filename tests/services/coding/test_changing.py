"""A coding changed: its ends, its theme, cut in two, made one with the next; each one step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.domain.coding import Coder, Coding
from desktop.domain.errors import NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import changing, coding
from desktop.services.coding.applying import apply_here
from desktop.services.counting.kept_counts import counting
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.services.rounds import rounds
from tests.conftest import add_text
from tests.services.conftest import TEXT, Code

ThemeId = Callable[[str], str]


def there(project: Project, report: Report) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in coding.codings_in(project, report.id)]


def verbs(project: Project) -> list[str]:
    return [entry.verb for entry in undo.history(project)]


def test_its_ends_are_changed_and_nothing_else(
    project: Project, report: Report, code: Code
) -> None:
    made = code(7, 10, memo="存疑")
    changed = changing.change_ends(project, made.id, Span(5, 12))
    assert changed.taken_in == 0
    assert (changed.coding.id, changed.coding.memo, changed.coding.origin) == (
        made.id,
        "存疑",
        "hand",
    )
    assert there(project, report) == [(5, 12)]
    assert verbs(project)[0] == "resize"
    undo.undo(project)
    assert coding.codings_in(project, report.id) == [made]


def test_ends_that_stay_leave_no_trace(project: Project, code: Code) -> None:
    made = code(7, 10)
    before = len(verbs(project))
    assert changing.change_ends(project, made.id, made.span).coding == made
    assert len(verbs(project)) == before


@pytest.mark.parametrize("span", [Span(20, 28), Span(14, 24), Span(14, 40)])
def test_what_it_comes_to_overlap_goes_in_with_it(
    project: Project, report: Report, code: Code, span: Span
) -> None:
    made, other = code(7, 10, memo="一"), code(20, 28, memo="二")
    changed = changing.change_ends(project, made.id, span)
    assert changed.taken_in == 1
    assert changed.coding.memo == "一\n二"
    assert there(project, report) == [(min(span.start, 20), max(span.end, 28))]
    undo.undo(project)
    assert coding.codings_in(project, report.id) == [made, other]


def test_one_beside_it_stays_apart(project: Project, report: Report, code: Code) -> None:
    made = code(7, 10)
    code(12, 15)
    code(10, 12, "政务服务便利化")
    assert changing.change_ends(project, made.id, Span(7, 12)).taken_in == 0
    assert (7, 12) in there(project, report)
    assert (12, 15) in there(project, report)


def test_outside_the_text_there_is_nothing(project: Project, report: Report, code: Code) -> None:
    made = code(7, 10)
    with pytest.raises(RuleError, match="outside"):
        changing.change_ends(project, made.id, Span(7, report.characters + 1))
    assert coding.codings_in(project, report.id) == [made]


def test_its_theme_is_changed_and_its_memo_kept(
    project: Project, report: Report, code: Code, theme: ThemeId
) -> None:
    made = code(7, 10, memo="存疑")
    changed = changing.change_theme(project, made.id, theme("政务服务便利化")).coding
    assert (changed.id, changed.memo, changed.span) == (made.id, "存疑", made.span)
    assert changed.theme_id == theme("政务服务便利化")
    assert verbs(project)[0] == "retheme"
    undo.undo(project)
    assert coding.codings_in(project, report.id) == [made]


def test_theme_and_ends_are_one_step(
    project: Project, report: Report, code: Code, theme: ThemeId
) -> None:
    made = code(7, 10)
    theme_id = theme("政务服务便利化")
    changing.change_theme(project, made.id, theme_id, span=Span(7, 14))
    assert there(project, report) == [(7, 14)]
    undo.undo(project)
    assert coding.codings_in(project, report.id) == [made]


def test_a_theme_that_is_there_already_takes_it_in(
    project: Project, report: Report, code: Code, theme: ThemeId
) -> None:
    made = code(7, 10, memo="一")
    code(7, 10, "政务服务便利化", memo="一")
    changed = changing.change_theme(project, made.id, theme("政务服务便利化"))
    assert (changed.taken_in, changed.coding.memo) == (1, "一")
    assert coding.codings_in(project, report.id) == [changed.coding]
    undo.undo(project)
    assert there(project, report) == [(7, 10), (7, 10)]


def test_it_is_split_where_it_is_wished(project: Project, report: Report, code: Code) -> None:
    made = code(7, 22, memo="存疑", origin="match")
    first, second = changing.split_coding(project, made.id, 14)
    assert [(one.memo, one.origin) for one in (first, second)] == [("存疑", "match")] * 2
    assert first.id == made.id != second.id
    assert coding.codings_in(project, report.id) == [first, second]
    assert there(project, report) == [(7, 14), (14, 22)]
    assert verbs(project)[0] == "split_coding"
    undo.undo(project)
    assert coding.codings_in(project, report.id) == [made]
    undo.redo(project)
    assert coding.codings_in(project, report.id) == [first, second]


def test_white_space_at_the_cut_is_in_neither(project: Project, report: Report, code: Code) -> None:
    newline = TEXT.index("\n")
    for position in (newline, newline + 1):
        made = code(0, 15)
        changing.split_coding(project, made.id, position)
        assert there(project, report) == [(0, newline), (newline + 1, 15)]
        undo.undo(project)
        undo.undo(project)


@pytest.mark.parametrize("position", [0, 7, 22, 23, 90, -1])
def test_no_part_is_without_words(
    project: Project, report: Report, code: Code, position: int
) -> None:
    made = code(7, 22)
    with pytest.raises(RuleError, match="no words"):
        changing.split_coding(project, made.id, position)
    assert coding.codings_in(project, report.id) == [made]


def test_a_part_takes_in_the_double_that_lies_there(
    project: Project, report: Report, code: Code
) -> None:
    made = code(7, 22, memo="一")
    code(7, 14, memo="二")
    first, second = changing.split_coding(project, made.id, 14)
    assert (first.memo, second.memo) == ("一\n二", "一")
    assert coding.codings_in(project, report.id) == [first, second]
    undo.undo(project)
    assert there(project, report) == [(7, 22), (7, 14)]


def test_it_is_merged_with_the_nearest_of_its_theme(
    project: Project, report: Report, code: Code
) -> None:
    code(0, 4)
    made = code(7, 10, memo="一")
    code(10, 14, memo="二")
    code(12, 16, "政务服务便利化")
    merged = changing.merge_neighbour(project, made.id)
    assert (merged.coding.span, merged.coding.memo, merged.taken_in) == (Span(7, 14), "一\n二", 1)
    assert verbs(project)[0] == "merge_codings"
    assert changing.merge_neighbour(project, made.id).coding.span == Span(0, 14)
    undo.undo(project)
    undo.undo(project)
    assert there(project, report) == [(0, 4), (7, 10), (10, 14), (12, 16)]


def test_of_two_as_near_it_is_the_one_that_follows(
    project: Project, report: Report, code: Code
) -> None:
    code(0, 4)
    made = code(6, 8)
    code(10, 12)
    assert changing.merge_neighbour(project, made.id).coding.span == Span(6, 12)


def test_what_is_far_away_is_no_neighbour(project: Project, code: Code) -> None:
    long = add_text(project, "改革。" * 200, county="青岚县", year=2023)
    theme_id = codebook.find_theme(project, "营商环境").id
    made = coding.apply_theme(project, long.id, theme_id=theme_id, span=Span(0, 3))
    far = Span(3 + changing.REACH + 1, 3 + changing.REACH + 2)
    coding.apply_theme(project, long.id, theme_id=theme_id, span=far)
    code(0, 2)
    with pytest.raises(RuleError, match="营商环境"):
        changing.merge_neighbour(project, made.id)
    near = Span(3 + changing.REACH, 3 + changing.REACH + 1)
    coding.apply_theme(project, long.id, theme_id=theme_id, span=near)
    assert changing.merge_neighbour(project, made.id).coding.span == Span(0, near.end)


def test_another_coders_is_left_alone(
    project: Project, report: Report, second: Coder, code: Code, theme: ThemeId
) -> None:
    made = code(7, 10)
    coders.use_coder(project, second.id)
    for change in (
        lambda: changing.change_ends(project, made.id, Span(7, 12)),
        lambda: changing.change_theme(project, made.id, theme("政务服务便利化")),
        lambda: changing.split_coding(project, made.id, 8),
        lambda: changing.merge_neighbour(project, made.id),
    ):
        with pytest.raises(RuleError, match="another coder's"):
            change()
    assert coding.codings_in(project, report.id) == [made]


def test_a_coding_that_is_gone_is_said(project: Project, code: Code) -> None:
    made = code(7, 10)
    coding.remove_coding(project, made.id)
    with pytest.raises(NotFoundError):
        changing.change_ends(project, made.id, Span(7, 12))


def test_no_coding_gets_a_retired_theme(project: Project, code: Code, theme: ThemeId) -> None:
    made = code(7, 10)
    codebook.retire_theme(project, theme("政务服务便利化"))
    with pytest.raises(RuleError, match="retired"):
        changing.change_theme(project, made.id, theme("政务服务便利化"))


def test_a_locked_round_is_left_as_it_is(
    project: Project, report: Report, second: Coder, theme: ThemeId
) -> None:
    made_round = rounds.create(
        project, "一", report_ids=[report.id], coder_ids=[project.coder.id, second.id]
    )
    rounds.enter(project, made_round.id)
    made = coding.apply_theme(project, report.id, theme_id=theme("营商环境"), span=Span(7, 22))
    changing.split_coding(project, made.id, 12)
    merged = changing.merge_neighbour(project, made.id).coding
    assert merged.round_id == made_round.id
    rounds.lock(project, made_round.id)
    for change in (
        lambda: changing.change_ends(project, made.id, Span(7, 12)),
        lambda: changing.change_theme(project, made.id, theme("政务服务便利化")),
        lambda: changing.split_coding(project, made.id, 8),
    ):
        with pytest.raises(RuleError, match="locked"):
            change()
    assert coding.codings_in(project, report.id) == [merged]


def test_outside_a_round_its_codings_are_not_changed(
    project: Project, report: Report, second: Coder, theme: ThemeId
) -> None:
    made_round = rounds.create(
        project, "一", report_ids=[report.id], coder_ids=[project.coder.id, second.id]
    )
    rounds.enter(project, made_round.id)
    made = coding.apply_theme(project, report.id, theme_id=theme("营商环境"), span=Span(7, 22))
    rounds.enter(project, None)
    with pytest.raises(RuleError, match="another round"):
        changing.change_ends(project, made.id, Span(7, 12))


numbers = st.integers(0, 60)


class CodingsAtWork(RuleBasedStateMachine):
    """Two coders add, change and remove; nobody ever has a theme twice on one place."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "p.zhupi"
        self.project = create_project(path, coder="甲", codebook=default_codebook())
        self.report = add_text(self.project, TEXT, county="青岚县", year=2022)
        coders.add_coder(self.project, "乙")
        self.floor = undo.history(self.project, limit=1)[0].id

    def present(self) -> list[Coding]:
        return coding.codings_in(self.project, self.report.id)

    def mine(self, number: int) -> Coding | None:
        own = [one for one in self.present() if one.coder_id == self.project.coder.id]
        return own[number % len(own)] if own else None

    def a_theme(self, number: int) -> str:
        return self.project.codebook.themes[number % 3].id

    @rule(start=numbers, length=st.integers(1, 14), theme=numbers)
    def add(self, start: int, length: int, theme: int) -> None:
        span = a_span(start, length)
        apply_here(self.project, self.report.id, theme_id=self.a_theme(theme), span=span)

    @rule(number=numbers, start=numbers, length=st.integers(1, 14))
    def ends(self, number: int, start: int, length: int) -> None:
        if chosen := self.mine(number):
            span = a_span(start, length)
            changed = changing.change_ends(self.project, chosen.id, span).coding
            assert changed.start <= span.start < span.end <= changed.end

    @rule(number=numbers, theme=numbers)
    def theme(self, number: int, theme: int) -> None:
        if chosen := self.mine(number):
            wanted = self.a_theme(theme)
            changed = changing.change_theme(self.project, chosen.id, wanted).coding
            assert changed.theme_id == wanted

    @rule(number=numbers, at=st.integers(1, 13))
    def split(self, number: int, at: int) -> None:
        chosen = self.mine(number)
        if chosen is None:
            return
        position, before = chosen.start + at, len(self.present())
        if not (TEXT[chosen.start : position].strip() and TEXT[position : chosen.end].strip()):
            with pytest.raises(RuleError, match="no words"):
                changing.split_coding(self.project, chosen.id, position)
            return
        first, second = changing.split_coding(self.project, chosen.id, position)
        assert len(self.present()) == before + 1
        assert (first.start, second.end) == (chosen.start, chosen.end)
        assert not TEXT[first.end : second.start].strip()

    @rule(number=numbers)
    def merge(self, number: int) -> None:
        chosen, before = self.mine(number), self.present()
        if chosen is None:
            return
        hand = (chosen.coder_id, chosen.theme_id)
        if [(one.coder_id, one.theme_id) for one in before].count(hand) == 1:
            with pytest.raises(RuleError, match="near"):
                changing.merge_neighbour(self.project, chosen.id)
            return
        merged = changing.merge_neighbour(self.project, chosen.id)
        assert merged.taken_in == len(before) - len(self.present()) >= 1

    @rule(number=numbers)
    def remove(self, number: int) -> None:
        if chosen := self.mine(number):
            coding.remove_coding(self.project, chosen.id)

    @rule()
    def switch(self) -> None:
        other = next(c for c in coders.coders(self.project) if c.id != self.project.coder.id)
        coders.use_coder(self.project, other.id)

    @rule()
    def undo(self) -> None:
        last = undo.can_undo(self.project)
        if last is not None and last.id > self.floor:
            undo.undo(self.project)

    @rule()
    def redo(self) -> None:
        if undo.can_redo(self.project) is not None:
            undo.redo(self.project)

    @invariant()
    def nothing_lies_twice(self) -> None:
        held: dict[tuple[str, str], int] = {}
        for one in self.present():
            hand = (one.coder_id, one.theme_id)
            assert one.start >= held.get(hand, 0)
            held[hand] = one.end

    @invariant()
    def each_is_reached_and_counted(self) -> None:
        present = self.present()
        assert all(coding.known_coding(self.project, one.id) == one for one in present)
        assert all(
            one in coding.codings_in(self.project, self.report.id, coder_ids={one.coder_id})
            for one in present
        )
        with counting(self.project) as now:
            assert now.totals().codings == len(present)
        counts = self.project.store.codings.counts_by_theme()
        assert sum(counts.values()) == len(present)
        assert checking.check(self.project) == []

    def teardown(self) -> None:
        history = undo.history(self.project)
        in_effect_since = {e.target or e.id: e.id for e in reversed(history)}
        done = [e for e in history if e.kind == "do" and not e.undone and e.id > self.floor]
        for entry in sorted(done, key=lambda entry: -in_effect_since[entry.id]):
            assert undo.undo(self.project, coder_id=entry.coder_id) == entry
        assert self.present() == []
        self.project.close()
        shutil.rmtree(self.folder)


def a_span(start: int, length: int) -> Span:
    start %= len(TEXT)
    return Span(start, min(start + length, len(TEXT)))


CodingsAtWork.TestCase.settings = settings(max_examples=25, stateful_step_count=30)
TestCodingsAtWork = CodingsAtWork.TestCase
