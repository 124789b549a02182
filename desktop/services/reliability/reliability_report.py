"""A round's reliability as a report for a paper, with the counts behind every number beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import InputError
from desktop.exchange.bytes.writing import all_replaced, refuse_present
from desktop.exchange.datasets import tables_csv
from desktop.exchange.datasets.tables import Table, Value, distinct
from desktop.exchange.documents import document_html, document_latex
from desktop.exchange.documents.document import DocumentPart
from desktop.services.counting.coded_reports import coded_reports
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability, reliability
from desktop.services.reliability.reliability_blocks import blocks
from desktop.services.reliability.report_content import content
from desktop.services.reliability.unit_patterns import confusions, patterns
from desktop.services.rounds import rounds

if TYPE_CHECKING:
    from desktop.analysis.reliability.coded import CodedReport

LANGUAGES = ("both", "zh", "en")


def _docx(parts: Sequence[DocumentPart], out: Path) -> None:
    # python-docx takes a fifth of a second to import, which no other form should pay.
    from desktop.exchange.documents import document_docx  # noqa: PLC0415

    document_docx.write(parts, out)


_WRITERS: Mapping[str, Callable[[Sequence[DocumentPart], Path], None]] = {
    ".html": document_html.write,
    ".docx": _docx,
    ".tex": document_latex.write,
}


def write_report(
    project: Project,
    round_id: str,
    out: Path,
    *,
    language: str = "both",
    themes: str = "all",
    bootstrap: int | None = None,
    seed: int = 1,
    gamma: bool = False,
    overwrite: bool = False,
) -> list[Path]:
    """The report (.html, .docx or .tex) and its tables as CSV beside it; the report's path first.

    `themes` is "all", every theme by itself, or "top", sub-themes counted for their top theme. Of
    the CSVs `themes` and `pairs` have every coefficient; `counts` says per report and theme
    in how many units which coders coded, from which each of them can be computed again;
    `spans` the codings compared; `confusion` which themes stand for each other. Raises
    InputError for another ending or language, PresentError where one of the files is there and
    `overwrite` is not given, RuleError while the round is hidden.
    """
    _refuse(out, language)
    # Before all is computed, which takes its time.
    refuse_present([out], overwrite=overwrite)
    known = rounds.find_round(project, round_id)
    how = How(themes=themes, bootstrap=bootstrap, seed=seed, gamma=gamma)
    found = reliability(
        project, round_id=known.id, themes=themes, bootstrap=bootstrap, seed=seed, gamma=gamma
    )
    assert found is not None
    chosen = ("zh", "en") if language == "both" else (language,)
    tables = _beside(out, project, found)
    # The report in another form has written the same tables.
    other = [path for path, data in tables.items() if not _is_same(path, data)]
    with all_replaced([out, *other], overwrite=overwrite) as (report, *unfinished):
        _WRITERS[out.suffix.lower()](_parts(project, found, how, chosen), report)
        for path, name in zip(unfinished, other, strict=True):
            path.write_bytes(tables[name])
    return [out, *tables]


def _refuse(out: Path, language: str) -> None:
    if out.suffix.lower() not in _WRITERS:
        raise InputError(
            "{path} has no known ending.",
            "End it in {known}.",
            path=out,
            known=", ".join(_WRITERS),
        )
    if language not in LANGUAGES:
        raise InputError(
            "There is no {value} here.",
            "Choose one of: {known}.",
            value=language,
            known=", ".join(LANGUAGES),
        )


def _beside(out: Path, project: Project, found: Reliability) -> dict[Path, bytes]:
    """Each table as a CSV, by where it goes."""
    return {
        out.with_name(f"{out.stem}.{table.name}.csv"): tables_csv.text_of(table).encode("utf-8")
        for table in _tables(project, found)
    }


def _is_same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _parts(
    project: Project, found: Reliability, how: How, languages: Sequence[str]
) -> list[DocumentPart]:
    told = content(project, found, how)
    return [DocumentPart(language, list(blocks(told, language))) for language in languages]


def _tables(project: Project, found: Reliability) -> Iterator[Table]:
    document = found.document()
    yield _flat("themes", document["themes"])
    yield _flat("pairs", document["pairs"])
    counted_as = found.counted_as
    reports = list(
        coded_reports(project, found.chosen, unit=found.found.unit, counted_as=counted_as)
    )
    yield _counts(found, reports)
    yield _spans(found, reports)
    yield _confusion(found, reports)


def _flat(name: str, rows: Sequence[Mapping[str, object]]) -> Table:
    flat = [dict(_cells(row)) for row in rows]
    columns = list(dict.fromkeys(column for row in flat for column in row))
    return Table(name, tuple(columns), [tuple(row.get(c) for c in columns) for row in flat])


def _cells(row: Mapping[str, object]) -> Iterator[tuple[str, Value]]:
    for name, value in row.items():
        if isinstance(value, Mapping):
            yield from ((f"{name} {key}", number) for key, number in value.items())
        elif name == "alpha_ci":
            ends = value if isinstance(value, list) else (None, None)
            yield from zip(("alpha_low", "alpha_high"), ends, strict=True)
        elif isinstance(value, list):
            yield name, " – ".join(map(str, value))
        else:
            yield name, value if isinstance(value, int | float | None) else str(value)


def _counts(found: Reliability, reports: Sequence[CodedReport]) -> Table:
    coders = [coder.id for coder in found.chosen.coders]
    labels = {report.id: report.label for report in found.chosen.reports}
    names = distinct(coder.name for coder in found.chosen.coders)
    themes = [theme.theme for theme in found.found.themes]
    rows: list[tuple[Value, ...]] = [
        (report.name, labels[report.name], found.codebook.path(theme), *pattern, units)
        for report in reports
        for theme, pattern, units in patterns(
            report, unit=found.found.unit, coders=coders, themes=themes
        )
    ]
    return Table("counts", ("report", "label", "theme", *names, "units"), rows)


def _spans(found: Reliability, reports: Sequence[CodedReport]) -> Table:
    names = {coder.id: coder.name for coder in found.chosen.coders}
    rows: list[tuple[Value, ...]] = [
        (report.name, report.characters, names[coder], found.codebook.path(theme), start, end)
        for report in reports
        for coder, marks in report.coders.items()
        for theme, spans in (marks or {}).items()
        for start, end in sorted(spans)
    ]
    return Table("spans", ("report", "characters", "coder", "theme", "start", "end"), rows)


def _confusion(found: Reliability, reports: Sequence[CodedReport]) -> Table:
    coders = [coder.id for coder in found.chosen.coders]
    themes = [theme.theme for theme in found.found.themes]
    sums: Counter[tuple[str, str]] = Counter()
    for report in reports:
        sums += confusions(report, unit=found.found.unit, coders=coders, themes=themes)
    path = found.codebook.path
    in_order = sorted(sums, key=lambda pair: (-sums[pair], pair))
    rows: list[tuple[Value, ...]] = [
        (path(first), path(second), sums[first, second]) for first, second in in_order
    ]
    return Table("confusion", ("theme", "other_theme", "units"), rows)
