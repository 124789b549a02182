"""Search finds every occurrence, exact to the character."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InputError
from desktop.domain.report import Facts, Report
from desktop.services.corpus import search
from desktop.services.corpus.search import Hit, find
from desktop.services.project.project import Project, create_project
from desktop.text import expressions

FIRST = "𬭎县推进营商环境优化。\n营商环境持续向好，ＡＰＰ办件12件。"
SECOND = "优化营商环境。"


def add(project: Project, text: str, *, county: str, year: int) -> str:
    """One report more, and its id."""
    report_id = f"{county}{year}"
    with project.change("import_reports"):
        key = project.store.texts.add(text, segments=[], sections=[])
        facts = Facts(county=county, year=year)
        report = Report(report_id, key, "a.txt", len(text), facts, frozenset(), (), "")
        project.store.reports.add(report, original_sha256=None)
    return report_id


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "study.zhupi", coder="甲") as made:
        yield made


@pytest.fixture
def corpus(project: Project) -> Project:
    add(project, FIRST, county="乙县", year=2022)
    add(project, SECOND, county="丙县", year=2021)
    return project


def places(hits: Iterator[Hit]) -> list[tuple[str, int, int]]:
    return [(hit.report.id, hit.start, hit.end) for hit in hits]


def test_every_report_is_searched_in_the_corpus_s_order(corpus: Project) -> None:
    assert places(find(corpus, "营商环境")) == [
        ("丙县2021", 2, 6),
        ("乙县2022", 4, 8),
        ("乙县2022", 12, 16),
    ]


def test_a_hit_carries_its_context_on_one_line(corpus: Project) -> None:
    hit = list(find(corpus, "营商环境"))[2]
    assert (hit.before, hit.text, hit.after) == (
        "𬭎县推进营商环境优化。 ",
        "营商环境",
        "持续向好，ＡＰＰ办件12件。",
    )


def test_one_character_is_enough(corpus: Project) -> None:
    assert places(find(corpus, "𬭎")) == [("乙县2022", 0, 1)]


@pytest.mark.parametrize("query", ["app", "APP", "ＡＰＰ", "ａｐｐ"])
def test_width_and_case_do_not_matter(corpus: Project, query: str) -> None:
    assert [hit.text for hit in find(corpus, query)] == ["ＡＰＰ"]


def test_one_report_and_a_limit(corpus: Project) -> None:
    assert places(find(corpus, "环境", report_id="乙县2022", limit=1)) == [("乙县2022", 6, 8)]


def test_a_regular_expression_is_taken_as_it_stands(corpus: Project) -> None:
    assert [hit.text for hit in find(corpus, r"\d+件$|^营商|x*", regex=True)] == ["营商"]
    assert [hit.text for hit in find(corpus, r"营商\w+(?=，|。)", regex=True)] == [
        "营商环境",
        "营商环境优化",
        "营商环境持续向好",
    ]


def test_what_cannot_be_looked_for_is_refused_at_once(corpus: Project) -> None:
    with pytest.raises(InputError, match="nothing to look for"):
        find(corpus, "")
    with pytest.raises(InputError, match="nothing to look for"):
        find(corpus, " \u3000")
    with pytest.raises(InputError, match="nothing to look for"):
        find(corpus, "", regex=True)
    with pytest.raises(InputError, match="is not a regular expression"):
        find(corpus, "(", regex=True)


def test_an_expression_that_takes_for_ever_is_given_up(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(project, "行政复议" * 400, county="某县", year=2022)
    monkeypatch.setattr(expressions, "LONGEST_TRY", 0.05)
    with pytest.raises(InputError, match=r"takes too long\. Take a repetition out"):
        list(find(project, "(.|行)*[xyz]", regex=True))


@pytest.mark.parametrize("query", ["营商\u200b环境", "营商环\ufeff境", " 营商环境\n"])
def test_what_a_page_or_a_pdf_hides_in_a_query_does_not_matter(corpus: Project, query: str) -> None:
    assert places(find(corpus, query)) == places(find(corpus, "营商环境"))


def test_radicals_copied_from_a_pdf_are_found(project: Project) -> None:
    add(project, "行政工作。", county="某县", year=2022)
    assert [hit.text for hit in find(project, "⾏政⼯作")] == ["行政工作"]


def test_nothing_found_is_nothing(corpus: Project) -> None:
    assert list(find(corpus, "复议")) == []


@settings(max_examples=50)
@given(text=st.text(alphabet="甲乙丙𬭎，a", min_size=1, max_size=30), data=st.data())
def test_whatever_stands_there_is_found_where_it_stands(
    project: Project, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    year = len(project.store.reports.all())
    report_id = add(project, text, county="某县", year=year)
    hits = list(find(project, text[start:end], report_id=report_id))
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    first = text.find(text[start:end])
    assert hits[0].start == first


def test_a_word_in_most_reports_is_found_in_the_same_order(
    corpus: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_index = places(find(corpus, "营商环境"))
    monkeypatch.setattr(search, "COMMON", 1)
    assert places(find(corpus, "营商环境")) == by_index


def test_an_unknown_report_holds_nothing(corpus: Project) -> None:
    assert list(find(corpus, "营商", report_id="absent")) == []


def test_words_are_counted_by_county(corpus: Project) -> None:
    assert [(one.county, one.hits, one.reports) for one in search.counts(corpus, "营商环境")] == [
        ("乙县", 2, 1),
        ("丙县", 1, 1),
    ]
