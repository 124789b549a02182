"""How well figures are read out of real reports, beside truth made by hand.

    python tests/text/figure_accuracy.py REPORTS_FOLDER [--write docs/figures.md] [--show mended]

figure_truth.tsv says, by a reader of the texts, which figures stand in stretches ("window") of
reports, which go by the first 16 digits of the SHA-256 of their file: where, how much, in which
unit, level or change, achieved or target, and of what. "open" is a number about which people may
differ; "?" in a column is not judged. Names are written with what may be left out in [ ], other
words for the same after /, and * for any words; quotation marks and brackets do not count.
"held_out" are reports that no rule was made from.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop.text.figures import Figure, figures  # noqa: E402

TRUTH = Path(__file__).with_name("figure_truth.tsv")
COLUMNS = ("found", "value", "unit", "kind", "status", "named")
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
_IGNORED = re.compile(r"\([^()]*\)|[“”\"‘’《》〈〉、 ]")


@dataclass(frozen=True)
class Row:
    """One line of the truth."""

    report: str
    set: str
    row: str
    start: int
    end: int
    value: str
    unit: str
    kind: str
    status: str
    names: str


@dataclass
class Score:
    """Counts of one set: of how many it was judged, and how many were right."""

    judged: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))
    reports: set[str] = field(default_factory=set)
    spurious: int = 0
    misses: list[str] = field(default_factory=list)

    def count(self, column: str, right: bool, told: str) -> None:
        self.judged[column] += 1
        self.right[column] += right
        if not right:
            self.misses.append(f"{column}: {told}")


def truth() -> list[Row]:
    """All lines of the truth."""
    with TRUTH.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [Row(**row | {"start": int(row["start"]), "end": int(row["end"])}) for row in rows]  # type: ignore[arg-type]


def texts(folder: Path) -> dict[str, str]:
    """The text of each report, by the name that the truth has for it."""
    paths = [*folder.glob("seeds/*.txt"), *folder.glob("found/*.txt")]
    paths += folder.glob("unseen/reports/*.txt")
    raw = [path.read_bytes() for path in sorted(paths)]
    return {hashlib.sha256(one).hexdigest()[:16]: one.decode("utf-8") for one in raw}


def measured(folder: Path) -> dict[str, Score]:
    """The score of each set of the truth."""
    known, scores = texts(folder), dict[str, Score]()
    rows = truth()
    for report in dict.fromkeys(row.report for row in rows):
        own = [row for row in rows if row.report == report]
        score = scores.setdefault(own[0].set, Score())
        score.reports.add(report)
        _judge(score, own, figures(known[report]), known[report])
    return scores


def _judge(score: Score, rows: Sequence[Row], found: Sequence[Figure], text: str) -> None:
    known = [row for row in rows if row.row != "window"]
    for row in known:
        if row.row == "figure":
            one = next((f for f in found if f.start < row.end and row.start < f.end), None)
            _judge_one(score, row, one, text[max(0, row.start - 25) : row.end + 12])
    for one in _spurious(rows, known, found):
        score.spurious += 1
        score.misses.append(f"spurious: {text[max(0, one.start - 25) : one.end + 12]}")


def _judge_one(score: Score, row: Row, one: Figure | None, where: str) -> None:
    where = f"{row.start} {where!r} {row.value}{row.unit} {row.names}"
    score.count("found", one is not None, where)
    if row.names != "?":
        score.count("named", bool(one and _named(row, one)), f"{where} <- {_name(one)!r}")
    if one is None:
        return
    score.count("value", one.value == Fraction(row.value), f"{where} <- {one.value}")
    for column in ("unit", "kind", "status"):
        want, got = getattr(row, column), getattr(one, column, None)
        if want != "?":
            score.count(column, want == got, f"{where} {want} <- {got}")


def _spurious(
    rows: Sequence[Row], known: Sequence[Row], found: Sequence[Figure]
) -> Iterator[Figure]:
    for one in found:
        inside = any(r.row == "window" and r.start <= one.start < r.end for r in rows)
        if inside and not any(one.start < r.end and r.start < one.end for r in known):
            yield one


def _name(one: Figure | None) -> str:
    return _IGNORED.sub("", one.action + one.indicator) if one else ""


def _named(row: Row, one: Figure) -> bool:
    return any(re.fullmatch(_pattern(name), _name(one)) for name in row.names.split("/"))


def _pattern(name: str) -> str:
    special = {"[": "(?:", "]": ")?", "*": ".*"}
    return "".join(special.get(one) or re.escape(one) for one in name)


def table(scores: dict[str, Score]) -> str:
    """The scores as a Markdown table."""
    head = "| set | reports | figures | " + " | ".join(COLUMNS) + " | found that are none |"
    rows = [head, "|---|" + "--:|" * (len(COLUMNS) + 3)]
    for name, score in scores.items():
        cells = [f"{score.right[c]} of {score.judged[c]}" for c in COLUMNS]
        numbers = [len(score.reports), score.judged["found"], *cells, score.spurious]
        rows.append(f"| {name} | " + " | ".join(map(str, numbers)) + " |")
    return "\n".join(rows)


def main() -> None:
    """Measure, print, and write where told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show", metavar="SET")
    options = parser.parse_args()
    scores = measured(options.folder)
    print(table(scores))
    if options.show:
        print("\n".join(sorted(scores[options.show].misses)))
    if options.write:
        page = options.write.read_text(encoding="utf-8")
        head, _, rest = page.partition(BEGIN)
        tail = rest.partition(END)[2]
        options.write.write_text(f"{head}{BEGIN}\n{table(scores)}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
