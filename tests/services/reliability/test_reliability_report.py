"""The report on a round: both languages, both formats, and the counts behind every number."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from string import Formatter
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.reliability.coded import CodedReport
from desktop.domain.coding import Coder
from desktop.domain.errors import EnvironmentProblem, InputError, RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability.reliability_report import write_report
from desktop.services.reliability.reliability_words import reason_words, words_in
from desktop.services.reliability.unit_patterns import confusions, patterns
from desktop.services.rounds import adjudication, rounds
from desktop.services.rounds.units import units_of
from tests.conftest import AddReport

THEMES = ("营商环境", "大综合一体化")


@pytest.fixture
def round_name(project: Project, add_report: AddReport, second: Coder) -> str:
    """A revealed round over twelve reports with some decisions."""
    for number in range(12):
        text = "".join(f"第{number}份报告的第{s}句。" for s in range(6))
        add_report(text, county=f"县{number}", province=f"省{number % 2}", year=2020)
    coders = [project.coder.id, second.id]
    made = rounds.create(
        project, "信度", coder_ids=coders, sample=12, stratify=["province", "year"], seed=3
    )
    for number, report in enumerate(rounds.round_reports(project, made.id)):
        bounds = units_of(project, report, "sentence")
        for place, coder in enumerate(coders):
            for theme in THEMES:
                sentence = bounds[(number + place * (number % 4 == 0)) % 6]
                coding.apply_theme(
                    project,
                    report.id,
                    theme_id=find_theme(project, theme).id,
                    span=Span(sentence[0], sentence[1]),
                    coder=coder,
                    round_id=made.id,
                )
            rounds.mark_done(project, made.id, report.id, done=True, coder=coder)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    for item in adjudication.disagreements(project, made.id)[:3]:
        adjudication.decide(project, made.id, item.disagreement, kind="none", reason="gap")
    return made.name


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_a_page_in_both_languages_with_its_tables(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    files = write_report(project, round_name, tmp_path / "r.html", bootstrap=100, seed=5)
    names = ["r.html", *(f"r.{n}.csv" for n in ("themes", "pairs", "counts", "spans", "confusion"))]
    assert [file.name for file in files] == names
    page = files[0].read_text(encoding="utf-8")
    for said in (
        '<html lang="zh-CN">', "编码员间信度报告：信度", "随机抽取 12 篇（随机种子 3）",
        "按省份、年份分层", "甲、乙", "100 次，随机种子 5", "处由甲裁定", "编码本缺口",
        '<section lang="en">', "Inter-coder reliability: 信度", "(seed 3) from the 12 reports",
        "strata of province, year", "adjudicated by 甲", "gap in the codebook", "省0 · 2020",
        "Alpha before and after adjudication", "nobody used this theme",
    ):  # fmt: skip
        assert said in page, said
    for wrong in ("http", "None", "nan", "{"):
        assert wrong not in page.partition("</style>")[2]


def test_each_language_by_itself(project: Project, round_name: str, tmp_path: Path) -> None:
    (english, *_) = write_report(project, round_name, tmp_path / "e.html", language="en")
    (chinese, *_) = write_report(project, round_name, tmp_path / "c.html", language="zh")
    assert "信度报告" not in english.read_text("utf-8")
    assert "Inter-coder" not in chinese.read_text("utf-8")


def test_how_intervals_were_made_is_said(project: Project, round_name: str, tmp_path: Path) -> None:
    made = {"jackknife": None, "自助抽样": 100, "": 0}
    for number, (word, draws) in enumerate(made.items()):
        out = tmp_path / f"{number}.html"
        write_report(project, round_name, out, language="zh", bootstrap=draws)
        page = out.read_text("utf-8")
        assert [w for w in ("jackknife", "自助抽样") if w in page] == ([word] if word else [])
        assert ("12 篇：少于 20 篇" in page) == bool(word)


def test_a_word_file_in_fonts_with_chinese_characters(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    (out, *_) = write_report(project, round_name, tmp_path / "r.docx", bootstrap=0)
    with ZipFile(out) as inside:
        text = inside.read("word/document.xml").decode("utf-8")
        styles = inside.read("word/styles.xml").decode("utf-8")
    assert "信度测试库" in text
    assert "Krippendorff&apos;s alpha" in text or "Krippendorff's alpha" in text
    assert text.count("<w:tbl>") == 2 * 8
    assert 'w:br w:type="page"' in text
    assert 'w:eastAsia="SimSun"' in styles


def test_alpha_is_computed_again_from_the_counts(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    themes, pairs, counts, spans, confusion = write_report(
        project, round_name, tmp_path / "r.html", bootstrap=0, gamma=True
    )[1:]
    found = {row["theme_path"]: row for row in rows(themes)}
    for theme in THEMES:
        own = [row for row in rows(counts) if row["theme"] == theme]
        both = sum(int(r["units"]) for r in own if (r["甲"], r["乙"]) == ("1", "1"))
        one = sum(int(r["units"]) for r in own if r["甲"] != r["乙"])
        n = 2 * sum(int(r["units"]) for r in own)
        ones = 2 * both + one
        alpha = 1 - (n - 1) * one / (ones * (n - ones))
        assert float(found[theme]["alpha"]) == pytest.approx(alpha)
        assert float(found[theme]["both"]) == both
    unused = next(row for path, row in found.items() if "/" in path)
    assert (unused["alpha"], unused["alpha_reason"]) == ("", "nobody_used_it")
    assert len(rows(pairs)) == len(found)
    for pair in rows(pairs):
        # Of two coders the pair is all there is.
        ends = [(pair[end], found[pair["theme_path"]][end]) for end in ("alpha_low", "alpha_high")]
        assert all(own == whole for own, whole in ends)
    assert len(rows(spans)) == 2 * 12 * 2
    sums = {(r["theme"], r["other_theme"]): int(r["units"]) for r in rows(confusion)}
    assert sums == {(THEMES[0], THEMES[0]): 9, (THEMES[1], THEMES[1]): 9}


def test_an_open_round_of_named_reports_without_decisions(
    project: Project, report: Report, second: Coder, tmp_path: Path
) -> None:
    coders = [project.coder.id, second.id]
    rounds.create(project, "o", coder_ids=coders, report_ids=[report.id], blind=False)
    (out, *_) = write_report(project, "o", tmp_path / "o.html")
    page = out.read_text("utf-8")
    assert "指定 1 篇报告" in page
    assert "could see each other" in page
    assert "not locked" in page
    assert "轮次o尚未锁定" in page
    assert "Reasons of the decisions" not in page


def test_where_all_is_defined_nothing_is_said_of_it(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    with_dashes = write_report(project, round_name, tmp_path / "a.html", language="en")
    assert "— is undefined" in with_dashes[0].read_text("utf-8")
    rest = {theme.id for theme in project.codebook.themes if theme.name not in THEMES}
    with project.change("merge"):
        first = rounds.find_round(project, round_name)
        for theme_id in rest:
            theme = project.codebook.theme(theme_id)
            project.store.codebooks.put(replace(theme, retired=True))
    with project.change("merge"):
        version = project.store.codebooks.version()
        project.store.rounds.put(replace(first, codebook_version=version))
    (out, *_) = write_report(project, round_name, tmp_path / "b.html", language="en")
    assert "— is undefined" not in out.read_text("utf-8")


def test_what_cannot_be_written_is_refused(
    project: Project, round_name: str, report: Report, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=r"\.html or \.docx"):
        write_report(project, round_name, tmp_path / "r.pdf")
    with pytest.raises(InputError, match="both, zh, en"):
        write_report(project, round_name, tmp_path / "r.html", language="fr")
    for name in ("r.html", "r.docx"):
        with pytest.raises(EnvironmentProblem, match="cannot be written"):
            write_report(project, round_name, tmp_path / "absent" / name)
    people = [coder.id for coder in rounds.round_coders(project, rounds.rounds(project)[0].id)]
    rounds.create(project, "b", coder_ids=people, report_ids=[report.id])
    with pytest.raises(RuleError, match="not revealed"):
        write_report(project, "b", tmp_path / "b.html")


def test_both_languages_say_the_same_things() -> None:
    chinese, english = words_in("zh"), words_in("en")
    assert list(chinese) == list(english)
    for key in english:
        named = [{f for _, f, *_ in Formatter().parse(w[key]) if f} for w in (chinese, english)]
        assert named[0] == named[1], key
    assert reason_words(english, "some_new_reason") == "some new reason"
    json.dumps(chinese)


SPANS = st.lists(
    st.tuples(st.integers(0, 18), st.integers(1, 5)).map(lambda s: (s[0], min(20, s[0] + s[1]))),
    max_size=4,
)
MARKS = st.none() | st.fixed_dictionaries({"s": SPANS, "t": SPANS})


@given(st.fixed_dictionaries({"a": MARKS, "b": MARKS, "c": MARKS}), st.sampled_from(
    ("character", "sentence", "report")
))  # fmt: skip
def test_patterns_are_those_of_arrays(marks: dict[str, object], unit: str) -> None:
    bounds = [(0, 6), (6, 9), (11, 20)]
    report = CodedReport(20, marks, bounds)  # type: ignore[arg-type]
    units = {"character": [(n, n + 1) for n in range(20)], "sentence": bounds, "report": [(0, 20)]}
    expected: Counter[object] = Counter()
    for start, end in units[unit]:
        for theme in ("s", "t"):
            expected[theme, tuple(_code(marks[c], theme, start, end) for c in "abc")] += 1
    found = {(t, p): n for t, p, n in patterns(report, unit=unit, coders="abc", themes="st")}
    assert found == expected
    pairs: Counter[object] = Counter()
    for start, end in units[unit]:
        for one, other in (("a", "b"), ("a", "c"), ("b", "c")):
            if marks[one] is not None and marks[other] is not None:
                own, hers = (
                    {t for t in "st" if _code(marks[c], t, start, end)} for c in (one, other)
                )
                pairs.update((theme, theme) for theme in own & hers)
                if (own, hers) in (({"s"}, {"t"}), ({"t"}, {"s"})):
                    pairs["s", "t"] += 1
    assert confusions(report, unit=unit, coders="abc", themes="st") == pairs


def _code(marks: object, theme: str, start: int, end: int) -> int | None:
    if marks is None:
        return None
    spans = marks[theme]  # type: ignore[index]
    return int(any(a < end and start < b for a, b in spans))
