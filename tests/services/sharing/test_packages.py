"""Packages: blind to the byte, taken in once, refused when they are not what was packed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from desktop.domain.coding import Coder, Coding
from desktop.domain.errors import EnvironmentProblem, InputError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding, excerpts
from desktop.services.corpus import corpus, memos
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import Project, create_project, default_codebook, open_project
from desktop.services.rounds import rounds
from desktop.services.sharing import packages
from desktop.storage import journal, migrations
from tests.conftest import AddReport, add_text
from tests.forging import forged
from tests.services.conftest import TEXT, Code, everything


@pytest.fixture
def known(project: Project, report: Report, second: Coder, add_report: AddReport) -> Round:
    """A blind round of 甲 and 乙 over two reports; the corpus has a third."""
    other = add_report("另一份报告。改革。", county="白石县", year=2021)
    add_report("不在样本里的报告。", county="黑水县", year=2020)
    return rounds.create(
        project,
        "一轮",
        coder_ids=[project.coder.id, second.id],
        report_ids=[report.id, other.id],
    )


@pytest.fixture
def pack(project: Project, known: Round, tmp_path: Path, second: Coder) -> Path:
    """乙's package."""
    return packages.pack(project, known.id, coder_id=second.id, out=tmp_path)


@pytest.fixture
def opened(pack: Path) -> Iterator[Project]:
    """The package as 乙 opens it."""
    with open_project(pack) as package:
        yield package


def worked(package: Project, report: Report, *spans: tuple[int, int]) -> list[Coding]:
    made = [
        coding.apply_theme(package, report.id, theme_id="营商环境", span=Span(*bounds))
        for bounds in spans
    ]
    corpus.mark_done(package, report.id, done=True)
    return made


def test_a_package_opens_in_its_round_as_a_project(
    opened: Project, project: Project, report: Report, known: Round, second: Coder
) -> None:
    assert opened.path.name == "一轮-乙.zhupipack"
    assert opened.coder == second
    assert opened.package
    assert (opened.package.project, opened.package.codebook_version) == (project.id, 1)
    assert opened.round
    assert opened.round.id == known.id
    assert [r.place for r in corpus.reports(opened)] == ["青岚县", "白石县"]
    assert corpus.text(opened, report.id) == TEXT
    assert opened.codebook.themes == project.codebook.themes
    assert checking.check(opened) == []
    (made,) = worked(opened, report, (0, 4))
    assert (made.round_id, made.codebook_version) == (known.id, known.codebook_version)
    assert [e.coding for e in excerpts.excerpts(opened)] == [made]
    assert corpus.progress(opened, second.id)[report.id] == "done"
    assert rounds.find_round(project, known.id).state == "coding"


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("a.zhupi", True), ("a.ZHUPIPACK", True), ("a.txt", False), ("zhupi", False)],
)
def test_projects_and_packages_are_opened_and_all_else_is_brought_in(
    name: str, is_one: bool
) -> None:
    assert packages.is_project_file(Path("here", name)) == is_one


def test_nothing_of_another_coder_is_in_the_bytes(
    project: Project, known: Round, report: Report, second: Coder, code: Code
) -> None:
    tmp_path = project.path.parent
    alias = coders.rename_coder(project, project.coder.id, "张三李四")
    third = coders.add_coder(project, "王五赵六")
    memos.write(project, "这个备忘不外传", report_id=report.id)
    theirs = [
        code(0, 4, memo="旁人的批注"),
        code(7, 9, memo="旁人的批注", round_id=known.id),
    ]
    rounds.mark_done(project, known.id, report.id, done=True)
    (own,) = [code(10, 12, round_id=known.id, coder=second.id)]
    path = packages.pack(project, known.id, coder_id=second.id, out=tmp_path / "乙.zhupipack")
    with open_project(path) as package:
        everyone = everything(package)
    raw = path.read_bytes() + "\n".join(everyone).encode()
    for secret in (alias.name, alias.id, third.name, third.id, "旁人的批注", "不外传", "不在样本"):
        assert secret.encode() not in raw
    for secret in theirs:
        assert secret.id.encode() not in raw
    assert own.id.encode() in raw
    assert [p.name for p in tmp_path.glob("乙*")] == ["乙.zhupipack"]


