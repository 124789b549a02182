"""The jobs that need no window, each beside its floor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from desktop.cli.benching.coded import add_codings
from desktop.cli.benching.corpus import FACTS, SEARCHED, write
from desktop.cli.benching.costs import JobCost, in_ms
from desktop.domain.span import Span
from desktop.services.benching import measuring
from desktop.services.coding.coding import apply_theme
from desktop.services.corpus import corpus, search
from desktop.services.intake import importing
from desktop.services.project import codebook, undo
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.services.results import analysis
from desktop.services.results.export import export_dataset

_TIMES = 9
_CODINGS_TIMED = 40


@dataclass(frozen=True, slots=True)
class Bench:
    """A project of so many reports in `folder`; `dense` are some by their number of codings."""

    folder: Path
    project: Path
    reports: int
    dense: dict[int, str]


def build(folder: Path, *, reports: int, codings: int) -> tuple[Bench, JobCost]:
    """The project, and what importing its reports took."""
    files = write(folder, reports=reports)
    path = folder / "bench.zhupi"
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        facts = folder / FACTS
        taken = timed(lambda: exhaust(importing.import_reports(project, files, metadata=facts)))
        floor = timed(lambda: exhaust(file.read_bytes() for file in files))
        dense = add_codings(project, folder, number=codings)
    figure = JobCost("import, per report", taken / reports * 1000, floor=floor / reports * 1000)
    return Bench(folder, path, reports, dense), figure


def without_window(project: Project, bench: Bench) -> Iterator[JobCost]:
    """Each job in turn."""
    yield _counting(project)
    yield _exporting(project, bench.folder)
    yield _searching(project)
    yield from _coding(project, bench.folder)


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


def repeated(work: Callable[[], object], *, times: int = _TIMES) -> float:
    """The median of so many times, in milliseconds."""
    return in_ms([timed(work) for _ in range(times)])


def exhaust(items: Iterable[object]) -> int:
    """How many there are, each looked at."""
    return sum(1 for _ in items)


def _counting(project: Project) -> JobCost:
    floor = repeated(lambda: measuring.every_coding(project))
    taken = repeated(lambda: analysis.frequency(project))
    return JobCost("frequency by county", taken, floor=floor, aim=20)


def _exporting(project: Project, folder: Path) -> JobCost:
    out = folder / "codings.csv"
    taken = repeated(lambda: export_dataset(project, out, format="csv", overwrite=True), times=3)
    written = out.read_bytes()
    floor = repeated(lambda: (folder / "floor.csv").write_bytes(written), times=3)
    rows = measuring.every_coding(project)
    return JobCost(f"export of {rows:,} codings as csv", taken, floor=floor, aim=150)


def _searching(project: Project) -> JobCost:
    found = exhaust(search.find(project, SEARCHED))
    taken = repeated(lambda: exhaust(search.find(project, SEARCHED)), times=3)
    floor = repeated(
        lambda: sum(text.count(SEARCHED) for text in measuring.every_text(project)), times=3
    )
    return JobCost(f"search with {found:,} hits", taken, floor=floor)


def _coding(project: Project, folder: Path) -> Iterator[JobCost]:
    """One coding to disk, and its undo, by the services alone."""
    yield coding_figure(project, folder, "one coding on disk, without the window")
    bare = measuring.durable_rows(folder, times=2 * _CODINGS_TIMED)
    undone = (timed(lambda: undo.undo(project)) for _ in range(_CODINGS_TIMED))
    yield _beside("undo on disk, without the window", undone, bare)


def coding_figure(project: Project, folder: Path, job: str) -> JobCost:
    """One coding to disk, by the services alone."""
    report = corpus.reports(project)[-1]
    theme = codebook.find_theme(project, project.codebook.active()[0].id)
    spans = [Span(n, n + 5) for n in range(_CODINGS_TIMED)]
    bare = measuring.durable_rows(folder, times=2 * len(spans))

    def code(span: Span) -> float:
        return timed(lambda: apply_theme(project, report.id, theme_id=theme.id, span=span))

    return _beside(job, (code(span) for span in spans), bare)


def _beside(job: str, taken: Iterator[float], bare: Iterator[float]) -> JobCost:
    """The job and its floor in turn, since what a disk takes changes from moment to moment."""
    pairs = list(zip(taken, bare, strict=False))
    taken_times, bare_times = zip(*pairs, strict=True)
    return JobCost(job, in_ms(taken_times), floor=in_ms(bare_times))
