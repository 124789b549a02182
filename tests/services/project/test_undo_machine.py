"""Random coders at work: whatever they do can be undone, redone, reopened, and is journaled."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.domain.changes import Changes
from desktop.domain.codebook_note import ChangeReason
from desktop.domain.errors import ConflictError, InputError, RuleError
from desktop.domain.figure import FigureReading, Indicator
from desktop.domain.journal import Entry
from desktop.domain.span import Span
from desktop.exchange.report.reading import read_bytes
from desktop.services.coding import changing, coding
from desktop.services.coding.applying import apply_here
from desktop.services.coding.code_matches import code_matches
from desktop.services.coding.loading import load_codings
from desktop.services.coding.many import apply_to_places, flag_many, note_many, retheme_many
from desktop.services.corpus import corpus, memos
from desktop.services.corpus.indicators import indicators, put_indicators, remove_indicator
from desktop.services.corpus.judged_figures import confirm_figure, reject_figure, withdraw_figure
from desktop.services.intake.file_reading import FileReading
from desktop.services.intake.importing import store
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import create_project, default_codebook, open_project
from desktop.services.project.theme_codings import OVERLAPS
from desktop.services.rounds.handing_over import hand_over
from desktop.services.suggesting.outcomes import coded, refuse
from desktop.services.suggesting.proposals import proposals_in
from desktop.services.themes.rechecking import keep_codings
from desktop.services.themes.versions import explain_version
from desktop.storage.triggers import journaled_tables
from tests.conftest import add_text

TEXT = (
    "一、总体情况\n青岚县𬭎办事处优化服务。一是减证便民；二是𠮷庆街试点！"
    "\n二、下一步打算\n继续推进。"
)
KIND = {
    "codings": "codings",
    "themes": "themes",
    "coders": "coders",
    "memos": "memos",
    "reports": "reports",
    "indicators": "indicators",
    "codebook_notes": "notes",
}
BY_REPORT = {
    "codings": "coded_reports",
    "finished": "progress",
    "figures": "figures",
    "suggestions": "suggestions",
}
"""Tables of which the changed rows' reports are told."""
Row = dict[str, object]
_One = TypeVar("_One")
Rows = dict[str, dict[str, Row]]

numbers = st.integers(0, 50)
notes = st.sampled_from(["", "存疑", "𬭎"])


@cache
def a_file(number: int) -> FileReading:
    """A report that can be imported."""
    data = f"青岚县{2020 + number}年法治政府建设年度报告\n\n推进改革，优化服务。\n"
    name = f"{number}.txt"
    return FileReading(Path(name), found=read_bytes(name, data.encode("utf-8")))


