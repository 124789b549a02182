"""Codings and finished reports."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder, Coding
from desktop.domain.round import View
from desktop.domain.span import Span
from desktop.storage.store import Store
from tests.storage.conftest import A_CODING, a_report


@contextmanager
def entry(store: Store) -> Iterator[None]:
    with store.journal.entry("test", coder_id="coder"):
        yield


@pytest.fixture
def many(furnished: Store) -> Store:
    """Two reports, themes and coders; codings in and outside a round."""
    with entry(furnished):
        furnished.coders.add(Coder("second", "乙"))
        furnished.codebooks.add(Theme("other", "复议"))
        report = a_report(furnished, number="report2", text="另一份报告的正文。" * 5)
        furnished.reports.add(report, original_sha256=None)
        furnished.db.execute("INSERT INTO rounds (id, name, created_at) VALUES ('round', 'r', '')")
        for coding in CODINGS:
            furnished.codings.add(coding)
    return furnished


def made(number: str, start: int, end: int, **fields: str) -> Coding:
    return replace(A_CODING, id=number, start=start, end=end, **fields)


CODINGS = (
    made("short", 7, 9),
    made("early", 0, 2, theme_id="other"),
    made("second", 7, 15, coder_id="second"),
    made("elsewhere", 3, 5, report_id="report2", theme_id="other", coder_id="second"),
    made("in a round", 7, 15, round_id="round"),
)


def ids(codings: list[Coding]) -> list[str]:
    return [coding.id for coding in codings]


def test_a_coding_comes_back_as_it_was(furnished: Store) -> None:
    whole = replace(
        A_CODING, id="x", start=1, memo="存疑", origin="match", created_at="2024-01-01T00:00:00Z"
    )
    with entry(furnished):
        furnished.codings.add(whole)
    assert furnished.codings.get("x") == whole
    assert furnished.codings.get("absent") is None


def test_a_coding_is_put_and_removed(furnished: Store) -> None:
    moved = replace(A_CODING, start=1, end=3, memo="m")
    with entry(furnished):
        furnished.codings.put(moved)
    assert furnished.codings.get("coding") == moved
    with entry(furnished):
        furnished.codings.remove("coding")
    assert furnished.codings.get("coding") is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": -1},
        {"start": 15},
        {"origin": "guess"},
        {"codebook_version": 9},
        {"report_id": "absent"},
        {"theme_id": "absent"},
        {"coder_id": "absent"},
        {"round_id": "absent"},
        {"id": "coding", "start": 1},
        {"id": "same"},
    ],
)
def test_the_database_refuses_what_cannot_be(furnished: Store, wrong: dict[str, object]) -> None:
    fields = {"id": "wrong"} | wrong
    with pytest.raises(sqlite3.IntegrityError), entry(furnished):
        furnished.codings.add(replace(A_CODING, **fields))  # type: ignore[arg-type]
    assert ids(furnished.codings.in_report("report")) == ["coding"]


def test_codings_of_a_report_stand_by_start_the_longer_first(many: Store) -> None:
    found = ids(many.codings.in_report("report"))
    assert found[0] == "early"
    assert found[-1] == "short"
    assert set(found[1:-1]) == {"coding", "second"}


def test_a_view_shows_one_round_and_where_it_says_so_one_coder(many: Store) -> None:
    with entry(many):
        many.codings.add(made("hers", 0, 2, round_id="round", coder_id="second"))
    assert ids(many.codings.in_round("round")) == ["hers", "in a round"]
    many.codings.view = View("round")
    assert ids(many.codings.in_report("report")) == ["hers", "in a round"]
    assert ids(many.codings.chosen(coder_ids=["second"])) == ["hers"]
    assert many.codings.counts_by_theme() == {"theme": 2}
    many.codings.view = View("round", "coder")
    assert ids(many.codings.in_report("report")) == ["in a round"]
    assert ids(many.codings.chosen(coder_ids=["second"])) == []
    assert ids(many.codings.chosen(coder_ids=["second", "coder"])) == ["in a round"]
    assert many.codings.counts_by_report() == {"report": {"coder": 1}}
    assert many.codings.number_in("report") == 6


def test_of_one_hand_in_a_report_and_over_a_span(many: Store) -> None:
    def found(theme: str = "theme", coder: str = "coder", span: Span | None = None) -> list[str]:
        hand = {"theme_id": theme, "coder_id": coder}
        return ids(many.codings.of_hand("report", **hand, span=span))  # type: ignore[arg-type]

    assert found() == ["coding", "short"]
    assert found(span=Span(9, 12)) == ["coding"]
    assert found(span=Span(0, 7)) == found(span=Span(15, 16)) == []
    assert (found(theme="other"), found(coder="second")) == (["early"], ["second"])
    many.codings.view = View("round")
    assert (found(), found(theme="other")) == (["in a round"], [])
    many.codings.view = View("round", "second")
    assert found() == []


def test_in_a_report_they_are_counted_as_everywhere(many: Store) -> None:
    assert many.codings.counts_by_theme(report_id="report") == {"theme": 3, "other": 1}
    assert many.codings.counts_by_theme(report_id="report", coder_id="second") == {"theme": 1}
    assert many.codings.counts_by_report(["report2", "absent"]) == {"report2": {"second": 1}}
    many.codings.view = View("round", "coder")
    assert many.codings.counts_by_theme(report_id="report") == {"theme": 1}
    assert many.codings.counts_by_theme(report_id="report", coder_id="second") == {}


def test_the_same_is_of_one_report_theme_coder_round_and_span(many: Store) -> None:
    same = many.codings.same
    assert same(replace(A_CODING, id="new", memo="x")) == A_CODING
    assert same(replace(A_CODING, coder_id="second")) == CODINGS[2]
    assert same(replace(A_CODING, round_id="round")) == CODINGS[4]
    for other in ({"start": 8}, {"end": 14}, {"theme_id": "other"}, {"report_id": "report2"}):
        assert same(replace(A_CODING, **other)) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, {"coding", "short", "early", "second", "elsewhere"}),
        ({"report_ids": ["report2"]}, {"elsewhere"}),
        ({"theme_ids": ["other"]}, {"early", "elsewhere"}),
        ({"coder_ids": ["second"]}, {"second", "elsewhere"}),
        ({"theme_ids": ["other"], "coder_ids": ["second"]}, {"elsewhere"}),
        ({"report_ids": []}, set()),
        ({"theme_ids": [f"t{n}" for n in range(2000)]}, set()),
    ],
)
def test_chosen_codings_fit_every_filter(
    many: Store, filters: dict[str, list[str]], found: set[str]
) -> None:
    assert set(ids(many.codings.chosen(**filters))) == found


def test_chosen_codings_stand_by_report_and_place(many: Store) -> None:
    places = [(c.report_id, c.start, -c.end) for c in many.codings.chosen()]
    assert places == sorted(places)


def test_codings_in_rounds_count_nowhere_else(many: Store) -> None:
    assert sorted(many.codings.uses(theme_ids=["theme"], coder_ids=["coder"])) == [
        ("report", "theme", 7, 9),
        ("report", "theme", 7, 15),
    ]
    assert len(many.codings.uses()) == 5
    assert many.codings.counts_by_theme() == {"theme": 3, "other": 2}
    assert many.codings.counts_by_theme(report_id="report2") == {"other": 1}
    assert many.codings.counts_by_theme(report_id="report", coder_id="second") == {"theme": 1}
    assert many.codings.counts_by_report() == {
        "report": {"coder": 3, "second": 1},
        "report2": {"second": 1},
    }
    assert set(ids(many.codings.with_theme("theme"))) == {"coding", "short", "second"}


def test_finished_reports_of_each_coder(many: Store) -> None:
    finished = many.finished
    with entry(many):
        finished.add("report", "coder")
        finished.add("report", "second")
        finished.add("report2", "second")
    assert finished.by_coder("coder") == {"report"}
    assert finished.by_coder("second") == {"report", "report2"}
    assert finished.by_coders() == {"coder": {"report"}, "second": {"report", "report2"}}
    with entry(many):
        finished.remove("report2", "second")
        finished.remove("report2", "coder")
    assert finished.by_coder("second") == {"report"}
    with entry(many):
        finished.clear("report")
    assert finished.by_coder("coder") == finished.by_coder("second") == set()
