"""The desk measured in short and long reports, with few codings and with many."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from desktop.cli.benching.coded import SECOND_CODER, load_dense
from desktop.cli.benching.corpus import invented
from desktop.cli.benching.costs import JobCost, in_ms, p95_in_ms
from desktop.cli.benching.window import run_inside
from desktop.services.benching.measuring import DeskFigures
from desktop.services.corpus import corpus
from desktop.services.intake import importing
from desktop.services.project import coders
from desktop.services.project.project import create_project, default_codebook

CODINGS = (50, 500, 2_000, 10_000)
CHARACTERS = (8_000, 350_000)
_APART = 1_000
"""Between the numbers of the invented reports that make up two of these."""


def desk(folder: Path) -> Iterator[JobCost]:
    """Each size in turn: opening, coding, changing a coding, scrolling."""
    path, reports = _build(folder)
    record = run_inside(folder, path, reports, "--desk")
    for name, times in record.items():
        yield from _costs(name, DeskFigures(**times))


def _costs(name: str, figures: DeskFigures) -> Iterator[JobCost]:
    yield JobCost(f"opening, {name}", in_ms(figures.opening), aim=60)
    yield JobCost(f"key to durable and repainted, {name}, p95", p95_in_ms(figures.coding), aim=16)
    yield JobCost(f"changing a coding, {name}, p95", p95_in_ms(figures.changing), aim=16)
    yield JobCost(f"a step of scrolling, {name}, p95", p95_in_ms(figures.scrolling), aim=16)


def _build(folder: Path) -> tuple[Path, dict[str, str]]:
    """The project, and its reports by what they are called."""
    path = folder / "desk.zhupi"
    sizes = [(codings, characters) for characters in CHARACTERS for codings in CODINGS]
    files = [_write(folder, number, size[1]) for number, size in enumerate(sizes)]
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        for _ in importing.import_reports(project, files):
            pass
        coders.add_coder(project, SECOND_CODER)
        stored = {report.source_name: report for report in corpus.reports(project)}
        reports = {}
        for file, (codings, characters) in zip(files, sizes, strict=True):
            report = stored[file.name]
            load_dense(project, folder, [report], wanted=[codings])
            reports[f"{codings:,} codings on {characters:,} characters"] = report.id
    return path, reports


def _write(folder: Path, number: int, characters: int) -> Path:
    """A report of at least so many characters."""
    text = ""
    for part in count(_APART * (number + 1)):
        if len(text) >= characters:
            break
        text += invented(part).text
    file = folder / f"desk-{number}.txt"
    file.write_text(text, encoding="utf-8")
    return file
