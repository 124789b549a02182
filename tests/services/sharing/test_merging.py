"""Two project files merged: in either order the same codings, twice no change, one step."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InputError, RuleError
from desktop.domain.journal import Entry
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.intake import importing
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project, create_project, default_codebook, open_project
from desktop.services.rounds import adjudication, rounds
from desktop.services.sharing import merging, packages
from desktop.storage import journal
from tests.conftest import AddReport, add_text
from tests.services.conftest import TEXT, everything

TOP = "营商环境"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change has a second of its own."""
    seconds = count()
    for module in (journal, coding, coders, memos, adjudication):
        if hasattr(module, "now"):
            monkeypatch.setattr(module, "now", lambda: f"2999-01-01T{next(seconds):08}Z")


@pytest.fixture
def copy(project: Project, report: Report) -> Iterator[Project]:
    """A copy of the project, which has one report, opened beside it."""
    path = project.path.with_name("copy.zhupi")
    checking.backup(project, path)
    with open_project(path) as opened:
        yield opened


def apply(project: Project, report: Report, start: int, end: int, **given: str) -> str:
    theme = find_theme(project, given.pop("theme", TOP)).id
    span = Span(start, end)
    return coding.apply_theme(project, report.id, theme_id=theme, span=span, **given).id  # type: ignore[arg-type]


def codings_of(project: Project) -> set[tuple[object, ...]]:
    """All codings without their ids, the reports by their texts."""
    texts = {report.id: report.text_sha256 for report in corpus.reports(project)}
    return {
        (texts[row[0]], *row[1:])
        for row in project.store.db.execute(
            "SELECT report_id, theme_id, coder_id, start, end, memo, round_id FROM codings"
        )
    }


def test_what_was_coded_apart_comes_together(
    project: Project, copy: Project, report: Report
) -> None:
    apply(project, report, 0, 4)
    there = coders.add_coder(copy, "乙")
    apply(copy, report, 7, 9, coder=there.id)
    memos.write(copy, "想法")
    corpus.mark_done(copy, report.id, done=True)
    before = everything(project)
    shown = merging.preview_merge(project, copy.path)
    assert everything(project) == before
    assert shown.changes_anything
    assert shown.project == "p"
    assert shown.counts["codings"]["new"] == shown.counts["coders"]["new"] == 1
    assert merging.merge(project, copy.path) == shown
    assert {c.coder_id for c in coding.codings_in(project, report.id)} == {
        project.coder.id,
        there.id,
    }
    assert [memo.text for memo in memos.memos(project)] == ["想法"]
    assert corpus.progress(project, project.coder.id) == {report.id: "done"}
    assert checking.check(project) == []
    after = everything(project)
    assert not merging.merge(project, copy.path).changes_anything
    assert everything(project) == after
    undo.undo(project)
    assert len(coding.codings_in(project, report.id)) == 1
    assert [c.name for c in coders.coders(project)] == ["甲"]
    assert merging.merge(project, copy.path).counts["codings"]["new"] == 1


def test_the_newer_change_stands(project: Project, report: Report) -> None:
    moved, gone, kept = (apply(project, report, *b) for b in ((0, 4), (7, 9), (10, 12)))
    path = checking.backup(project)
    with open_project(path) as other:
        coding.resize(other, moved, Span(0, 6))
        coding.remove_coding(project, gone)
        coding.remove_coding(other, kept)
        coding.resize(project, moved, Span(0, 5))
        coding.write_memo(project, kept, "还要")
        coding.write_memo(other, gone, "不要了")
        shown = merging.merge(project, other.path)
        assert merging.merge(other, project.path)
    assert shown.counts["codings"]["conflicting"] == 3
    found = {c.id: (c.start, c.end, c.memo) for c in coding.codings_in(project, report.id)}
    assert found == {moved: (0, 5, ""), gone: (7, 9, "不要了"), kept: (10, 12, "还要")}
    with open_project(path) as other:
        assert codings_of(other) == codings_of(project)


def test_a_coding_made_in_both_is_one_and_no_memo_is_lost(
    project: Project, copy: Project, report: Report
) -> None:
    apply(project, report, 0, 4, memo="这里")
    apply(copy, report, 0, 4, memo="那里")
    assert merging.merge(project, copy.path).doubles == 1
    assert not merging.merge(project, copy.path).changes_anything
    merging.merge(copy, project.path)
    for merged in (project, copy):
        (one,) = coding.codings_in(merged, report.id)
        words = [one.memo, *(memo.text for memo in memos.memos(merged))]
        assert sorted(words) == ["这里", "那里"]
    assert codings_of(project) == codings_of(copy)


