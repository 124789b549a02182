"""Both pages on importing name every ending that is read; the guide has a row for each setting."""

import re
from pathlib import Path

import pytest

from desktop.exchange.readers.by_kind import READABLE
from desktop.services.project.preferences import shown_settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


def first_cells(page: str) -> list[str]:
    """What stands first in the rows of that page's tables."""
    lines = (DOCS / page).read_text(encoding="utf-8").splitlines()
    return [line.split("|")[1].strip() for line in lines if line.startswith("| ")]


@pytest.mark.parametrize("page", ["importing.md", "importing.zh-CN.md"])
def test_every_ending_that_is_read_has_a_row(page: str) -> None:
    named = {ending for cell in first_cells(page) for ending in re.findall(r"\.[a-z]+", cell)}
    assert set(READABLE) - named == set()


def words(text: str) -> set[str]:
    """The words in small letters: rows that say the same of several settings are one."""
    return set(re.findall(r"[a-z']+", text.lower()))


def test_every_setting_has_a_row() -> None:
    rows = [words(cell) for cell in first_cells("guide.md")]
    labels = [setting.label for _, setting in shown_settings()]
    assert [label for label in labels if not any(words(label) <= row for row in rows)] == []
