"""A model of the project's themes, as it was learned from what coders have done.

Loads numpy: only who learns or measures imports this.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from desktop.analysis.learning.cross_validation import LearnedTheme, School, folds_of
from desktop.analysis.learning.grams import columns
from desktop.analysis.learning.judging import ProposalCounts
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.services.suggesting.sentence_forms import sentence_forms
from desktop.services.suggesting.silence import require_talk
from desktop.services.suggesting.taught import TaughtReport, taught_reports

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ThemeModel:
    """What was learned of one theme, and how its keywords do on the same sentences."""

    learned: LearnedTheme
    keywords: ProposalCounts


@dataclass(frozen=True, slots=True)
class Model:
    """The themes that were learned, by id, in the order of the codebook.

    `reports` were declared done and are what figures stand on, `begun` only taught; `sentences`
    is how many taught. `unseen` has, by report and sentence (start, end), the themes that models
    would have proposed that never saw the report; themes that are silent are not among them.
    """

    themes: Mapping[str, ThemeModel]
    given: Sequence[str]
    reports: int
    begun: int
    sentences: int
    folds: int
    unseen: Mapping[str, Mapping[tuple[int, int], frozenset[str]]]

    def scores(self, project: Project, report: Report) -> list[Mapping[str, float]]:
        """Of each sentence of the report, the score of each theme that is not silent."""
        sentences = sentence_forms(project, report, project.codebook)
        array = columns(sentences.forms, list(sentences.given(self.given)))
        by_theme = {
            theme_id: known.learned.weights.scores(array).tolist()
            for theme_id, known in self.themes.items()
            if known.learned.weights is not None and not known.learned.silent
        }
        return [
            {theme_id: own[number] for theme_id, own in by_theme.items()}
            for number in range(array.sentences)
        ]

    def threshold(self, theme_id: str) -> float:
        """The score from which the theme is proposed."""
        return self.themes[theme_id].learned.threshold


def learn(
    project: Project,
    *,
    coder_ids: Collection[str] | None = None,
    progress: Progress | None = None,
) -> Model:
    """What can be learned from those coders' work outside rounds, by default from everybody's.

    `progress` is told how many themes of how many are learned; what it raises ends it. Raises
    RuleError in a blind round, and where fewer than two reports were declared done.
    """
    require_talk(project)
    taught = list(taught_reports(project, coder_ids=coder_ids))
    whole = [one for one in taught if one.whole]
    if len(whole) < 2:
        raise RuleError(
            "A model is learned from reports that were declared done, and there are {reports}.",
            "Code two reports or more to their end and declare them done.",
            reports=len(whole),
        )
    return _Lesson(project, taught, whole).model(progress or _told_nobody)


class _Lesson:
    """All that teaches as one array; a row is a sentence."""

    def __init__(
        self, project: Project, taught: Sequence[TaughtReport], whole: Sequence[TaughtReport]
    ) -> None:
        active = {theme.id for theme in project.codebook.active()}
        self._taught, self._whole = taught, whole
        self._book = [theme.id for _, theme in project.codebook.walk() if theme.id in active]
        self._rows = [(one, number) for one in taught for number in one.known]
        self._is_whole = [one.whole for one, _ in self._rows]

    def model(self, progress: Progress) -> Model:
        school, themes = self._school(), dict[str, ThemeModel]()
        for done, theme_id in enumerate(self._book):
            progress(done, len(self._book))
            coded = [theme_id in one.themes.get(number, ()) for one, number in self._rows]
            hit = [(number, theme_id) in one.sentences.hits for one, number in self._rows]
            themes[theme_id] = ThemeModel(school.learned(coded), school.judged(hit, coded))
        return Model(
            themes=themes,
            given=self._book,
            reports=len(self._whole),
            begun=len(self._taught) - len(self._whole),
            sentences=len(self._rows),
            folds=school.folds,
            unseen=self._unseen(themes),
        )

    def _school(self) -> School:
        folds = folds_of([len(one.known) for one in self._whole])
        fold_of = {one.report.id: fold for one, fold in zip(self._whole, folds, strict=True)}
        return School(
            columns([one.sentences.forms[number] for one, number in self._rows], self._given()),
            fold_of=[fold_of.get(one.report.id, -1) for one, _ in self._rows],
            whole=self._is_whole,
        )

    def _given(self) -> list[tuple[int, int]]:
        row_of = {(one.report.id, number): row for row, (one, number) in enumerate(self._rows)}
        return [
            (row_of[one.report.id, number], feature)
            for one in self._taught
            for number, feature in one.sentences.given(self._book)
            if (one.report.id, number) in row_of
        ]

    def _unseen(
        self, themes: Mapping[str, ThemeModel]
    ) -> dict[str, dict[tuple[int, int], frozenset[str]]]:
        said = {t: m.learned.unseen.tolist() for t, m in themes.items() if not m.learned.silent}
        found: dict[str, dict[tuple[int, int], frozenset[str]]] = {}
        for row, (one, number) in enumerate(self._rows):
            if one.whole:
                segment = one.sentences.segments[number]
                own = frozenset(theme_id for theme_id, values in said.items() if values[row])
                found.setdefault(one.report.id, {})[segment.start, segment.end] = own
        return found


def _told_nobody(_done: int, _total: int) -> None:
    """The progress that nobody wants to hear of."""