def test_the_same_text_imported_apart_is_one_report(project: Project, report: Report) -> None:
    path = project.path.with_name("apart.zhupi")
    with create_project(path, coder="甲", codebook=default_codebook()) as other:
        theirs = add_text(other, TEXT, county="青岚县")
        corpus.remove_report(other, theirs.id)
        with other.change("import_reports"):
            other.store.reports.add(replace(theirs, id="elsewhere"), original_sha256=None)
        new = add_text(other, "只在那边的报告。", county="白石县")
        theirs = corpus.report(other, "elsewhere")
        apply(other, theirs, 0, 4)
        apply(other, new, 0, 2)
        made = rounds.create(
            other,
            "r",
            coder_ids=[other.coder.id, coders.add_coder(other, "乙").id],
            report_ids=[theirs.id, new.id],
            blind=False,
        )
        rounds.mark_done(other, made.id, theirs.id, done=True)
        corpus.mark_done(other, theirs.id, done=True)
        corpus.mark_done(project, report.id, done=True)
        shown = merging.merge(project, path)
    assert (shown.counts["reports"]["new"], shown.counts["codings"]["new"]) == (1, 2)
    assert len(corpus.reports(project)) == 2
    assert corpus.text(project, new.id) == "只在那边的报告。"
    assert [c.start for c in coding.codings_in(project, report.id)] == [0]
    assert [r.id for r in rounds.round_reports(project, made.id)] == [report.id, new.id]
    assert rounds.status(project, made.id).coders[0].done == 1
    names = [coder.name for coder in coders.coders(project)]
    assert names == ["甲", "甲 (apart)", "乙"]
    assert checking.check(project) == []
    assert not merging.merge(project, path).changes_anything
    undo.undo(project)
    assert len(corpus.reports(project)) == 1


