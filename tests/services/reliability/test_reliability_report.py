"""The report on a round: both languages, both formats, and the counts behind every number."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from string import Formatter
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.reliability.coded import CodedReport
from desktop.domain.beforehand import Beforehand, with_beforehand
from desktop.domain.coding import Coder
from desktop.domain.errors import EnvironmentProblem, InputError, RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability.reliability_report import write_report
from desktop.services.reliability.reliability_words import reason_words, words_in
from desktop.services.reliability.unit_patterns import confusions, patterns
from desktop.services.rounds import adjudication, rounds
from desktop.services.rounds.describing import describe
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
        '<html lang="zh-CN">', "编码员间信度报告：信度", "随机抽取 12 篇（占 100.0%，随机种子 3）",
        "按省份、年份分层", "甲完成 12 篇；乙完成 12 篇", "100 次，随机种子 5",
        "处由甲裁定", "编码本缺口", "(seed 3) from the 12 reports of the corpus",
        '<section lang="en">', "Inter-coder reliability: 信度",
        "strata of province, year", "adjudicated by 甲", "gap in the codebook", "省0 · 2020",
        "nobody used this theme", "每个主题单独计算，子主题", "every theme by itself",
        "自助法（Bootstrap）", "正一致率", "Holsti 信度", "复合信度", "全部主题合计",
        "裁定：此处不编码", "differed: not coded by all", "as 甲", "rule of the program",
        "（而不是 alpha 本身）", "KRIPPENDORFF K, 2004. Content analysis", "size: A4",
        "Krippendorff, K. (2004). Content analysis", "100.0% of it", "units in dispute",
        "Dice (characters) (Dice, 1945)", "本轮编码于",
    ):  # fmt: skip
        assert said in page, said
    assert "95 %" not in page
    assert "before and after" not in page
    assert "裁定后" not in page
    assert re.search(r"<td[^>]*>\[\d\.\d{3}, \d\.\d{3}\]</td>", page)
    for wrong in ("http", "None", "nan", "{"):
        assert wrong not in page.partition("</style>")[2]


def test_sub_themes_count_for_their_top_theme_where_that_is_asked(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    child_of = next(t for t in project.codebook.active() if t.parent_id)
    top = project.codebook.top(child_of.id)
    out = tmp_path / "t.html"
    files = write_report(project, round_name, out, themes="top", bootstrap=100)
    page = out.read_text("utf-8")
    assert "子主题并入一级主题" in page
    assert "sub-themes counted for their top theme" in page
    found = rows(files[1])
    assert {row["theme_path"] for row in found} == {
        theme.name for theme in project.codebook.active() if not theme.parent_id
    }
    assert top.name in {row["theme"] for row in rows(files[3])}
    with pytest.raises(InputError, match="all, top"):
        write_report(project, round_name, tmp_path / "x.html", themes="some")


def test_the_worst_theme_by_alpha_comes_first(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    files = write_report(project, round_name, tmp_path / "w.html", bootstrap=100)
    alphas = [float(row["alpha"]) for row in rows(files[1]) if row["alpha"]]
    assert alphas == sorted(alphas)
    assert len(alphas) == len(THEMES)


def test_what_was_fixed_beforehand_is_told(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    said = Beforehand("两名公共管理研究生", "三次，每次两小时。", "2024年3月1日至15日")
    describe(project, round_name, said)
    with project.change("merge"):
        known = rounds.find_round(project, round_name)
        fixed = replace(said, minimum=0.3)
        project.store.rounds.put(replace(known, design=with_beforehand(known.design, fixed)))
    (out, *_) = write_report(project, round_name, tmp_path / "f.html", bootstrap=100)
    page = out.read_text("utf-8")
    for told in (
        "编码员：两名公共管理研究生。", "编码培训：三次，每次两小时。",
        "编码时间：2024年3月1日至15日。",
        "编码前确定的最低信度为 alpha 0.300：在有 alpha 的 2 个主题中有 2 个达到",
        "fixed before coding, was 0.300; 2 of the 2 themes", "Training: 三次，每次两小时.",
    ):  # fmt: skip
        assert told in page, told
    assert "本轮编码于" not in page


def test_other_occasions_and_rounds_stand_in_the_report(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    known = rounds.find_round(project, round_name)
    reports = rounds.round_reports(project, known.id)
    coders = [coder.id for coder in rounds.round_coders(project, known.id)]
    later = rounds.create(
        project,
        "复测",
        coder_ids=coders,
        report_ids=[r.id for r in reports[:10]],
        blind=False,
        unit="report",
    )
    for report in reports[:10]:
        span = Span(*units_of(project, report, "sentence")[0][:2])
        for coder in coders:
            theme = find_theme(project, THEMES[0]).id
            coding.apply_theme(
                project, report.id, theme_id=theme, span=span, coder=coder, round_id=later.id
            )
            rounds.mark_done(project, later.id, report.id, done=True, coder=coder)
    (out, *_) = write_report(project, round_name, tmp_path / "r.html", bootstrap=100)
    page = out.read_text("utf-8")
    for told in (
        "编码员内信度", f"甲：{round_name}与复测（两次都完成的 10 篇报告）",
        f"乙: {round_name} and 复测 (10 reports finished both times)", "编码追踪", ">复测</th>",
        "Drift", "it says how stable the coder is",
    ):  # fmt: skip
        assert told in page, told
    # All of it at the round's own unit, whatever the other round has.
    assert "分析单位不同" not in page
    assert "* The theme was altered" not in page


def test_a_theme_altered_between_rounds_has_a_star(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    known = rounds.find_round(project, round_name)
    theme = find_theme(project, THEMES[0])
    codebook.edit_theme(project, theme.id, definition="另一个定义")
    coders = [coder.id for coder in rounds.round_coders(project, known.id)]
    ids = [r.id for r in rounds.round_reports(project, known.id)[:2]]
    rounds.create(project, "二", coder_ids=coders, report_ids=ids, blind=False)
    (out, *_) = write_report(project, round_name, tmp_path / "r.html", bootstrap=0)
    page = out.read_text("utf-8")
    assert "—*</td>" in page
    assert "* The theme was altered in the codebook since the round before." in page
    assert "另一个定义" not in page


def test_the_same_as_latex(project: Project, round_name: str, tmp_path: Path) -> None:
    files = write_report(project, round_name, tmp_path / "r.tex", bootstrap=100, language="zh")
    assert [file.suffix for file in files] == [".tex", *[".csv"] * 5]
    text = files[0].read_text("utf-8")
    assert text.count("\\begin{table}") == text.count("\\end{table}") == 10
    assert r"95\% 置信区间" in text
    assert r"\section*{编码员间信度报告：信度}" in text
    assert re.search(r"\{\[\}\d\.\d{3}, \d\.\d{3}\{\]\}", text)


def test_each_language_by_itself(project: Project, round_name: str, tmp_path: Path) -> None:
    (english, *_) = write_report(project, round_name, tmp_path / "e.html", language="en")
    (chinese, *_) = write_report(project, round_name, tmp_path / "c.html", language="zh")
    assert "信度报告" not in english.read_text("utf-8")
    assert "Inter-coder" not in chinese.read_text("utf-8")


def test_how_intervals_were_made_is_said(project: Project, round_name: str, tmp_path: Path) -> None:
    made = {"刀切法（Jackknife）": None, "自助法（Bootstrap）": 100, "": 0}
    sources = {"刀切法（Jackknife）": "EFRON B", "自助法（Bootstrap）": "FIELD C A", "": ""}
    for number, (word, draws) in enumerate(made.items()):
        out = tmp_path / f"{number}.html"
        write_report(project, round_name, out, language="zh", bootstrap=draws)
        page = out.read_text("utf-8")
        assert [w for w in made if w and w in page] == ([word] if word else [])
        assert [w for w in sources.values() if w and w in page] == [s for s in [sources[word]] if s]
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
    assert text.count("<w:tbl>") == 2 * 10
    # A4 on its side: 297 by 210 mm in twentieths of a point.
    assert re.search(r'<w:pgSz w:w="1683\d" w:h="1190\d" w:orient="landscape"/>', text)
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
    assert "指定 1 篇报告（占语料 1 篇的 100.0%）" in page
    assert "没有可以计算的信度系数" in page
    assert "No coefficient could be computed" in page
    for claimed in (
        "Krippendorff (2004)",
        "Krippendorff（2004）",
        "bootstrap resamples",
        "Bootstrap",
    ):
        assert claimed not in page
    assert "The codings were made" not in page
    assert "could see each other" in page
    assert "not locked" in page
    assert "轮次o尚未锁定" in page
    assert "Reasons of the decisions" not in page


def test_an_older_round_of_named_reports_does_not_say_how_many_there_were(
    project: Project, round_name: str, tmp_path: Path
) -> None:
    people = [coder.id for coder in rounds.round_coders(project, round_name_id(project))]
    ids = [one.id for one in rounds.round_reports(project, round_name_id(project))[:3]]
    made = rounds.create(project, "old", coder_ids=people, report_ids=ids, blind=False)
    with project.change("merge"):
        project.store.rounds.put(replace(made, design={"drawn": "named", "of": 3}))
    (out, *_) = write_report(project, "old", tmp_path / "o.html", language="en")
    assert "3 reports were chosen by name, 25.0% of the 12 reports" in out.read_text("utf-8")


def round_name_id(project: Project) -> str:
    return rounds.rounds(project)[0].id


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
    with pytest.raises(InputError, match=r"\.html, \.docx, \.tex"):
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
