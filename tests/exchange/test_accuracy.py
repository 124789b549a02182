"""The level that reading reports has reached, held; the table in docs/importing.md is of today."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def accuracy() -> ModuleType:
    path = Path(__file__).with_name("accuracy.py")
    spec = importlib.util.spec_from_file_location("reading_accuracy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_column_of_every_file_is_right(shared: Path, accuracy: ModuleType) -> None:
    columns = accuracy.measured(shared / "reports")
    assert [miss for column in columns.values() for miss in column.misses] == []
    assert all(column.files for column in columns.values())


def test_the_table_in_the_documentation_is_today_s(shared: Path, accuracy: ModuleType) -> None:
    for name in ("importing.md", "importing.zh-CN.md"):
        page = (ROOT / "docs" / name).read_text(encoding="utf-8")
        for folder in accuracy.sets(shared / "reports").values():
            assert accuracy.table(accuracy.measured(folder)) in page


def test_texts_that_no_rule_was_made_from(shared: Path, accuracy: ModuleType) -> None:
    columns = accuracy.measured(shared / "reports" / "unseen")
    assert [name for name, one in columns.items() if name in accuracy.FACTS and one.unmarked] == []
    assert columns["county_unit"].wrong + columns["report_year"].wrong <= 2
    assert columns["kind"].right >= 30
    for name in accuracy.BODY:
        assert columns[name].wrong <= 1


def test_no_county_is_wrong_without_a_mark(shared: Path, accuracy: ModuleType) -> None:
    for row, report in accuracy.read_all(shared / "reports"):
        if report.facts.county != (row["county_unit"] or None):
            assert "county" in report.guessed


def test_counting_tells_right_wrong_and_open_apart(accuracy: ModuleType) -> None:
    column = accuracy.Column()
    accuracy.count(column, "a", "甲", "甲", guessed=True)
    accuracy.count(column, "b", "", None, guessed=False)
    accuracy.count(column, "c", "甲", None, guessed=False)
    accuracy.count(column, "d", "甲", "乙", guessed=False)
    accuracy.count(column, "e", "", "乙", guessed=False)
    assert (column.right, column.wrong, column.rightly_open, column.missed) == (1, 2, 1, 1)
    assert (column.guessed, column.unmarked) == (1, 2)
    assert column.misses == ["c: missed 甲", "d: 乙, not 甲", "e: 乙, not nothing"]


def test_the_table_is_written_between_its_marks(accuracy: ModuleType, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    begin, end = "<!-- unseen: begin -->", "<!-- unseen: end -->"
    page.write_text(f"before\n{begin}\nold\n{end}\nafter\n", encoding="utf-8")
    accuracy.written_into(page, "new", name="unseen")
    assert page.read_text(encoding="utf-8") == f"before\n{begin}\nnew\n{end}\nafter\n"
