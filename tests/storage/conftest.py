"""Stores on a real database, in memory or in a file, with one of each thing in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder, Coding, Memo
from desktop.domain.report import Facts, Report, Section, Segment
from desktop.storage import database
from desktop.storage.journal import now
from desktop.storage.store import Store

TEXT = "一、总体情况\n青岚县优化服务。𬭎办事处试点！"
SEGMENTS = [Segment(0, 6, 1), Segment(7, 15), Segment(15, 22)]
SECTIONS = [Section(1, "一、总体情况", 0, 6, 22, "done")]


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty project in memory."""
    opened = Store(database.in_memory(), Path("p.zhupi"))
    yield opened
    opened.close()


@pytest.fixture
def furnished(store: Store) -> Store:
    """The same with one of everything."""
    furnish(store)
    return store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project file with one of everything."""
    made = tmp_path / "p.zhupi"
    database.create(made, furnish=lambda db: furnish(Store(db, made))).close()
    return made


def furnish(store: Store) -> None:
    """One coder, theme, report, coding, memo and finished report, in one entry."""
    with store.journal.entry("create_project", coder_id="coder", kind="base"):
        store.settings.describe_project(uuid="u", name="p", program_version="0")
        store.coders.add(Coder("coder", "甲", created_at=now()))
        store.codebooks.add(Theme("theme", "营商环境", keywords=("放管服",)))
        store.codebooks.record_version(coder_id="coder")
        report = a_report(store)
        original = store.texts.add_original(b"abc")
        store.texts.add_cleaning(
            original, report.text_sha256, encoding="utf-8", parts=[], repairs=[]
        )
        store.reports.add(report, original_sha256=None)
        store.codings.add(A_CODING)
        store.memos.add(Memo("memo", "coder", "待议", report_id="report"))
        store.finished.add("report", "coder")
    store.settings.put("present_coder", "coder")


def a_report(store: Store, *, number: str = "report", text: str = TEXT) -> Report:
    """A report whose text is stored and whose row is not."""
    sha256 = store.texts.add(text, segments=SEGMENTS, sections=SECTIONS)
    facts = Facts(county="青岚县", year=2022)
    return Report(number, sha256, "a.txt", len(text), facts, frozenset({"year"}), ("w",), now())


A_CODING = Coding("coding", "report", "theme", "coder", 7, 15, codebook_version=1)
