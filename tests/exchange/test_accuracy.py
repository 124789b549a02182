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
    page = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
    assert accuracy.table(accuracy.measured(shared / "reports")) in page


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
    assert column.guessed == 1
    assert column.misses == ["c: missed 甲", "d: 乙, not 甲", "e: 乙, not nothing"]


def test_the_table_is_written_between_its_marks(accuracy: ModuleType, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{accuracy.BEGIN}\nold\n{accuracy.END}\nafter\n", encoding="utf-8")
    accuracy.written_into(page, "new")
    assert page.read_text(encoding="utf-8") == (
        f"before\n{accuracy.BEGIN}\nnew\n{accuracy.END}\nafter\n"
    )
