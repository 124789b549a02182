"""The smaller stores: reports, themes, coders, memos, settings."""

from dataclasses import replace

import pytest

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder
from desktop.domain.report import FACT_NAMES, Facts
from desktop.domain.round import Round
from desktop.storage.filters import where
from desktop.storage.journal import now
from desktop.storage.store import Store
from tests.storage.conftest import A_CODING, TEXT, a_report

ALL_FACTS = Facts(
    title="报告",
    kind="annual",
    issuing_body="青岚县人民政府",
    county="青岚县",
    county_code="990101",
    prefecture="云泽市",
    province="某省",
    year=2022,
    issued_on="2023-01-31",
    published_on="2023-02-01",
    document_number="青政〔2023〕1号",
)


def test_a_report_comes_back_with_all_its_facts(furnished: Store) -> None:
    assert all(getattr(ALL_FACTS, name) is not None for name in FACT_NAMES)
    report = replace(
        a_report(furnished, text="正文" * 20),
        id="x",
        facts=ALL_FACTS,
        guessed=frozenset({"county", "year"}),
        warnings=("short", "stray"),
    )
    original = furnished.texts.add_original(b"page")
    with furnished.journal.entry("import_reports", coder_id="coder"):
        furnished.reports.add(report, original_sha256=original)
    assert furnished.reports.get("x") == report
    assert furnished.reports.with_text(report.text_sha256) == report
    assert furnished.reports.original_of("x") == original
    corrected = replace(report, facts=Facts(), guessed=frozenset())
    with furnished.journal.entry("correct_facts", coder_id="coder"):
        furnished.reports.put(corrected)
    assert furnished.reports.get("x") == corrected
    assert furnished.reports.original_of("x") == original


def test_a_report_that_is_not_there(furnished: Store) -> None:
    assert furnished.reports.get("absent") is None
    assert furnished.reports.with_text("absent") is None
    assert furnished.reports.original_of("absent") is None
    assert furnished.reports.original_of("report") is None


def test_reports_stand_by_place_and_year_those_of_no_province_last(furnished: Store) -> None:
    rows = {
        "late": Facts(province="甲省", prefecture="A", county="a", year=2022),
        "soon": Facts(province="甲省", prefecture="A", county="a", year=2021),
        "far": Facts(province="甲省", prefecture="B", county="a", year=2020),
        "other": Facts(province="乙省"),
    }
    with furnished.journal.entry("import_reports", coder_id="coder"):
        for number, facts in rows.items():
            report = replace(a_report(furnished, number=number, text=TEXT + number), facts=facts)
            furnished.reports.add(report, original_sha256=None)
    order = [report.id for report in furnished.reports.all()]
    assert order == ["other", "soon", "late", "far", "report"]


def test_a_removed_report_leaves_its_text(furnished: Store) -> None:
    sha256 = furnished.reports.all()[0].text_sha256
    with furnished.journal.entry("remove_report", coder_id="coder"):
        furnished.codings.remove("coding")
        furnished.memos.remove("memo")
        furnished.finished.clear("report")
        furnished.reports.remove("report")
    assert furnished.reports.all() == []
    assert furnished.texts.get(sha256) == TEXT


def test_themes_come_back_in_order_with_the_version(furnished: Store) -> None:
    theme = Theme(
        "x",
        "复议",
        parent_id="theme",
        position=-1,
        colour="#123456",
        key="3",
        definition="d",
        include="i",
        exclude="e",
        example="x",
        counter_example="c",
        keywords=("行政复议", "𬭎"),
        retired=True,
        merged_into="theme",
    )
    with furnished.journal.entry("add_theme", coder_id="coder"):
        furnished.codebooks.add(theme)
    book = furnished.codebooks.present()
    assert [t.id for t in book.themes] == ["x", "theme"]
    assert book.theme("x") == theme
    assert book.version == furnished.codebooks.version() == 1
    renamed = replace(theme, name="应诉", retired=False)
    with furnished.journal.entry("edit_theme", coder_id="coder"):
        furnished.codebooks.put(renamed)
    assert furnished.codebooks.present().theme("x") == renamed