def test_a_package_comes_back_once_and_can_be_undone(
    opened: Project, project: Project, report: Report, known: Round, second: Coder
) -> None:
    made = worked(opened, report, (0, 4), (7, 9))
    memos.write(opened, "第二类太宽", theme_id=None)
    opened.close()
    before = everything(project)
    shown = packages.preview(project, opened.path)
    assert everything(project) == before
    assert (shown.coder, shown.reports, shown.done, shown.memos) == (second, 2, 1, 1)
    assert list(shown.new) == made
    assert shown.changes_anything
    assert packages.unpack(project, opened.path) == shown
    assert project.store.codings.in_round(known.id) == made
    assert rounds.status(project, known.id).coders[1].done == 1
    assert checking.check(project) == []
    after = everything(project)
    again = packages.unpack(project, opened.path)
    assert not again.changes_anything
    assert list(again.same) == made
    assert everything(project) == after
    undo.undo(project)
    assert project.store.codings.in_round(known.id) == []
    assert rounds.status(project, known.id).coders[1].done == 0
    assert list(packages.unpack(project, opened.path).new) == made


def test_what_the_coder_changed_since_is_changed_here(
    opened: Project, project: Project, report: Report, known: Round
) -> None:
    first, second, third = worked(opened, report, (0, 4), (7, 9), (10, 12))
    packages.unpack(project, opened.path)
    moved = coding.resize(opened, first.id, Span(0, 5))
    coding.remove_coding(opened, second.id)
    corpus.mark_done(opened, report.id, done=False)
    shown = packages.unpack(project, opened.path)
    assert (shown.changed, shown.removed, shown.same) == ((moved,), (second,), (third,))
    assert (shown.reopened, shown.conflicting) == (1, ())
    assert project.store.codings.in_round(known.id) == [moved, third]
    assert not packages.unpack(project, opened.path).changes_anything


def test_the_newer_of_two_changes_stands_and_is_named(
    opened: Project, project: Project, report: Report, clock: None
) -> None:
    first, second = worked(opened, report, (0, 4), (7, 9))
    packages.unpack(project, opened.path)
    coding.resize(opened, first.id, Span(0, 5))
    ours = coding.resize(project, first.id, Span(0, 6))
    coding.resize(project, second.id, Span(7, 10))
    theirs = coding.resize(opened, second.id, Span(7, 11))
    shown = packages.unpack(project, opened.path)
    assert {c.id for c in shown.conflicting} == {first.id, second.id}
    assert (shown.kept, shown.changed) == ((ours,), (theirs,))
    assert project.store.codings.in_round(shown.round.id) == [ours, theirs]


def test_a_coding_made_in_both_files_is_one(
    opened: Project, project: Project, report: Report, known: Round, code: Code
) -> None:
    here = code(0, 4, round_id=known.id, coder=opened.coder.id)
    there = coding.apply_theme(
        opened, report.id, theme_id=here.theme_id, span=here.span, memo="存疑"
    )
    shown = packages.unpack(project, opened.path)
    assert (shown.new, shown.removed) == ((there,), (here,))
    assert project.store.codings.in_round(known.id) == [there]
    assert not packages.unpack(project, opened.path).changes_anything


def test_a_coding_taken_off_here_does_not_come_back(
    opened: Project, project: Project, report: Report, known: Round
) -> None:
    (made,) = worked(opened, report, (0, 4))
    packages.unpack(project, opened.path)
    coding.remove_coding(project, made.id)
    assert not packages.unpack(project, opened.path).changes_anything
    assert project.store.codings.in_round(known.id) == []


def test_a_late_package_is_refused_unless_it_is_allowed(
    opened: Project, project: Project, report: Report, known: Round
) -> None:
    rounds.lock(project, known.id)
    assert not packages.unpack(project, opened.path).changes_anything
    made = worked(opened, report, (0, 4))
    with pytest.raises(RuleError, match="locked"):
        packages.unpack(project, opened.path)
    packages.unpack(project, opened.path, late=True)
    assert project.store.codings.in_round(known.id) == made


def test_a_lost_package_is_packed_again_with_the_own_work(
    opened: Project, project: Project, report: Report, known: Round, tmp_path: Path
) -> None:
    made = worked(opened, report, (0, 4))
    packages.unpack(project, opened.path)
    coder = opened.coder.id
    out = packages.pack(project, known.id, coder_id=coder, out=tmp_path / "again.zhupipack")
    with open_project(out) as again:
        assert coding.codings_in(again, report.id) == made
        assert corpus.progress(again, coder)[report.id] == "done"
        coding.remove_coding(again, made[0].id)
    assert packages.unpack(project, out).removed == tuple(made)


def test_packing_is_refused(project: Project, known: Round, pack: Path, second: Coder) -> None:
    third = coders.add_coder(project, "丙")
    with pytest.raises(InputError, match="already"):
        packages.pack(project, known.id, coder_id=second.id, out=pack)
    with pytest.raises(RuleError, match="丙 is not in the round 一轮"):
        packages.pack(project, known.id, coder_id=third.id, out=pack.with_name("x"))
    rounds.lock(project, known.id)
    with pytest.raises(RuleError, match="locked"):
        packages.pack(project, known.id, coder_id=second.id, out=pack.with_name("x"))
    assert not pack.with_name("x").exists()


