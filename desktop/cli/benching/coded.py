"""Codings for the invented corpus: a few reports dense with them, the others evenly."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, count, islice
from pathlib import Path

from desktop.domain.report import Report, Segment
from desktop.services.coding.loading import load_codings
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.project import Project

DENSE = (50, 500, 2000)
"""Codings in the first reports, as far as there are codings enough."""
SECOND_CODER = "乙"
_STARTS = 3
_IN_A_FILE = 200_000


def add_codings(project: Project, folder: Path, *, number: int) -> dict[int, str]:
    """Load `number` codings; the ids of the dense reports by how many codings each has."""
    coders.add_coder(project, SECOND_CODER)
    reports = corpus.reports(project)
    dense = dense_of(number)
    first, others = reports[: len(dense)], reports[len(dense) :]
    each, over = divmod(number - sum(dense), len(others))
    wanted = [*dense, *(each + (n < over) for n in range(len(others)))]
    load_dense(project, folder, reports, wanted=wanted)
    return {codings: report.id for codings, report in zip(dense, first, strict=True)}


def load_dense(
    project: Project, folder: Path, reports: Sequence[Report], *, wanted: Sequence[int]
) -> None:
    """Load so many codings into each report, through files in `folder`."""
    lines = chain.from_iterable(map(partial(_lines, project), reports, wanted))
    # A file of more than 64 MB would be refused.
    while portion := list(islice(lines, _IN_A_FILE)):
        file = folder / "codings.jsonl"
        file.write_text("".join(f"{json.dumps(line)}\n" for line in portion), encoding="utf-8")
        load_codings(project, file)


def dense_of(number: int) -> tuple[int, ...]:
    """Those of DENSE that so many codings are enough for, one after the other."""
    return tuple(d for d, total in zip(DENSE, accumulate(DENSE), strict=True) if total <= number)


def _lines(project: Project, report: Report, wanted: int) -> list[dict[str, object]]:
    if not wanted:
        return []
    sentences = [s for s in corpus.segments(project, report.id) if not s.level]
    return list(islice(_rounds(project, report, sentences), wanted))


def _rounds(
    project: Project, report: Report, sentences: Sequence[Segment]
) -> Iterator[dict[str, object]]:
    """Round the sentences: each time another theme, coder and start, so that no two are alike."""
    themes = [theme.id for theme in project.codebook.active()]
    names = [coder.name for coder in coders.coders(project)]
    for lap in count():
        first = (lap + lap // (len(themes) * len(names))) % _STARTS
        for place, sentence in enumerate(sentences):
            number = lap + place
            yield {
                "report": report.id,
                "theme": themes[number % len(themes)],
                "coder": names[lap // len(themes) % len(names)],
                "start": sentence.start + 1 + first,
                "end": sentence.end,
            }