class CodersAtWork(RuleBasedStateMachine):
    """Every rule is a use case; the invariants are checked after each."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "p.zhupi"
        self.project = create_project(path, coder="甲", codebook=default_codebook())
        add_text(self.project, TEXT, county="青岚县", year=2022)
        coders.add_coder(self.project, "乙")
        self.floor = undo.history(self.project, limit=1)[0].id
        self.listen()
        self.first = self.seen = self.rows()

    def listen(self) -> None:
        self.heard = Changes()
        self.project.on_change(self.hear)

    def hear(self, changes: Changes) -> None:
        assert changes
        self.heard |= changes

    def rows(self) -> Rows:
        db = self.project.store.db
        return {
            name: {str(row["id"]): row for row in db.table(name).rows}
            for name in journaled_tables(db)
        }

    @contextmanager
    def refused(self, *said: str) -> Iterator[None]:
        """The rules may forbid it with these words; then nothing may have changed."""
        before = self.rows()
        try:
            yield
        except (RuleError, InputError, ConflictError) as error:
            if not any(words in error.what for words in said):
                raise
            assert self.rows() == before

    def a_report(self, number: int) -> str | None:
        return _one_of([report.id for report in corpus.reports(self.project)], number)

    def a_coding(self, number: int) -> str | None:
        return _one_of(list(self.rows()["codings"]), number)

    def some_codings(self, numbers: set[int]) -> set[str]:
        return {known for number in numbers if (known := self.a_coding(number))}

    def a_memo(self, number: int) -> str | None:
        return _one_of([memo.id for memo in memos.memos(self.project)], number)

    def a_theme(self, number: int) -> str:
        themes = self.project.codebook.themes
        return themes[number % len(themes)].id

    def a_span(self, report_id: str, start: int, length: int) -> Span:
        characters = corpus.report(self.project, report_id).characters
        start %= characters
        return Span(start, min(start + length, characters))

    @rule(report=numbers, start=numbers, length=st.integers(1, 12), theme=numbers, memo=notes)
    def apply(self, report: int, start: int, length: int, theme: int, memo: str) -> None:
        if report_id := self.a_report(report):
            span = self.a_span(report_id, start, length)
            theme_id = self.a_theme(theme)
            with self.refused("already", "retired"):
                coding.apply_theme(self.project, report_id, theme_id=theme_id, span=span, memo=memo)

    @rule(report=numbers, start=numbers, theme=numbers)
    def toggle(self, report: int, start: int, theme: int) -> None:
        if report_id := self.a_report(report):
            span, theme_id = self.a_span(report_id, start, 2), self.a_theme(theme)
            with self.refused("retired"):
                apply_here(self.project, report_id, theme_id=theme_id, span=span)

    @rule(number=numbers)
    def remove(self, number: int) -> None:
        if chosen := self.a_coding(number):
            coding.remove_coding(self.project, chosen)

    @rule(some=st.sets(numbers, max_size=4))
    def remove_some(self, some: set[int]) -> None:
        coding.remove_codings(self.project, {c for n in some if (c := self.a_coding(n))})

    @rule(number=numbers, theme=numbers)
    def retheme(self, number: int, theme: int) -> None:
        if chosen := self.a_coding(number):
            with self.refused("already", "retired"):
                coding.retheme(self.project, chosen, self.a_theme(theme))

    @rule(number=numbers, start=numbers, length=st.integers(1, 12))
    def resize(self, number: int, start: int, length: int) -> None:
        if chosen := self.a_coding(number):
            known = coding.known_coding(self.project, chosen)
            with self.refused("already", "retired"):
                coding.resize(self.project, chosen, self.a_span(known.report_id, start, length))

    @rule(number=numbers, start=numbers, length=st.integers(1, 12), theme=st.none() | numbers)
    def change(self, number: int, start: int, length: int, theme: int | None) -> None:
        if chosen := self.a_coding(number):
            known = coding.known_coding(self.project, chosen)
            span = self.a_span(known.report_id, start, length)
            with self.refused("another coder's", "retired"):
                if theme is None:
                    changing.change_ends(self.project, chosen, span)
                else:
                    theme_id = self.a_theme(theme)
                    changing.change_theme(self.project, chosen, theme_id, span=span)

    @rule(number=numbers, at=st.integers(1, 8))
    def split_a_coding(self, number: int, at: int) -> None:
        if chosen := self.a_coding(number):
            start = coding.known_coding(self.project, chosen).start
            with self.refused("another coder's", "retired", "no words"):
                changing.split_coding(self.project, chosen, start + at)

    @rule(number=numbers)
    def merge_neighbours(self, number: int) -> None:
        if chosen := self.a_coding(number):
            with self.refused("another coder's", "retired", "is near"):
                changing.merge_neighbour(self.project, chosen)

    @rule(number=numbers, text=notes)
    def note(self, number: int, text: str) -> None:
        if chosen := self.a_coding(number):
            coding.write_memo(self.project, chosen, text)

    @rule(pattern=st.sampled_from(["改革", "一是", "。"]), theme=numbers, unit=st.booleans())
    def code_matches(self, pattern: str, theme: int, unit: bool) -> None:
        with self.refused("retired"):
            code_matches(
                self.project,
                self.a_theme(theme),
                pattern,
                unit="sentence" if unit else "match",
            )

    @rule(report=numbers, theme=numbers, starts=st.sets(numbers, min_size=1, max_size=4))
    def apply_to_many(self, report: int, theme: int, starts: set[int]) -> None:
        if known := self.a_report(report):
            places = [(known, self.a_span(known, start, 3)) for start in starts]
            with self.refused("retired"):
                apply_to_places(self.project, self.a_theme(theme), places)

    @rule(some=st.sets(numbers, max_size=4), theme=numbers)
    def retheme_many(self, some: set[int], theme: int) -> None:
        with self.refused("another coder", "retired"):
            retheme_many(self.project, self.some_codings(some), self.a_theme(theme))

    @rule(some=st.sets(numbers, max_size=4), text=notes)
    def note_many(self, some: set[int], text: str) -> None:
        with self.refused("another coder", "is empty"):
            note_many(self.project, self.some_codings(some), text)

    @rule(some=st.sets(numbers, max_size=4), flagged=st.booleans())
    def flag_many(self, some: set[int], flagged: bool) -> None:
        with self.refused("another coder"):
            flag_many(self.project, self.some_codings(some), flagged=flagged)

    @rule(report=numbers, theme=numbers)
    def load(self, report: int, theme: int) -> None:
        if report_id := self.a_report(report):
            coder = coders.coders(self.project)[-1].id
            line: Row = {"report": report_id, "theme": self.a_theme(theme), "coder": coder}
            file = self.folder / "codings.jsonl"
            rows = [line | {"start": 0, "end": end} for end in (2, 3, 99)]
            file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
            assert len(load_codings(self.project, file).failed) == 1

    @rule(report=numbers, number=numbers, value=st.integers(-3, 3), rejects=st.booleans())
    def judge(self, report: int, number: int, value: int, rejects: bool) -> None:
        if report_id := self.a_report(report):
            span = self.a_span(report_id, number, 2)
            reading = FigureReading(Fraction(value), "件", "办件量")
            give = reject_figure if rejects else confirm_figure
            give(self.project, report_id, span=span, reading=reading)

    @rule(report=numbers, number=numbers)
    def refuse_a_suggestion(self, report: int, number: int) -> None:
        report_id = self.a_report(report)
        found = _one_of(proposals_in(self.project, report_id), number) if report_id else None
        if report_id and found:
            refuse(self.project, report_id, found)

    @rule(report=numbers, number=numbers, theme=numbers)
    def take_a_suggestion(self, report: int, number: int, theme: int) -> None:
        report_id = self.a_report(report)
        found = _one_of(proposals_in(self.project, report_id), number) if report_id else None
        if report_id and found:
            chosen, span = self.a_theme(theme), found.span
            with self.refused("already", "retired"):
                coding.apply_theme(self.project, report_id, theme_id=chosen, span=span)
                coded(self.project, report_id, found, theme_id=chosen)

    @rule(number=numbers)
    def take_a_verdict_back(self, number: int) -> None:
        if chosen := _one_of(list(self.rows()["figures"]), number):
            with self.refused("another coder's"):
                withdraw_figure(self.project, chosen)

    @rule(name=st.sampled_from(["甲数", "乙数"]), word=st.sampled_from(["甲数", "丙数"]))
    def put_an_indicator(self, name: str, word: str) -> None:
        with self.refused("stands for"):
            put_indicators(self.project, [Indicator("", name, synonyms=(word,))])

    @rule()
    def remove_an_indicator(self) -> None:
        for one in indicators(self.project)[:1]:
            remove_indicator(self.project, one.name)

    @rule(report=numbers, theme=numbers, on_report=st.booleans())
    def write_memo(self, report: int, theme: int, on_report: bool) -> None:
        if on_report:
            memos.write(self.project, "重读", report_id=self.a_report(report))
        else:
            memos.write(self.project, "边界", theme_id=self.a_theme(theme))

    @rule(number=numbers, text=st.sampled_from(["待议", "已议"]))
    def edit_memo(self, number: int, text: str) -> None:
        if chosen := self.a_memo(number):
            memos.edit(self.project, chosen, text)

    @rule(number=numbers, flagged=st.booleans())
    def flag_memo(self, number: int, flagged: bool) -> None:
        if chosen := self.a_memo(number):
            memos.flag(self.project, chosen, flagged=flagged)

    @rule(number=numbers)
    def remove_memo(self, number: int) -> None:
        if chosen := self.a_memo(number):
            memos.remove(self.project, chosen)

    @rule(name=st.sampled_from(["甲类", "乙类"]), parent=numbers, key=st.sampled_from([None, "1"]))
    def add_theme(self, name: str, parent: int, key: str | None) -> None:
        with self.refused("in that place already"):
            codebook.add_theme(self.project, name, parent_id=self.a_theme(parent), key=key)

    @rule(theme=numbers, name=st.sampled_from(["甲类", "别名"]), key=st.sampled_from(["", "2"]))
    def edit_theme(self, theme: int, name: str, key: str) -> None:
        with self.refused("in that place already"):
            codebook.edit_theme(self.project, self.a_theme(theme), name=name, key=key)

    @rule(theme=numbers, parent=st.none() | numbers, position=st.integers(0, 4))
    def move(self, theme: int, parent: int | None, position: int) -> None:
        parent_id = None if parent is None else self.a_theme(parent)
        with self.refused("under itself", "in that place already"):
            codebook.move_theme(
                self.project, self.a_theme(theme), parent_id=parent_id, position=position
            )

    @rule(one=numbers, other=numbers, overlaps=st.sampled_from(OVERLAPS), said=notes)
    def merge(self, one: int, other: int, overlaps: str, said: str) -> None:
        with self.refused("merged into itself", "retired"):
            codebook.merge_themes(
                self.project,
                self.a_theme(one),
                self.a_theme(other),
                overlaps=overlaps,
                reason=ChangeReason(said),
            )

    @rule(number=numbers, name=st.sampled_from(["甲类", "分出"]))
    def split(self, number: int, name: str) -> None:
        if chosen := self.a_coding(number):
            theme_id = coding.known_coding(self.project, chosen).theme_id
            with self.refused("in that place already"):
                codebook.split_theme(self.project, theme_id, name=name, coding_ids=[chosen])

    @rule(theme=numbers, text=st.sampled_from(["甲", "乙"]))
    def change_a_meaning(self, theme: int, text: str) -> None:
        why = ChangeReason(text, meaning_changed=True)
        codebook.edit_theme(self.project, self.a_theme(theme), reason=why, include=text)

    @rule(number=numbers)
    def recheck(self, number: int) -> None:
        if chosen := self.a_coding(number):
            keep_codings(self.project, [chosen])

    @rule(number=numbers, text=notes)
    def explain(self, number: int, text: str) -> None:
        explain_version(self.project, 1 + number % self.project.codebook.version, text)

    @rule()
    def hand_over(self) -> None:
        one, other = coders.coders(self.project)[:2]
        with self.refused("has no work"):
            hand_over(self.project, other.id, one.id)

    @rule(theme=numbers)
    def retire_or_restore(self, theme: int) -> None:
        chosen = self.a_theme(theme)
        retired = self.project.codebook.theme(chosen).retired
        (codebook.restore_theme if retired else codebook.retire_theme)(self.project, chosen)

    @rule()
    def import_codebook(self) -> None:
        with self.refused("and so has this project"):
            codebook.import_codebook(self.project, default_codebook())

    @rule(number=st.integers(0, 2))
    def import_report(self, number: int) -> None:
        store(self.project, [a_file(number), a_file(number + 1)])

    @rule(report=numbers, year=st.integers(2021, 2023))
    def correct(self, report: int, year: int) -> None:
        if report_id := self.a_report(report):
            facts = replace(corpus.report(self.project, report_id).facts, year=year)
            corpus.correct_facts(self.project, report_id, facts=facts)
            corpus.confirm_facts(self.project, report_id)

    @rule(report=numbers, done=st.booleans())
    def finish(self, report: int, done: bool) -> None:
        if report_id := self.a_report(report):
            corpus.mark_done(self.project, report_id, done=done)

    @rule(report=numbers)
    def remove_report(self, report: int) -> None:
        if report_id := self.a_report(report):
            with self.refused("carries"):
                corpus.remove_report(self.project, report_id)

    @rule(name=st.sampled_from(["乙", "丙", "丁"]))
    def rename_or_add_coder(self, name: str) -> None:
        with self.refused("already"):
            if name == "丁":
                coders.add_coder(self.project, name)
            else:
                coders.rename_coder(self.project, self.project.coder.id, name)

    @rule(number=numbers)
    def switch(self, number: int) -> None:
        everyone = coders.coders(self.project)
        coders.use_coder(self.project, everyone[number % len(everyone)].id)

    @rule()
    def undo(self) -> None:
        if self.can_step_back():
            with self.refused("built on this one"):
                undo.undo(self.project)

    @rule()
    def redo(self) -> None:
        with self.refused("built on this one"):
            undo.redo(self.project)

    @rule()
    def undo_then_redo(self) -> None:
        before = self.rows()
        if self.can_step_back():
            with self.refused("built on this one"):
                undone = undo.undo(self.project)
                redone = undo.redo(self.project)
                assert undone
                assert redone
                assert undone.id == redone.id
                assert self.rows() == before

    @rule(number=numbers)
    def undo_to(self, number: int) -> None:
        entries = [e for e in undo.history(self.project, limit=6) if e.id >= self.floor]
        try:
            undo.undo_to(self.project, entries[number % len(entries)].id)
        except ConflictError:
            assert undo.can_undo(self.project) is not None

    @rule()
    def reopen(self) -> None:
        before, last = self.rows(), undo.can_undo(self.project)
        coder, themes = self.project.coder, self.project.codebook.themes
        self.project.close()
        self.project = open_project(self.project.path)
        assert self.rows() == before
        assert undo.can_undo(self.project) == last
        assert (self.project.coder, self.project.codebook.themes) == (coder, themes)
        self.listen()

    def can_step_back(self) -> bool:
        last = undo.can_undo(self.project)
        return last is not None and last.id > self.floor

    @invariant()
    def sound(self) -> None:
        assert checking.check(self.project) == []

    @invariant()
    def a_tree(self) -> None:
        book = self.project.codebook
        assert len(list(book.walk())) == len(book.themes)
        assert len({book.path(theme.id) for theme in book.themes}) == len(book.themes)
        keys = [theme.key for theme in book.themes if theme.key]
        assert len(keys) == len(set(keys))

    @invariant()
    def whoever_listens_hears_all(self) -> None:
        now = self.rows()
        for table, kind in KIND.items():
            assert _differing(self.seen[table], now[table]) <= getattr(self.heard, kind)
        for table, kind in BY_REPORT.items():
            touched = _differing(self.seen[table], now[table])
            for rows in (self.seen[table], now[table]):
                reports = {str(rows[row]["report_id"]) for row in touched & set(rows)}
                assert reports <= getattr(self.heard, kind)
        self.seen, self.heard = now, Changes()

    def teardown(self) -> None:
        self.undo_everything()
        self.project.close()
        shutil.rmtree(self.folder)

    def undo_everything(self) -> None:
        """The newest in effect first, whoever did it: then nobody stands in another's way."""
        for entry in self.standing():
            assert undo.undo(self.project, coder_id=entry.coder_id) == entry
        assert self.rows() == self.first

    def standing(self) -> list[Entry]:
        history = undo.history(self.project)
        in_effect_since = {e.target or e.id: e.id for e in reversed(history)}
        entries = [e for e in history if e.kind == "do" and not e.undone and e.id > self.floor]
        return sorted(entries, key=lambda entry: -in_effect_since[entry.id])


def _one_of(those: list[_One], number: int) -> _One | None:
    return those[number % len(those)] if those else None


def _differing(one: dict[str, Row], other: dict[str, Row]) -> set[str]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


CodersAtWork.TestCase.settings = settings(max_examples=20, stateful_step_count=30)
TestCodersAtWork = CodersAtWork.TestCase