def test_a_package_keeps_to_its_round_and_its_codebook(opened: Project) -> None:
    with pytest.raises(RuleError, match="frozen"):
        codebook.add_theme(opened, "新主题")
    assert len(opened.codebook.themes) == len(opened.store.codebooks.present().themes)
    with pytest.raises(RuleError, match="own round alone"):
        rounds.enter(opened, None)
    with opened.reader() as reader:
        assert reader.round == opened.round


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change has a second of its own."""
    seconds = count()
    monkeypatch.setattr(journal, "now", lambda: f"2999-01-01T{next(seconds):08}Z")


Spoil = Callable[[Path], None]


def altered(*statements: str) -> Spoil:
    """Alters the file past the triggers, as no program of ours does."""

    return lambda path: forged(path, *statements)


def cut(share: float) -> Spoil:
    def spoil(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return spoil


SPOILT: dict[str, tuple[Spoil, type[Exception], str]] = {
    "cut in half": (cut(0.5), InputError, "damaged.*Ask for the file again"),
    "almost whole": (cut(0.98), InputError, "damaged.*Ask for the file again"),
    "a few bytes": (lambda p: p.write_bytes(p.read_bytes()[:60]), InputError, "no Zhupi project"),
    "not ours": (lambda p: p.write_bytes(b"PK\x03\x04" * 999), InputError, "no Zhupi project"),
    "gone": (lambda p: p.unlink(), InputError, "no project at"),
    "newer": (
        altered(f"PRAGMA user_version = {migrations.newest_version() + 1}"),
        EnvironmentProblem,
        "newer version",
    ),
    "another text": (
        altered("UPDATE texts SET text = replace(text, '优化', '提升') WHERE text LIKE '%优化%'"),
        InputError,
        "text of 青岚县 2022 .* character 10 on, .*优化.* here is .*提升.* there",
    ),
    "a longer text": (
        altered("UPDATE texts SET text = text || '尾' WHERE text LIKE '%优化%'"),
        InputError,
        "text of 青岚县 2022",
    ),
    "a span outside": (
        altered("UPDATE codings SET end = 100000"), InputError, "damaged.*100000"
    ),
    "a coding slipped in": (
        altered("UPDATE codings SET start = 1"), InputError, "damaged.*journal"
    ),
    "another codebook": (
        altered("UPDATE codebook_versions SET themes = replace(themes, '营商环境', '投资环境')"),
        InputError,
        "another codebook than version 1 here",
    ),
    "a report less": (
        altered(
            "DELETE FROM reports WHERE county = '白石县'",
            "DELETE FROM round_reports WHERE report_id NOT IN (SELECT id FROM reports)",
        ),
        InputError,
        "does not have the reports",
    ),
    "no package": (altered("DELETE FROM settings"), InputError, "whole project.*merge"),
    "another project": (
        altered("UPDATE settings SET value = json_set(value, '$.project', 'x')"),
        InputError,
        "another project",
    ),
    "another round": (
        altered("UPDATE settings SET value = json_set(value, '$.round', 'x')"),
        InputError,
        "a round or a coder that this project does not have",
    ),
    "another coder": (
        altered("UPDATE settings SET value = json_set(value, '$.coder', 'x')"),
        InputError,
        "a round or a coder",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SPOILT)
def test_what_is_not_what_was_packed_is_refused(
    project: Project, opened: Project, report: Report, kind: str
) -> None:
    worked(opened, report, (0, 4))
    opened.close()
    spoil, error, said = SPOILT[kind]
    spoil(opened.path)
    before = everything(project)
    for take in (packages.preview, packages.unpack):
        with pytest.raises(error, match=said):
            take(project, opened.path)
    assert everything(project) == before


def test_a_package_of_a_copy_with_another_text_is_refused(
    project: Project, known: Round, second: Coder, tmp_path: Path, report: Report
) -> None:
    shutil.copy(project.path, tmp_path / "copy.zhupi")
    packages.pack(project, known.id, coder_id=second.id, out=tmp_path / "p.zhupipack")
    spoil = altered("UPDATE texts SET text = replace(text, '推进', '深化')")
    spoil(tmp_path / "p.zhupipack")
    with pytest.raises(InputError, match=r"推进.*深化"):
        packages.unpack(project, tmp_path / "p.zhupipack")


def test_a_package_of_a_project_with_the_same_reports_is_refused(
    pack: Path, tmp_path: Path
) -> None:
    with create_project(tmp_path / "q.zhupi", coder="乙", codebook=default_codebook()) as other:
        add_text(other, TEXT)
        with pytest.raises(InputError, match="belongs to another project, p"):
            packages.unpack(other, pack)
