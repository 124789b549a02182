"""text, sentences, find."""

from collections import Counter
from pathlib import Path

from desktop.services.project.project import open_project
from tests.cli.conftest import Zhupi

REPORT = "青澜县2021"


def test_text_is_the_stored_text_and_nothing_else(zhupi: Zhupi, sample: Path) -> None:
    with open_project(sample, read_only=True) as project:
        stored = {r.label: r.text_sha256 for r in project.store.reports.all()}
        expected = project.store.texts.get(stored["青澜县 2021"])
    assert zhupi("text", sample, REPORT).out == expected


def test_sentences_are_slices_of_it(zhupi: Zhupi, sample: Path) -> None:
    text = zhupi("text", sample, REPORT).out
    rows = zhupi("sentences", sample, REPORT, "--json").json
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    assert {row["kind"] for row in rows} == {"heading", "sentence"}
    assert all((row["level"] == 0) == (row["kind"] == "sentence") for row in rows)


def test_people_see_headings_set_apart(zhupi: Zhupi, sample: Path) -> None:
    lines = zhupi("sentences", sample, REPORT).out.splitlines()
    rows = zhupi("sentences", sample, REPORT, "--jsonl").lines
    heading = next(n for n, row in enumerate(rows) if row["level"] == 1)
    assert f" # {rows[heading]['text'].strip()}" in lines[heading]
    assert f"{rows[heading]['start']}-{rows[heading]['end']}" in lines[heading]


def test_find_gives_every_occurrence(zhupi: Zhupi, sample: Path) -> None:
    hits = zhupi("find", sample, "复议", "--report", REPORT, "--json").json
    text = zhupi("text", sample, REPORT).out
    assert len(hits) == text.count("复议")
    assert all(text[hit["start"] : hit["end"]] == "复议" for hit in hits)
    assert {hit["county"] for hit in hits} == {"青澜县"}


def test_find_counts_by_county(zhupi: Zhupi, sample: Path) -> None:
    hits = zhupi("find", sample, "复议", "--json").json
    counted = zhupi("find", sample, "复议", "--by-county", "--json").json
    assert {row["county"]: row["hits"] for row in counted} == Counter(h["county"] for h in hits)
    of_one = {hit["report"] for hit in hits if hit["county"] == "青澜县"}
    assert next(row["reports"] for row in counted if row["county"] == "青澜县") == len(of_one)
    table = zhupi("find", sample, "复议", "--by-county").out
    assert table.split()[:3] == ["county", "hits", "reports"]
    assert zhupi("find", sample, "𬭎𬭎", "--by-county").out == "Nothing found.\n"


def test_find_stops_where_it_is_told(zhupi: Zhupi, sample: Path) -> None:
    assert len(zhupi("find", sample, "[行复].", "--regex", "--limit", 3, "--jsonl").lines) == 3


def test_people_see_the_words_under_each_other(zhupi: Zhupi, sample: Path) -> None:
    first = zhupi("find", sample, "复议", "--report", REPORT).out.splitlines()[0]
    assert "[复议]" in first
    assert first.startswith("青澜县 2021")


def test_nothing_found_is_said(zhupi: Zhupi, sample: Path) -> None:
    assert zhupi("find", sample, "𬭎𬭎").out == "Nothing found.\n"
    assert zhupi("find", sample, "𬭎𬭎", "--json").json == []
