"""What is compared comes out of the columns, and is what the database has, row by row."""

from __future__ import annotations

import random
from itertools import product

import pytest

from desktop.analysis.counting.coded_spans import CodedSpans
from desktop.analysis.counting.columns import Columns
from desktop.domain.coding import Coder
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus.corpus import reports
from desktop.services.counting.coded_reports import coded_reports, coded_spans
from desktop.services.counting.kept_counts import kept, read_ahead, reader_of
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import reliability
from desktop.services.rounds import rounds
from desktop.services.rounds.compared_reports import compared
from tests.conftest import AddReport

TEXT = "一、总体情况\n" + "".join(f"第{n}项工作已经完成。" for n in range(12)) + "\n"
Places = dict[str, dict[str, dict[str, list[tuple[int, int]]]]]
"""By report, coder and theme."""


def by_database(project: Project, round_id: str | None) -> Places:
    """The same by SQL, one row after the other."""
    found: Places = {}
    for report, coder, theme, start, end in project.store.db.execute(
        "SELECT report_id, coder_id, theme_id, start, end FROM codings WHERE round_id IS ?"
        " ORDER BY start, end",
        [round_id],
    ):
        by_theme = found.setdefault(report, {}).setdefault(coder, {})
        by_theme.setdefault(theme, []).append((start, end))
    return found


@pytest.fixture
def known(project: Project, second: Coder, add_report: AddReport) -> Round:
    """A revealed round of two, beside their work outside rounds, all of it at random."""
    texts = [add_report(f"{TEXT}{n}\n", county=f"县{n}", year=2020 + n) for n in range(5)]
    everybody = [project.coder.id, second.id]
    ids = [report.id for report in texts]
    made = rounds.create(project, "一", coder_ids=everybody, report_ids=ids, blind=False)
    chance = random.Random(10)
    themes = [theme.id for _, theme in project.codebook.walk()]
    for report, coder, layer in product(texts, everybody, (None, made.id)):
        for _ in range(chance.randrange(9)):
            start = chance.randrange(len(TEXT) - 12)
            span = Span(start, start + chance.randint(1, 12))
            theme = chance.choice(themes)
            coding.apply_theme(
                project, report.id, theme_id=theme, span=span, coder=coder, round_id=layer
            )
        if layer:
            rounds.mark_done(project, made.id, report.id, done=True, coder=coder)
    rounds.lock(project, made.id)
    return rounds.reveal(project, made.id)


def test_the_columns_have_what_the_database_has(project: Project, known: Round) -> None:
    themes = [theme.id for _, theme in project.codebook.walk()]
    same = dict(zip(themes, themes, strict=True))
    for ahead, layer in product((False, True), (None, known.id)):
        if ahead:
            read_ahead(project)
        assert kept(project).are_there == ahead
        found = coded_spans(project, layer, counted_as=same)
        expected = by_database(project, layer)
        assert expected
        assert found.reports == expected.keys()
        assert {report.id: found.of(report.id) for report in reports(project)} == {
            report.id: expected.get(report.id, {}) for report in reports(project)
        }
        # A theme that counts as another is in its place; one that is not named is left out.
        other = coded_spans(project, layer, counted_as={themes[1]: themes[0]})
        assert {report: other.of(report) for report in other.reports} == {
            report: {
                coder: {themes[0]: by_theme[themes[1]]}
                for coder, by_theme in own.items()
                if themes[1] in by_theme
            }
            for report, own in expected.items()
            if any(themes[1] in by_theme for by_theme in own.values())
        }


def test_what_is_compared_is_the_same_by_what_is_kept(project: Project, known: Round) -> None:
    plain = reliability(project, round_id=known.id, themes="top", gamma=True)
    assert plain is not None
    read_ahead(project)
    with reader_of(project) as reader:
        assert kept(reader) is kept(project)
        shared = reliability(reader, round_id=known.id, themes="top", gamma=True)
    assert shared is not None
    assert shared.document() == plain.document()


def test_a_reader_that_is_behind_the_counts_sees_what_it_saw(
    project: Project, known: Round
) -> None:
    report = reports(project)[0]
    theme = project.codebook.children(None)[0].id
    with reader_of(project) as reader:
        before = by_database(reader, None)
        coding.apply_theme(project, report.id, theme_id=theme, span=Span(0, 5))
        read_ahead(project)
        found = coded_spans(reader, None, counted_as={theme: theme})
        assert found.of(report.id).get(project.coder.id, {}).get(theme, []) == before.get(
            report.id, {}
        ).get(project.coder.id, {}).get(theme, [])
    after = coded_spans(project, None, counted_as={theme: theme})
    assert (0, 5) in after.of(report.id)[project.coder.id][theme]


def test_nobody_has_coded_anything() -> None:
    assert CodedSpans(Columns(), {}, counted_as={}).of("r") == {}


def test_a_report_that_one_did_not_finish_is_missing(
    project: Project, known: Round, second: Coder
) -> None:
    chosen = compared(project, round_id=known.id)
    found = list(coded_reports(project, chosen, unit="report", counted_as={}))
    assert len(found) == 5
    assert all(report.coders == {project.coder.id: {}, second.id: {}} for report in found)