def test_what_cleaning_cut_off_comes_along(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "other.zhupi"
    file = tmp_path / "r.txt"
    file.write_text("青岚县2022年度报告\n\n一、概况\n优化服务，推进改革。\n", encoding="utf-8")
    with create_project(path, coder="乙", codebook=default_codebook()) as other:
        (outcome,) = list(importing.import_reports(other, [file]))
        assert outcome.report
    merging.merge(project, path)
    original = project.store.reports.original_of(outcome.report.id)
    assert original
    assert project.store.texts.original(original) == file.read_bytes()


def renamed(project: Project, name: str) -> None:
    codebook.edit_theme(project, find_theme(project, TOP).id, name=name)


Choice = Callable[[str], dict[str, object]]
CHOICES: dict[str, tuple[Choice, list[str]]] = {
    "newest": (lambda _: {}, ["那边"]),
    "ours": (lambda _: {"default": "ours"}, ["这边"]),
    "theirs": (lambda _: {"default": "theirs"}, ["那边"]),
    "both": (lambda _: {"default": "both"}, ["这边", "那边"]),
    "one": (lambda theme: {"themes": {theme: "ours"}}, ["这边"]),
}


@pytest.mark.parametrize("kind", CHOICES)
def test_a_theme_that_both_changed_is_chosen(
    project: Project, copy: Project, report: Report, kind: str
) -> None:
    theme = find_theme(project, TOP).id
    renamed(project, "这边")
    renamed(copy, "那边")
    apply(copy, report, 0, 4, theme="那边")
    codebook.edit_theme(copy, find_theme(copy, "大综合一体化").id, definition="新的定义")
    codebook.edit_theme(project, find_theme(project, "复议体制改革").id, definition="这里的定义")
    new = codebook.add_theme(copy, "新主题", parent_id=theme)
    choose, expected = CHOICES[kind]
    shown = merging.preview_merge(project, copy.path, **choose(theme))  # type: ignore[arg-type]
    told = {change.theirs.name: (change.what, change.newest) for change in shown.themes}
    assert told == {
        "那边": ("both", "theirs"),
        "大综合一体化": ("theirs", "theirs"),
        "复议体制改革": ("ours", "ours"),
        "新主题": ("new", "theirs"),
    }
    merging.merge(project, copy.path, **choose(theme))  # type: ignore[arg-type]
    names = [t.name for t in project.codebook.themes if t.name in ("这边", "那边")]
    assert sorted(names) == sorted(expected)
    assert project.codebook.theme(new.id).parent_id == theme
    assert find_theme(project, "大综合一体化").definition == "新的定义"
    assert find_theme(project, "复议体制改革").definition == "这里的定义"
    (one,) = coding.codings_in(project, report.id)
    if kind == "both":
        assert project.codebook.theme(one.theme_id).name == "那边"
    else:
        assert one.theme_id == theme
    assert project.store.codebooks.at(project.codebook.version).themes == tuple(
        t for _, t in project.codebook.walk()
    )
    version = project.store.codebooks.at(one.codebook_version)
    assert version.theme(theme).name == "那边"
    assert not merging.merge(project, copy.path, **choose(theme)).changes_anything  # type: ignore[arg-type]
    undo.undo(project)
    assert project.codebook.theme(theme).name == "这边"
    assert checking.check(project) == []


def test_themes_of_one_name_and_one_key_are_told_apart(project: Project, copy: Project) -> None:
    ours = codebook.add_theme(project, "数字政府", key="9")
    theirs = codebook.add_theme(copy, "数字政府", key="9")
    merging.merge(project, copy.path)
    assert project.codebook.theme(ours.id).key == "9"
    came = project.codebook.theme(theirs.id)
    assert (came.name, came.key) == ("数字政府 (p)", None)
    assert not merging.merge(project, copy.path).changes_anything


@pytest.mark.parametrize("names", [(TOP, "大综合一体化"), ("大综合一体化", TOP)])
def test_themes_put_under_each_other_make_no_circle(
    project: Project, copy: Project, names: tuple[str, str]
) -> None:
    one, other = (find_theme(project, name).id for name in names)
    codebook.move_theme(project, one, parent_id=other, position=0)
    codebook.move_theme(copy, other, parent_id=one, position=0)
    merging.merge(project, copy.path)
    assert len(list(project.codebook.walk())) == len(project.codebook.themes)
    assert not merging.merge(project, copy.path).changes_anything


def test_versions_that_are_not_here_come_and_the_present_one_stays_last(
    project: Project, copy: Project, report: Report
) -> None:
    theme = find_theme(copy, TOP).id
    codebook.edit_theme(copy, theme, definition="试")
    apply(copy, report, 0, 4)
    undo.undo(copy)
    undo.undo(copy)
    apply(copy, report, 7, 9)
    with copy.change("redo"):
        copy.store.db.execute("UPDATE codings SET codebook_version = 2")
    merging.merge(project, copy.path)
    (one,) = coding.codings_in(project, report.id)
    assert project.store.codebooks.at(one.codebook_version).theme(theme).definition == "试"
    present = project.store.codebooks.at(project.store.codebooks.version())
    assert present.theme(theme).definition != "试"
    assert not merging.merge(project, copy.path).changes_anything


def test_what_others_point_at_is_never_taken_away(
    project: Project, report: Report, add_report: AddReport
) -> None:
    other_report = add_report("另一份报告。")
    path = checking.backup(project)
    with open_project(path) as other:
        corpus.remove_report(other, other_report.id)
        apply(project, other_report, 0, 2)
        merging.merge(project, path)
        merging.merge(other, project.path)
        assert codings_of(other) == codings_of(project) != set()


def test_a_decision_comes_along(project: Project, report: Report) -> None:
    second = coders.add_coder(project, "乙")
    made = rounds.create(
        project, "r", coder_ids=[project.coder.id, second.id], report_ids=[report.id]
    )
    apply(project, report, 0, 4, round_id=made.id)
    for coder in (project.coder, second):
        rounds.mark_done(project, made.id, report.id, done=True, coder=coder.id)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    path = checking.backup(project)
    with open_project(path) as other:
        (item,) = adjudication.disagreements(other, made.id)
        adjudication.decide(other, made.id, item.disagreement, kind="union")
        (item,) = adjudication.disagreements(project, made.id)
        adjudication.decide(project, made.id, item.disagreement, kind="none")
        merging.merge(project, path)
        merging.merge(other, project.path)
        assert adjudication.resolution(other, made.id) == []
        assert adjudication.resolution(project, made.id) == []


def test_what_cannot_be_merged_is_refused(
    project: Project, copy: Project, report: Report, tmp_path: Path
) -> None:
    second = coders.add_coder(project, "乙")
    made = rounds.create(
        project, "r", coder_ids=[project.coder.id, second.id], report_ids=[report.id]
    )
    package = packages.pack(project, made.id, coder_id=second.id, out=tmp_path / "x.zhupipack")
    with pytest.raises(InputError, match="round unpack"):
        merging.merge(project, package)
    with open_project(package) as opened, pytest.raises(RuleError, match="takes in nothing"):
        merging.merge(opened, copy.path)
    with pytest.raises(InputError, match="newest, ours, theirs, both"):
        merging.merge(project, copy.path, default="best")
    copy.close()
    half = shutil.copy(copy.path, tmp_path / "half.zhupi")
    Path(half).write_bytes(copy.path.read_bytes()[: copy.path.stat().st_size // 2])
    with pytest.raises(InputError, match="damaged"):
        merging.merge(project, Path(half))


def test_a_report_with_another_text_is_refused(
    project: Project, copy: Project, report: Report
) -> None:
    with copy.change("clean_again"):
        key = copy.store.texts.add(TEXT + "又一句。", segments=[], sections=[])
        copy.store.db.execute("UPDATE reports SET text_sha256 = ?", [key])
    with pytest.raises(InputError, match="text of 青岚县 2022 is another one"):
        merging.merge(project, copy.path)


STEP = st.tuples(
    st.sampled_from(("apply", "remove", "resize", "memo", "undo")),
    st.integers(0, 5),
    st.integers(1, 4),
    st.sampled_from((TOP, "大综合一体化")),
)


def _is_of_coding(entry: Entry | None) -> bool:
    return entry is not None and entry.verb != "import_reports"


def play(project: Project, report: Report, steps: list[tuple[str, int, int, str]]) -> None:
    for verb, place, size, theme in steps:
        standing = coding.codings_in(project, report.id)
        span = Span(place, place + size)
        some = standing[place % len(standing)].id if standing else None
        try:
            if verb == "apply":
                apply(project, report, span.start, span.end, theme=theme, memo="注" * (size % 2))
            elif verb == "undo" and _is_of_coding(undo.can_undo(project)):
                undo.undo(project)
            elif some and verb == "remove":
                coding.remove_coding(project, some)
            elif some and verb == "resize":
                coding.resize(project, some, span)
            elif some:
                coding.write_memo(project, some, theme * size)
        except RuleError:
            continue


@settings(max_examples=25)
@given(st.lists(STEP, max_size=4), st.lists(STEP, max_size=5), st.lists(STEP, max_size=5))
def test_either_order_gives_the_same_codings_and_twice_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    common: list[tuple[str, int, int, str]],
    ours: list[tuple[str, int, int, str]],
    theirs: list[tuple[str, int, int, str]],
) -> None:
    folder = tmp_path_factory.mktemp("merge")
    with closing(
        create_project(folder / "a.zhupi", coder="甲", codebook=default_codebook())
    ) as first:
        report = add_text(first, TEXT)
        play(first, report, common)
        with open_project(checking.backup(first, folder / "b.zhupi")) as second:
            play(first, report, ours)
            play(second, report, theirs)
            before = checking.backup(second, folder / "b0.zhupi")
            merging.merge(second, first.path)
            merging.merge(first, before)
            assert codings_of(first) == codings_of(second)
            for merged, other in ((first, before), (first, second.path), (second, first.path)):
                assert not merging.merge(merged, other).changes_anything
            assert checking.check(first) == checking.check(second) == []


def test_one_text_of_two_counties_stays_two_reports(project: Project, report: Report) -> None:
    path = project.path.with_name("other.zhupi")
    with create_project(path, coder="甲", codebook=default_codebook()) as other:
        made = add_text(other, TEXT, county="白石县", county_code="990102", year=2022)
        corpus.remove_report(other, made.id)
        with other.change("import_reports"):
            for number, county in (("one", "白石县"), ("two", "青岚县")):
                facts = replace(made.facts, county=county, county_code=None)
                other.store.reports.add(replace(made, id=number, facts=facts), original_sha256=None)
        shown = merging.merge(project, path)
    assert shown.counts["reports"]["new"] == 1
    stored = {one.id: one.facts.county for one in corpus.reports(project)}
    assert stored == {report.id: "青岚县", "one": "白石县"}


def test_the_same_bytes_are_one_report_whatever_facts_say(project: Project, report: Report) -> None:
    path = project.path.with_name("other.zhupi")
    with create_project(path, coder="甲", codebook=default_codebook()) as other:
        made = add_text(other, TEXT, county="白石县", year=2022)
        corpus.remove_report(other, made.id)
        with other.change("import_reports"):
            original = other.store.texts.add_original(b"bytes")
            other.store.reports.add(replace(made, id="one"), original_sha256=original)
        with project.change("import_reports"):
            original = project.store.texts.add_original(b"bytes")
            project.store.reports.set_original(report.id, original)
        shown = merging.merge(project, path)
    assert shown.counts["reports"]["new"] == 0


def test_names_that_come_are_tidied_and_doubles_told_apart(project: Project, copy: Project) -> None:
    """Another program, or an older one, may have let blanks and unseen characters in."""
    here = codebook.add_theme(project, "新主题")
    coders.add_coder(project, "乙")
    top = find_theme(copy, TOP)
    other = codebook.add_theme(copy, "另一主题")
    there = coders.add_coder(copy, "丙")
    with copy.change("edit_theme"):
        copy.store.codebooks.put(replace(top, name=f" {TOP}\u200b  二 "))
        copy.store.codebooks.put(replace(other, name="新\u200b主题 "))
        copy.store.coders.rename(there.id, "乙\u200b ")
    merging.merge(project, copy.path)
    names = {theme.id: theme.name for theme in project.codebook.themes}
    assert names[top.id] == f"{TOP} 二"
    assert (names[here.id], names[other.id]) == ("新主题", "新主题 (p)")
    assert [coder.name for coder in coders.coders(project)] == ["甲", "乙", "乙 (p)"]
    assert not merging.merge(project, copy.path).changes_anything
    assert checking.check(project) == []
