"""Each record of a decision says what would overturn it, and is in the list of them."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "decisions"
RECORDS = sorted(FOLDER.glob("[0-9]*.md"))
AGAIN = re.compile(r"\*\*What would make us think again\.\*\* \S+")
LISTED = re.compile(r"^(\d+)\. \[(.+)\]\((.+)\)$", re.MULTILINE)


def lacking(record: str) -> list[str]:
    """What a record must have, once, and has not."""
    parts = (re.compile(r"^# \d+\. \S", re.MULTILINE), re.compile(r"\*\*Decided\.\*\* \S"), AGAIN)
    return [part.pattern for part in parts if len(part.findall(record)) != 1]


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.stem)
def test_it_says_what_would_make_us_think_again(record: Path) -> None:
    assert lacking(record.read_text(encoding="utf-8")) == []


def test_all_are_listed_by_their_numbers() -> None:
    listed = LISTED.findall((FOLDER / "README.md").read_text(encoding="utf-8"))
    assert [name for _, _, name in listed] == [path.name for path in RECORDS]
    assert [int(number) for number, _, _ in listed] == [int(path.name[:4]) for path in RECORDS]


def test_a_record_without_it_is_found() -> None:
    assert lacking("# 1. A\n\n**Decided.** So.\n") == [AGAIN.pattern]
    assert lacking("# 1. A\n\n**Decided.** So.\n\n**What would make us think again.** \n") != []
