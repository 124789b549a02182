"""How well themes are proposed in real reports, beside a careful reader's codings.

    python tests/services/suggesting/suggestion_accuracy.py REPORTS [--write docs/suggestions*.md]

REPORTS/codings.jsonl has sentences of three reports (in seeds/), each with a theme of the
default codebook. Each report is proposed for by a model, and by thresholds, of the other two; the
keywords are those of the codebook. Nothing of the reports is written, only counts.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from desktop.domain.report import Report  # noqa: E402
from desktop.domain.span import Span  # noqa: E402
from desktop.exchange.report.reading import read_bytes  # noqa: E402
from desktop.services.coding import coding  # noqa: E402
from desktop.services.corpus import corpus  # noqa: E402
from desktop.services.intake.file_reading import FileReading  # noqa: E402
from desktop.services.intake.importing import store  # noqa: E402
from desktop.services.project.codebook import find_theme  # noqa: E402
from desktop.services.project.project import (  # noqa: E402
    Project,
    create_project,
    default_codebook,
)
from desktop.services.suggesting.model import learn  # noqa: E402
from desktop.services.suggesting.model_figures import model_figures  # noqa: E402
from desktop.text.normalise import normalise  # noqa: E402

BEGIN, END = "<!-- accuracy: begin -->", "<!-- accuracy: end -->"
NAMES = ("precision", "recall", "f1")
Row = Mapping[str, Any]


def measured(folder: Path) -> list[Row]:
    """The figures of each theme, of the model and of the keywords."""
    with (
        tempfile.TemporaryDirectory() as place,
        coded(folder, Path(place) / "truth.zhupi") as project,
    ):
        return model_figures(project, learn(project))


def coded(folder: Path, path: Path) -> Project:
    """A project with the reports, coded as the reader did, and each declared done."""
    lines = (folder / "codings.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    files = sorted({row["file"] for row in rows})
    project = create_project(path, coder="读者", codebook=default_codebook())
    store(project, [_read(folder / "seeds" / name) for name in files])
    reports = {report.source_name: report for report in corpus.reports(project)}
    done: set[tuple[str, Span, str]] = set()
    for row in rows:
        report = reports[row["file"]]
        place = (report.id, _place(project, report, row["quote"]), row["theme"])
        if place not in done:
            done.add(place)
            theme_id = find_theme(project, row["theme"]).id
            coding.apply_theme(project, report.id, theme_id=theme_id, span=place[1])
    for report in reports.values():
        corpus.mark_done(project, report.id, done=True)
    return project


def _read(path: Path) -> FileReading:
    return FileReading(path, found=read_bytes(path.name, path.read_bytes()))


def _place(project: Project, report: Report, quote: str) -> Span:
    text = corpus.text(project, report.id)
    words = quote if quote in text else normalise(quote).text
    start = text.index(words)
    return Span(start, start + len(words))


def table(rows: list[Row]) -> str:
    """The figures as a Markdown table."""
    head = "| theme | sentences | precision | recall | F1 | keywords: precision | recall | F1 |"
    lines = [head, "|---|" + "--:|" * 7]
    for row in rows:
        cells = [f"{row[name]:.2f}" for name in (*NAMES, *(f"keyword_{name}" for name in NAMES))]
        lines.append(f"| {row['theme']} | {row['sentences']} | " + " | ".join(cells) + " |")
    means = [sum(row[name] for row in rows) / len(rows) for name in ("f1", "keyword_f1")]
    lines.append(f"| mean | | | | {means[0]:.2f} | | | {means[1]:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write where told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    made = table(measured(options.folder))
    print(made)
    for file in options.write:
        head, _, rest = file.read_text(encoding="utf-8").partition(BEGIN)
        tail = rest.partition(END)[2]
        file.write_text(f"{head}{BEGIN}\n{made}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
