"""Random changes of a codebook: every coding is reached, counts are right, undo empties all."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.domain.codebook import Theme, tidy_name
from desktop.domain.codebook_note import ChangeReason
from desktop.domain.errors import ConflictError, InputError, RuleError
from desktop.domain.span import Span
from desktop.services.coding import coding, excerpts
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import create_project
from desktop.services.project.theme_codings import OVERLAPS
from desktop.services.themes.rechecking import keep_codings, to_recheck
from desktop.services.themes.versions import versions
from tests.conftest import add_text

numbers = st.integers(0, 40)
names = st.sampled_from(["甲", " 甲", "乙\u200b", "丙  丙", "丁"])


class CodebookAtWork(RuleBasedStateMachine):
    """A small text, so that codings overlap and are doubled often."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.project = create_project(self.folder / "p.zhupi", coder="甲")
        self.report = add_text(self.project, "推进改革优化服务。", county="青岚县", year=2022).id
        self.second = coders.add_coder(self.project, "乙").id
        self.floor = undo.history(self.project, limit=1)[0].id

    def a_theme(self, number: int) -> Theme | None:
        themes = self.project.codebook.themes
        return themes[number % len(themes)] if themes else None

    def attempt(self, *job: object) -> None:
        function, *arguments = job
        try:
            function(*arguments)  # type: ignore[operator]
        except (InputError, RuleError, ConflictError) as error:
            self.refusal = error

    @rule(name=names, parent=st.none() | numbers)
    def add(self, name: str, parent: int | None) -> None:
        above = None if parent is None else self.a_theme(parent)
        under = above.id if above else None
        self.attempt(lambda: codebook.add_theme(self.project, name, parent_id=under))

    @rule(theme=numbers, start=st.integers(0, 6), length=st.integers(1, 3), other=st.booleans())
    def code(self, theme: int, start: int, length: int, other: bool) -> None:
        if chosen := self.a_theme(theme):
            coder = self.second if other else None
            span = Span(start, start + length)
            self.attempt(
                lambda: coding.apply_theme(
                    self.project, self.report, theme_id=chosen.id, span=span, coder=coder
                )
            )

    @rule(theme=numbers, name=names, meaning=st.booleans())
    def edit(self, theme: int, name: str, meaning: bool) -> None:
        if chosen := self.a_theme(theme):
            why = ChangeReason("因", meaning_changed=meaning)
            self.attempt(
                lambda: codebook.edit_theme(
                    self.project, chosen.id, reason=why, name=name, include=name
                )
            )

    @rule(theme=numbers, parent=st.none() | numbers, position=st.integers(0, 3))
    def move(self, theme: int, parent: int | None, position: int) -> None:
        if chosen := self.a_theme(theme):
            above = None if parent is None else self.a_theme(parent)
            self.attempt(
                lambda: codebook.move_theme(
                    self.project,
                    chosen.id,
                    parent_id=above.id if above else None,
                    position=position,
                )
            )

    @rule(one=numbers, other=numbers, overlaps=st.sampled_from(OVERLAPS))
    def merge(self, one: int, other: int, overlaps: str) -> None:
        source, target = self.a_theme(one), self.a_theme(other)
        if source and target:
            before = self.covered()
            self.attempt(
                lambda: codebook.merge_themes(self.project, source.id, target.id, overlaps=overlaps)
            )
            # No character loses its coding, whoever made it.
            assert self.covered() == before

    @rule(theme=numbers, name=names, ticked=st.sets(numbers, max_size=3))
    def split(self, theme: int, name: str, ticked: set[int]) -> None:
        if chosen := self.a_theme(theme):
            own = [c.id for c in self.project.store.codings.with_theme(chosen.id)]
            ids = [own[number % len(own)] for number in ticked] if own else []
            before = self.covered()
            self.attempt(
                lambda: codebook.split_theme(self.project, chosen.id, name=name, coding_ids=ids)
            )
            assert self.covered() == before

    @rule(theme=numbers)
    def retire_or_restore(self, theme: int) -> None:
        if chosen := self.a_theme(theme):
            change = codebook.restore_theme if chosen.retired else codebook.retire_theme
            self.attempt(change, self.project, chosen.id)

    @rule()
    def recheck(self) -> None:
        ids = [one.excerpt.coding.id for one in to_recheck(self.project)]
        assert keep_codings(self.project, ids) == len(ids)
        assert to_recheck(self.project) == []

    @rule()
    def undo(self) -> None:
        last = undo.can_undo(self.project)
        if last is not None and last.id > self.floor:
            self.attempt(undo.undo, self.project)

    @rule()
    def redo(self) -> None:
        self.attempt(undo.redo, self.project)

    def undo_whosever(self) -> bool:
        """One step back of a coder on whose last one nobody built; False where none is left."""
        left = [
            coder_id
            for coder_id in (self.project.coder.id, self.second)
            if (last := undo.can_undo(self.project, coder_id=coder_id)) and last.id > self.floor
        ]
        for coder_id in left:
            try:
                return undo.undo(self.project, coder_id=coder_id) is not None
            except ConflictError as error:
                self.refusal = error
        assert not left
        return False

    def covered(self) -> set[tuple[str, int]]:
        codings = coding.codings_in(self.project, self.report)
        return {(one.coder_id, at) for one in codings for at in range(one.start, one.end)}

    @invariant()
    def every_coding_is_reached_and_counted(self) -> None:
        if not hasattr(self, "project"):
            return
        codings = coding.codings_in(self.project, self.report)
        counts = codebook.theme_counts(self.project)
        assert counts == Counter(one.theme_id for one in codings)
        walked = {theme.id for _, theme in self.project.codebook.walk()}
        assert walked == {theme.id for theme in self.project.codebook.themes} >= set(counts)
        assert {one.coding.id for one in excerpts.excerpts(self.project)} == {c.id for c in codings}

    @invariant()
    def names_are_tidy_and_no_doubles_stand_beside_each_other(self) -> None:
        if not hasattr(self, "project"):
            return
        themes = self.project.codebook.themes
        assert all(theme.name == tidy_name(theme.name) for theme in themes)
        places = [(theme.parent_id, theme.name) for theme in themes]
        assert len(set(places)) == len(places)

    @invariant()
    def the_present_codebook_is_the_last_version(self) -> None:
        if not hasattr(self, "project"):
            return
        latest = self.project.store.codebooks.at(self.project.codebook.version)
        assert set(latest.themes) == set(self.project.codebook.themes)

    def teardown(self) -> None:
        if not hasattr(self, "project"):
            return
        assert checking.check(self.project) == []
        assert versions(self.project)
        while self.undo_whosever():
            pass
        assert self.project.codebook.themes == ()
        assert coding.codings_in(self.project, self.report) == []
        assert self.project.store.codebook_notes.all() == []
        self.project.close()
        shutil.rmtree(self.folder)


TestCodebookAtWork = CodebookAtWork.TestCase
TestCodebookAtWork.settings = settings(max_examples=40, stateful_step_count=30)