def test_a_version_of_the_codebook_stays_as_it_was(furnished: Store) -> None:
    first = furnished.codebooks.present()
    with furnished.journal.entry("add_theme", coder_id="coder"):
        furnished.codebooks.add(Theme("x", "复议"))
    assert furnished.codebooks.record_version(coder_id="coder") == 2
    assert furnished.codebooks.at(1) == first
    kept, present = furnished.codebooks.at(2), furnished.codebooks.present()
    assert list(kept.walk()) == list(present.walk())
    assert kept.version == 2
    with pytest.raises(KeyError):
        furnished.codebooks.at(3)


def test_a_project_without_a_codebook_has_version_0(store: Store) -> None:
    assert store.codebooks.present().version == 0


def test_coders_stand_in_the_order_in_which_they_came(furnished: Store) -> None:
    second = Coder("a", "乙", "#123456", "2024-01-01T00:00:00Z")
    with furnished.journal.entry("add_coder", coder_id="coder"):
        furnished.coders.add(second)
        furnished.coders.rename("coder", "丙")
    assert furnished.coders.all()[1] == second
    assert [coder.name for coder in furnished.coders.all()] == ["丙", "乙"]


def test_memos_are_edited_and_removed(furnished: Store) -> None:
    (before,) = furnished.memos.all()
    with furnished.journal.entry("edit_memo", coder_id="coder"):
        furnished.memos.edit("memo", "已议")
    after = furnished.memos.get("memo")
    assert after
    assert (after.text, after.created_at) == ("已议", before.created_at)
    assert after.updated_at > before.updated_at
    with furnished.journal.entry("remove_memo", coder_id="coder"):
        furnished.memos.clear("report")
    assert furnished.memos.all() == []
    assert furnished.memos.get("memo") is None


def test_settings_are_kept_and_replaced(furnished: Store) -> None:
    assert furnished.settings.get("k") is None
    for value in ("v", "w"):
        furnished.settings.put("k", value)
        assert furnished.settings.get("k") == value
    assert furnished.settings.project() == ("u", "p")


def test_a_filter_that_is_not_given_filters_nothing() -> None:
    assert where({"a": None, "b": None}) == ("", [])
    assert where({"a": None}, also="x") == ("WHERE x", [])
    clause, values = where({"a": ["甲"], "b": []}, also="x")
    assert clause.count("IN (SELECT value FROM json_each(?))") == 2
    assert clause.startswith("WHERE x AND a IN")
    assert values == ['["甲"]', "[]"]


def test_what_is_counted_comes_as_plain_rows_of_all_reports_or_of_some(furnished: Store) -> None:
    counting, coding = furnished.counting, A_CODING
    row = (coding.report_id, coding.theme_id, coding.coder_id, None, coding.start, coding.end)
    assert list(counting.codings()) == [[row]]
    assert list(counting.codings(["report"])) == [[row]]
    assert list(counting.codings(["other"])) == []
    assert counting.characters() == counting.characters(["report"]) == [("report", len(TEXT))]
    assert counting.done() == [("report", "coder", None)]
    assert counting.done(["other"]) == []
    assert counting.sections(["report", "other"]) == {
        "report": [(1, 0, 22, "done", True)],
        "other": [],
    }
    assert [report for report, _bounds in counting.bounds(["report"])] == ["report"]


def test_what_is_done_in_a_round_says_so(furnished: Store) -> None:
    with furnished.journal.entry("create_round", coder_id="coder"):
        furnished.rounds.add(Round("round", "r", now()))
        furnished.rounds.finish("round", "report", "coder")
    assert sorted(furnished.counting.done(), key=str) == [
        ("report", "coder", "round"),
        ("report", "coder", None),
    ]
