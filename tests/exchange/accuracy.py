"""How well reports are read, column by column, beside truth made by hand.

    python tests/exchange/accuracy.py REPORTS_FOLDER [--write docs/importing.md] [--show]

REPORTS_FOLDER holds metadata.tsv and the files it names, and in unseen/ texts that no rule was
made from. A value is right, wrong, rightly left open (the file does not say), or missed (it
does); NA is not judged. File names are hidden from the reader, since they often hold the county
and the year.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop.exchange.report.imported_report import ImportedReport  # noqa: E402
from desktop.exchange.report.reading import read_bytes  # noqa: E402

FACTS = {
    "title": "title",
    "issuing_body": "issuing_body",
    "county_unit": "county",
    "prefecture": "prefecture",
    "province": "province",
    "report_year": "year",
    "sign_date": "issued_on",
    "publish_date": "published_on",
    "doc_number": "document_number",
}
BODY = ("body_first15", "body_last15", "headings")
KIND = "kind"
REPORTS = ("law_report", "work_report", "report")
BEGIN, END = "<!-- {}: begin -->", "<!-- {}: end -->"
"""Around a table of a page; its name is that of the set it is of."""


@dataclass
class Column:
    """Counts of one column; ``misses`` says which file gave what instead of what."""

    right: int = 0
    wrong: int = 0
    unmarked: int = 0
    rightly_open: int = 0
    missed: int = 0
    guessed: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def files(self) -> int:
        """Files in which the column was judged."""
        return self.right + self.wrong + self.rightly_open + self.missed


def measured(folder: Path) -> dict[str, Column]:
    """Every column of metadata.tsv over every file it names."""
    columns: dict[str, Column] = {}
    for row, report in read_all(folder):
        for name, want, got, guessed in judged(row, report):
            column = columns.setdefault(name, Column())
            count(column, row["file"], want, got, guessed=guessed)
    return {name: columns[name] for name in (*FACTS, KIND, *BODY) if name in columns}


def read_all(folder: Path) -> Iterator[tuple[dict[str, str], ImportedReport]]:
    """The rows with their reports; the truth names found/ real/, and files of reports/ barely."""
    files = folder / "reports" if (folder / "reports").is_dir() else folder
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            path = files / row["file"].replace("real/", "found/")
            yield row, read_bytes("report.txt", path.read_bytes())


def judged(
    row: dict[str, str], report: ImportedReport
) -> Iterator[tuple[str, str, str | None, bool]]:
    """Column, truth, what was read, and whether it was marked as guessed."""
    for column, fact in FACTS.items():
        value = getattr(report.facts, fact)
        if row[column] != "NA":
            yield column, row[column], None if value is None else str(value), fact in report.guessed
    if KIND in row:
        yield KIND, *kinds_of(row, report), KIND in report.guessed
    yield from judged_body(row, report)


def kinds_of(row: dict[str, str], report: ImportedReport) -> tuple[str, str]:
    """The kind, true and read; the truth does not tell one kind of report from another."""
    got = report.facts.kind or ""
    return row[KIND], "report" if got in REPORTS else got


def judged_body(
    row: dict[str, str], report: ImportedReport
) -> Iterator[tuple[str, str, str | None, bool]]:
    """The body's two ends, and how many headings of each level it has."""
    first, last = row["body_first15"], row["body_last15"]
    yield "body_first15", first, first_paragraph(report)[: len(first)], False
    if last not in ("", "NA"):
        yield "body_last15", last, report.text[-len(last) :], False
    if row["n_h1"] not in ("", "NA"):
        truth = "/".join(row[f"n_h{level}"] for level in (1, 2, 3))
        yield "headings", truth, "/".join(map(str, report.heading_counts)), False


def first_paragraph(report: ImportedReport) -> str:
    """The first paragraph that is no heading."""
    starts = {section.start for section in report.sections if section.level}
    position = 0
    for line in report.text.split("\n"):
        if position not in starts:
            return line
        position += len(line) + 1
    return ""


def count(column: Column, file: str, want: str, got: str | None, *, guessed: bool) -> None:
    """One file's value; an empty truth says that the file does not say."""
    column.guessed += guessed and got is not None
    if got is None and not want:
        column.rightly_open += 1
    elif got is None:
        column.missed += 1
        column.misses.append(f"{file}: missed {want}")
    elif got == want:
        column.right += 1
    else:
        column.wrong += 1
        column.unmarked += not guessed
        mark = " (marked)" if guessed else ""
        column.misses.append(f"{file}: {got}, not {want or 'nothing'}{mark}")


def table(columns: dict[str, Column]) -> str:
    """The counts as a Markdown table."""
    rows = [
        "| column | files | right | wrong | wrong and not marked | rightly left open | missed"
        " | guessed, and marked so |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    rows += [
        f"| {name} | {one.files} | {one.right} | {one.wrong} | {one.unmarked}"
        f" | {one.rightly_open} | {one.missed} | {one.guessed} |"
        for name, one in columns.items()
    ]
    return "\n".join(rows)


def written_into(page: Path, text: str, *, name: str = "accuracy") -> None:
    """The page with the table between its two marks."""
    begin, end = BEGIN.format(name), END.format(name)
    old = page.read_text(encoding="utf-8")
    head, _, rest = old.partition(begin)
    _, _, tail = rest.partition(end)
    page.write_text(f"{head}{begin}\n{text}\n{end}{tail}", encoding="utf-8")


def sets(folder: Path) -> dict[str, Path]:
    """The folders with a truth, by the names of their tables."""
    found = {"accuracy": folder, "unseen": folder / "unseen"}
    return {name: one for name, one in found.items() if (one / "metadata.tsv").is_file()}


def main() -> None:
    """Measure, print, and write where told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for name, folder in sets(options.folder).items():
        columns = measured(folder)
        print(f"{name}\n{table(columns)}")
        if options.show:
            print("\n".join(miss for one in columns.values() for miss in one.misses))
        if options.write:
            written_into(options.write, table(columns), name=name)


if __name__ == "__main__":
    main()
