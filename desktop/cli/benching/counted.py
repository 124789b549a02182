"""What counts cost once they are in memory: the first table, any other one, and one coding more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from time import perf_counter

from desktop.cli.benching.costs import JobCost, in_ms
from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme
from desktop.services.corpus import corpus
from desktop.services.counting.kept_counts import kept
from desktop.services.project import undo
from desktop.services.project.project import Project
from desktop.services.results import analysis
from desktop.services.results.analysis import GROUPS, MEASURES, Question

_LARGE = 3000
_TIMES = 5


def view_aim(reports: int) -> float:
    """Milliseconds in which a view is to be there, for a corpus of that size."""
    return 100 if reports <= _LARGE else 300


def counted(project: Project, *, reports: int) -> Iterator[JobCost]:
    """Each job in turn, on counts that nobody has read yet."""
    yield JobCost("counts read into memory, and the first table", _table(project, Question()))
    questions = [Question(by=by, measure=of) for by, of in product(GROUPS, MEASURES)]
    for question in questions:
        _table(project, question)
    slowest = max(_table(project, question) for question in questions)
    job = f"a table of counts, slowest of {len(questions)} after its first"
    yield JobCost(job, slowest, aim=view_aim(reports))
    yield JobCost("a table of counts after one coding more", _after_coding(project))


def _table(project: Project, question: Question) -> float:
    began = perf_counter()
    with kept(project).current(project) as (reader, counts):
        analysis.frequency(reader, question, counts=counts)
    return (perf_counter() - began) * 1000


def _after_coding(project: Project) -> float:
    report = corpus.reports(project)[-1].id
    theme = project.codebook.active()[0].id
    times = []
    for place in range(_TIMES):
        apply_theme(project, report, theme_id=theme, span=Span(place, place + 5))
        times.append(_table(project, Question()) / 1000)
    for _ in range(_TIMES):
        undo.undo(project)
    return in_ms(times)
