"""Every place where a pattern occurs."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.code_matches import code_matches, overlapping_ones, widened
from desktop.services.corpus import corpus, search
from desktop.services.project import codebook, undo
from desktop.services.project.project import Project
from desktop.storage.texts import fingerprint
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code, everything


def passages(project: Project, **options: object) -> list[str]:
    """The texts that would be coded with 营商环境."""
    found = code_matches(project, "营商环境", **options, dry_run=True)  # type: ignore[arg-type]
    return [corpus.text(project, c.report_id)[c.start : c.end] for c in found]


def test_a_sentence_is_coded_once_however_often_it_matches(
    project: Project, report: Report
) -> None:
    found = code_matches(project, "营商环境", "改革")
    assert [TEXT[c.start : c.end] for c in found] == [
        "青岚县优化服务，推进改革。",
        "改革还不够深入。",
        "继续推进改革。",
    ]
    assert {(c.origin, c.coder_id) for c in found} == {("match", project.coder.id)}
    assert coding.codings_in(project, report.id) == found
    entry = undo.history(project)[0]
    assert entry.detail == {"theme": "营商环境", "pattern": "改革", "codings": 3}
    undo.undo(project)
    assert coding.codings_in(project, report.id) == []


def test_only_the_match_where_that_is_asked(project: Project, report: Report) -> None:
    assert passages(project, pattern="改革", unit="match") == ["改革"] * 3
    assert passages(project, pattern="推进..", regex=True, unit="match") == ["推进改革"] * 2
    assert passages(project, pattern="..", unit="match") == []


def test_a_paragraph_is_a_unit_too(project: Project, add_report: AddReport) -> None:
    add_report("一、推进改革。再改革！\n\n别的。改革。")
    assert passages(project, pattern="改革", unit="paragraph") == [
        "一、推进改革。再改革！",
        "别的。改革。",
    ]


def test_what_overlaps_another_of_the_theme_and_coder_is_named(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    assert overlapping_ones(project, []) == []
    at = TEXT.index("改革还不够")
    code(at, at + 2)
    code(at, at + 2, coder=second.id)
    found = code_matches(project, "营商环境", "改革")
    met = overlapping_ones(project, found)
    assert [TEXT[c.start : c.end] for c in met] == ["改革还不够深入。"]
    assert overlapping_ones(project, code_matches(project, "复议体制改革", "改革")) == []


def test_a_heading_is_a_unit_too(project: Project, report: Report) -> None:
    assert passages(project, pattern="问题") == ["二、存在的问题"]


def test_a_match_across_sentences_takes_them_all(project: Project, report: Report) -> None:
    assert passages(project, pattern="改革。𬭎") == ["青岚县优化服务，推进改革。𬭎办事处试点！"]


def test_a_match_between_sentences_takes_none(project: Project, report: Report) -> None:
    assert passages(project, pattern=r"\n二", regex=True) == ["\n二、存在的问题"]
    assert passages(project, pattern=r"\n", regex=True) == ["\n"] * TEXT.count("\n")


def test_what_is_found_is_what_is_coded(project: Project, add_report: AddReport) -> None:
    add_report("推进行政復議。\n推进行 政复议，推进ＡＢ行政\n复议。\n一、行政复议")
    hits = list(search.find(project, "行政复议"))
    found = code_matches(project, "营商环境", "行政复议", unit="match", dry_run=True)
    assert [(hit.start, hit.end) for hit in hits] == [(c.start, c.end) for c in found]
    assert len(hits) == 3
    assert passages(project, pattern="^一、..", regex=True, unit="match") == ["一、行政"]
    assert passages(project, pattern="行政\n复议", unit="match")[2:] == ["行政\n复议", "行政复议"]


def test_reports_are_coded_in_the_order_of_the_corpus(
    project: Project, report: Report, add_report: AddReport
) -> None:
    other = add_report("改革。", province="上省")
    found = code_matches(project, "营商环境", "改革", unit="match")
    assert [c.report_id for c in found] == [other.id] + [report.id] * 3


def test_what_is_coded_so_already_is_left_alone(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    first = code_matches(project, "营商环境", "改革")
    coding.remove_coding(project, first[1].id)
    assert passages(project, pattern="改革") == ["改革还不够深入。"]
    assert len(passages(project, pattern="改革", coder=second.id)) == 3
    made = code_matches(project, "营商环境", "改革", coder=second.id)
    assert {c.coder_id for c in made} == {second.id}
    assert undo.history(project)[0].coder_id == second.id
    code_matches(project, "营商环境", "改革")
    before = everything(project)
    assert code_matches(project, "营商环境", "改革") == []
    assert everything(project) == before


def test_a_dry_run_changes_nothing(project: Project, report: Report) -> None:
    before = everything(project)
    assert len(code_matches(project, "营商环境", "改革", dry_run=True)) == 3
    assert everything(project) == before


def test_what_cannot_be_looked_for(project: Project, report: Report) -> None:
    codebook.retire_theme(project, "复议体制改革")
    before = everything(project)
    for kind, said, theme, pattern, options in (
        (InputError, "not a regular expression", "营商环境", "(", {"regex": True}),
        (InputError, "matches even where there is nothing", "营商环境", "x*", {"regex": True}),
        (InputError, "matches even where there is nothing", "营商环境", "", {}),
        (InputError, "nothing to look for", "营商环境", " ", {}),
        (InputError, "no unit page", "营商环境", "改革", {"unit": "page"}),
        (NotFoundError, "no theme 无", "无", "改革", {}),
        (NotFoundError, "no coder 丙", "营商环境", "改革", {"coder": "丙"}),
        (RuleError, "is retired", "复议体制改革", "改革", {}),
    ):
        with pytest.raises(kind, match=said):
            code_matches(project, theme, pattern, **options)  # type: ignore[arg-type]
    assert everything(project) == before


def test_an_empty_match_among_others_is_passed_over(project: Project, report: Report) -> None:
    found = passages(project, pattern=r"\b|试点", regex=True, unit="match")
    assert found == ["试点"]


@settings(max_examples=40)
@given(text=st.text(alphabet="改革。！\n 一、𬭎", min_size=1, max_size=30), data=st.data())
def test_a_unit_is_made_of_whole_sentences_and_holds_the_match(
    project: Project, add_report: AddReport, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    pattern = text[start : data.draw(st.integers(start + 1, len(text)))].strip()
    assume(pattern)
    known = project.store.reports.with_text(fingerprint(text.encode("utf-8")))
    report = known or add_report(text)
    segments = corpus.segments(project, report.id)
    found = code_matches(project, "营商环境", pattern, dry_run=True)
    own = [c for c in found if c.report_id == report.id]
    assert own
    for span in (c.span for c in own):
        assert "".join(pattern.split()) in "".join(span.excerpt(text).split())
        touched = [s for s in segments if span.overlaps(Span(s.start, s.end))]
        assert all(span.start <= s.start and s.end <= span.end for s in touched)


def test_places_are_widened_to_what_is_coded(project: Project, report: Report) -> None:
    at = [(report.id, Span(start, start + 2)) for start in (TEXT.index("优化"), TEXT.index("推进"))]

    def texts(unit: str) -> list[str]:
        return [span.excerpt(TEXT) for _, span in widened(project, at, unit=unit)]

    assert texts("match") == ["优化", "推进"]
    assert texts("sentence") == ["青岚县优化服务，推进改革。"]
    assert texts("paragraph") == ["青岚县优化服务，推进改革。𬭎办事处试点！"]
    with pytest.raises(InputError, match="no unit page"):
        widened(project, at, unit="page")
