"""Random coders at work: whatever they do can be undone, redone, reopened, and is journaled."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.domain.errors import ConflictError, RuleError
from desktop.domain.span import Span
from desktop.services import checking, codebook, coders, coding, corpus, memos, undo
from desktop.services.project import create_project, default_codebook, open_project
from desktop.storage.triggers import journaled_tables
from tests.conftest import add_text

TEXT = "一、总体情况\n青岚县𬭎办事处优化服务。一是减证便民；二是𠮷庆街试点！\n二、下一步打算\n继续推进。"
Rows = dict[str, list[dict[str, object]]]


class CodersAtWork(RuleBasedStateMachine):
    """Every rule is a use case; the invariants are checked after each."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "p.zhupi"
        self.project = create_project(path, coder="甲", codebook=default_codebook())
        self.report = add_text(self.project, TEXT, county="青岚县", year=2022)
        self.second = coders.add_coder(self.project, "乙")
        self.themes = [theme.id for theme in self.project.codebook.themes]
        self.floor = undo.history(self.project, limit=1)[0].id
        self.before = self.rows()

    def rows(self) -> Rows:
        db = self.project.store.db
        return {
            name: sorted(db.table(name).rows, key=lambda row: str(row["id"]))
            for name in journaled_tables(db)
        }

    def a_coding(self, number: int) -> str | None:
        found = coding.codings_in(self.project, self.report.id)
        return found[number % len(found)].id if found else None

    @rule(
        start=st.integers(0, len(TEXT) - 1),
        length=st.integers(1, 12),
        theme=st.integers(0, 20),
        memo=st.sampled_from(["", "存疑", "𬭎"]),
    )
    def apply(self, start: int, length: int, theme: int, memo: str) -> None:
        span = Span(start, min(start + length, len(TEXT)))
        theme_id = self.themes[theme % len(self.themes)]
        try:
            coding.apply_theme(
                self.project, self.report.id, theme_id=theme_id, span=span, memo=memo
            )
        except RuleError as error:
            assert "already" in error.what or "retired" in error.what

    @rule(start=st.integers(0, len(TEXT) - 2), theme=st.integers(0, 20))
    def toggle(self, start: int, theme: int) -> None:
        theme_id = self.themes[theme % len(self.themes)]
        try:
            coding.toggle_theme(
                self.project, self.report.id, theme_id=theme_id, span=Span(start, start + 2)
            )
        except RuleError as error:
            assert "retired" in error.what

    @rule(number=st.integers(0, 50))
    def remove(self, number: int) -> None:
        if chosen := self.a_coding(number):
            coding.remove_coding(self.project, chosen)

    @rule(number=st.integers(0, 50), theme=st.integers(0, 20))
    def retheme(self, number: int, theme: int) -> None:
        if chosen := self.a_coding(number):
            try:
                coding.retheme(self.project, chosen, self.themes[theme % len(self.themes)])
            except RuleError as error:
                assert "already" in error.what or "retired" in error.what

    @rule(number=st.integers(0, 50), text=st.sampled_from(["", "边界不清", "见编码本"]))
    def note(self, number: int, text: str) -> None:
        if chosen := self.a_coding(number):
            coding.write_memo(self.project, chosen, text)

    @rule(text=st.sampled_from(["待议", "全文重读"]))
    def memo(self, text: str) -> None:
        memos.write(self.project, text, report_id=self.report.id)

    @rule(one=st.integers(0, 20), other=st.integers(0, 20))
    def merge(self, one: int, other: int) -> None:
        source, target = (self.themes[n % len(self.themes)] for n in (one, other))
        try:
            codebook.merge_themes(self.project, source, target)
        except RuleError as error:
            assert "merged into itself" in error.what or "retired" in error.what

    @rule(theme=st.integers(0, 20))
    def retire_or_restore(self, theme: int) -> None:
        chosen = self.themes[theme % len(self.themes)]
        if self.project.codebook.theme(chosen).retired:
            codebook.restore_theme(self.project, chosen)
        else:
            codebook.retire_theme(self.project, chosen)

    @rule(done=st.booleans())
    def finish(self, done: bool) -> None:
        corpus.mark_done(self.project, self.report.id, done=done)

    @rule()
    def switch(self) -> None:
        other = next(c for c in coders.coders(self.project) if c.id != self.project.coder.id)
        coders.use_coder(self.project, other.id)

    @precondition(lambda self: self.can_step_back())
    @rule()
    def undo(self) -> None:
        self.step_back()

    @rule()
    def undo_then_redo(self) -> None:
        before = self.rows()
        if self.can_step_back() and self.step_back():
            assert undo.redo(self.project) is not None
            assert self.rows() == before

    @rule()
    def reopen(self) -> None:
        before, last = self.rows(), undo.can_undo(self.project)
        self.project.close()
        self.project = open_project(self.project.path)
        assert self.rows() == before
        assert undo.can_undo(self.project) == last

    def can_step_back(self) -> bool:
        last = undo.can_undo(self.project)
        return last is not None and last.id > self.floor

    def step_back(self) -> bool:
        before = self.rows()
        try:
            undo.undo(self.project)
        except ConflictError:
            assert self.rows() == before
            return False
        return True

    @invariant()
    def sound(self) -> None:
        assert checking.check(self.project) == []

    def teardown(self) -> None:
        self.undo_everything()
        self.project.close()
        shutil.rmtree(self.folder)

    def undo_everything(self) -> None:
        """In the order of the journal, whoever did it: then nobody stands in another's way."""
        done = [e for e in undo.history(self.project) if e.kind == "do" and not e.undone]
        for entry in done:
            if entry.id > self.floor:
                coders.use_coder(self.project, entry.coder_id)
                assert undo.undo(self.project) == entry
        assert self.rows() == self.before


CodersAtWork.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestCodersAtWork = CodersAtWork.TestCase
