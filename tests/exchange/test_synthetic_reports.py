"""Synthetic reports with a manifest of the truth, made by the shared generator."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.exchange.report.reading import read_bytes

REPORTS = 300
READ = {
    "title": "title",
    "county": "county",
    "year": "year",
    "doc_number": "document_number",
}
PLACE = {"code": "county_code", "prefecture": "prefecture", "province": "province"}


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    script = shared / "corpus" / "make_corpus.py"
    options = ["--seed", "7", "--crlf-every", "5", "--gb18030-every", "3"]
    subprocess.run([sys.executable, str(script), str(REPORTS), str(folder), *options], check=True)
    return folder


def test_facts_and_headings_are_those_of_the_manifest(corpus: Path) -> None:
    """A place may be left open where its name is shared, never be wrong; the rest is right."""
    wrong, left_open = [], 0
    with (corpus / "manifest.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            report = read_bytes("report.txt", (corpus / row["file"]).read_bytes())
            left_open += report.facts.county_code is None
            counts = tuple(int(row[f"n_h{level}"]) for level in (1, 2, 3))
            if report.heading_counts != counts:
                wrong.append((row["file"], "headings", report.heading_counts))
            for column, fact in (READ | PLACE).items():
                value = getattr(report.facts, fact)
                may_be_open = column in PLACE and report.facts.county_code is None
                if str(value or "") != row[column] and not may_be_open:
                    wrong.append((row["file"], column, value))
    assert wrong == []
    assert left_open <= 0.03 * REPORTS
