"""The sample goes through the importer as its author meant it."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.reading import read_report
from desktop.resources import resource
from desktop.services.coding.coding import codings_in
from desktop.services.corpus.corpus import reports, text
from desktop.services.project.project import Project
from desktop.services.results.sample_project import create_sample

Row = dict[str, Any]
# First and last words of the body, and how many headings of three levels, as a reader sees them.
BODIES = {
    "01_青澜县_2021.txt": ("2021年，青澜县把", "能公开的一律公开。", (3, 6, 0)),
    "02_青澜县_2022.txt": ("一年来，县政府抓住", "特此报告。", (4, 6, 0)),
    "03_青澜县_2023.txt": ("2023年，青澜县坚持", "督促落实机制。", (3, 3, 0)),
    "04_临泷市_2022.txt": ("2022年，我市以创建", "实行市领导包案。", (3, 3, 0)),
    "05_松渚区_2023.txt": ("2023年，松渚区紧扣", "推动败诉率再下降。", (3, 9, 0)),
    "06_云汀县_2021.txt": ("2021年,云汀县以创建", "在诉前化解。", (3, 6, 6)),
    "07_云汀县_2023.txt": ("2023年，云汀县围绕", "再上台阶。", (3, 0, 0)),
    "08_樟江区_2022.txt": ("2022年，樟江区立足", "特此报告。", (3, 4, 0)),
}
# What a file says of itself; of the county it can only say what no gazetteer knows.
READ = ("title", "year", "issued_on", "published_on", "document_number")


def imported(name: str) -> ImportedReport:
    return read_report(resource("sample", "reports", name))


def metadata() -> dict[str, Row]:
    with resource("sample", "metadata.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


def codings() -> list[Row]:
    lines = resource("sample", "codings.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path: Path = tmp_path_factory.mktemp("sample") / "sample.zhupi"
    with create_sample(path) as project:
        yield project


@pytest.mark.parametrize("name", BODIES)
def test_the_body_is_the_report_without_the_site(name: str) -> None:
    report = imported(name)
    first, last, headings = BODIES[name]
    assert report.text.startswith(first)
    assert report.text.endswith(last)
    assert report.heading_counts == headings


@pytest.mark.parametrize("name", BODIES)
def test_what_a_file_says_is_what_the_table_says(name: str) -> None:
    facts = imported(name).facts
    said = {fact: getattr(facts, fact) for fact in READ if getattr(facts, fact) is not None}
    row = metadata()[name]
    assert said
    assert {fact: str(value) for fact, value in said.items()} == {f: row[f] for f in said}


@pytest.mark.parametrize("name", BODIES)
def test_an_invented_county_is_proposed_without_a_code_or_asked_for(name: str) -> None:
    report = imported(name)
    assert report.facts.county_code is None
    if report.facts.county is None:
        assert "county" in report.asked
    else:
        assert report.facts.county == metadata()[name]["county"]
        assert "county" in report.guessed
        assert "unlisted_county" in report.warnings


def test_every_coding_stands_where_it_says() -> None:
    texts = {row["title"]: imported(name).text for name, row in metadata().items()}
    for coding in codings():
        there = texts[coding["title"]]
        assert there[coding["start"] : coding["end"]] == coding["text"]
        assert there.count(coding["text"]) == 1


def test_the_whole_sample_is_taken_in(sample: Project) -> None:
    assert len(reports(sample)) == 8
    assert sum(len(codings_in(sample, report.id)) for report in reports(sample)) == len(codings())


def test_each_coders_codings_and_memos_arrive(sample: Project) -> None:
    taken = [c for report in reports(sample) for c in codings_in(sample, report.id)]
    names = {coder.id: coder.name for coder in sample.store.coders.all()}
    assert Counter(names[c.coder_id] for c in taken) == Counter(c["coder"] for c in codings())
    assert {c.memo for c in taken if c.memo} == {c["memo"] for c in codings() if "memo" in c}


def test_facts_of_the_table_are_those_of_the_reports(sample: Project) -> None:
    for report in reports(sample):
        row = metadata()[report.source_name]
        assert report.facts.county_code == row["county_code"]
        assert report.label == f"{row['county']} {row['year']}"
        assert report.missing == ()


def test_positions_after_an_astral_character_are_right(sample: Project) -> None:
    found = {
        text(sample, report.id)[c.start : c.end]
        for report in reports(sample)
        for c in codings_in(sample, report.id)
        if "𠮷" in text(sample, report.id)[: c.start]
    }
    assert "联合水利、公安开展河道非法采砂整治，移送涉嫌犯罪线索4条。" in found
