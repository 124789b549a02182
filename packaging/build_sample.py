"""Sets `start` and `end` of the sample's codings from their `text`, as the reports import today.

    python packaging/build_sample.py

The text of a coding is what its author meant; where it stands depends on how the reports are
cleaned. Run this after a change of either.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop.exchange.report.reading import read_report
from desktop.resources import resource

ORDER = ("title", "county", "year", "theme", "coder", "start", "end", "text", "memo")


def main() -> None:
    """Rewrite resources/sample/codings.jsonl."""
    path = resource("sample", "codings.jsonl")
    texts = imported_texts()
    lines = path.read_text(encoding="utf-8").splitlines()
    placed = [with_place(json.loads(line), texts) for line in lines]
    rows = [json.dumps(coding, ensure_ascii=False) + "\n" for coding in placed]
    path.write_text("".join(rows), encoding="utf-8", newline="\n")
    print(f"{len(rows)} codings placed in {len(texts)} reports")


def imported_texts() -> dict[str, str]:
    """The reports' texts as they are stored, by title."""
    with resource("sample", "metadata.csv").open(encoding="utf-8-sig", newline="") as file:
        names = {row["title"]: row["file"] for row in csv.DictReader(file)}
    folder = resource("sample", "reports")
    return {title: read_report(folder / name).text for title, name in names.items()}


def with_place(coding: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """The coding with its span in code points; SystemExit where its text is not there once."""
    text, wanted = texts[coding["title"]], coding["text"]
    if text.count(wanted) != 1:
        raise SystemExit(f"{coding['title']}: {text.count(wanted)} times “{wanted}”")
    start = text.index(wanted)
    whole = {**coding, "start": start, "end": start + len(wanted)}
    return {name: whole[name] for name in ORDER if name in whole}


if __name__ == "__main__":
    main()
