"""Projects of other tools: our own comes back as it was, the samples as their tools show them."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.coding.excerpts import Excerpt, excerpts
from desktop.services.corpus import corpus
from desktop.services.intake import foreign_projects
from desktop.services.intake.foreign_projects import ProjectOutcome, foreign_file
from desktop.services.project import checking, codebook
from desktop.services.project.project import Project, create_project
from desktop.services.project.undo import undo
from desktop.services.results.export import export_dataset
from tests.difficult import OTHER, TEXT, difficult_project
from tests.refi_files import CODE, USER, coding, project_xml, qdpx, selection, source

GONE = "99999999-0000-4000-8000-000000000000"


@pytest.fixture
def difficult(tmp_path: Path) -> Iterator[Project]:
    with difficult_project(tmp_path / "difficult.zhupi") as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "empty.zhupi", coder="我") as opened:
        yield opened
        assert list(checking.check(opened)) == []


def taken(project: Project, path: Path, *, offsets: str | None = None) -> ProjectOutcome:
    with foreign_file(path, offsets=offsets) as opened:
        return opened.take_in(project)


def looked(project: Project, path: Path) -> ProjectOutcome:
    with foreign_file(path) as opened:
        return opened.look(project)


def told(outcome: ProjectOutcome) -> list[str]:
    return [str(loss) for loss in outcome.losses]


def coded(project: Project) -> list[tuple[object, ...]]:
    return sorted(map(_told_of, excerpts(project)))


def _told_of(one: Excerpt) -> tuple[object, ...]:
    c = one.coding
    return (
        c.start, c.end, one.text, one.theme_path, one.coder.name, c.memo, c.created_at, c.id,
        c.report_id,
    )  # fmt: skip


def in_file(tmp_path: Path, *, name: str = "p.qdpx", **made: str) -> Path:
    path = tmp_path / name
    path.write_bytes(qdpx(project_xml(**made)))
    return path


@pytest.mark.parametrize("name", ["a.qdpx", "a.crlf.qdpx"])
def test_ours_comes_back_as_it_was(
    difficult: Project, empty: Project, tmp_path: Path, name: str
) -> None:
    file = export_dataset(difficult, tmp_path / name).files[0]
    seen = looked(empty, file)
    assert corpus.reports(empty) == []
    outcome = taken(empty, file)
    assert (seen.codings, seen.themes, seen.memos) == (outcome.codings, 4, 3) == (8, 4, 3)
    assert coded(empty) == [
        (*row[:-1], report) for row, report in zip(coded(difficult), _reports(empty), strict=True)
    ]
    assert outcome.measured.quoting == outcome.measured.passages == 8
    assert not outcome.measured.by_origin
    assert outcome.losses == ()


def _reports(project: Project) -> list[str]:
    return [str(row[-1]) for row in coded(project)]


def test_all_that_belongs_to_a_report_comes_back(
    difficult: Project, empty: Project, tmp_path: Path
) -> None:
    taken(empty, export_dataset(difficult, tmp_path / "a.qdpx").files[0])
    before, after = (corpus.reports(one) for one in (difficult, empty))
    assert [report.facts for report in after] == [report.facts for report in before]
    texts = {empty.store.texts.get(report.text_sha256) for report in after}
    assert texts == {TEXT, OTHER}
    assert [report.warnings for report in after] == [
        ("from_project:Zhupi 0.2.0, a.qdpx",),
    ] * 2
    own = [one.store.own_facts.columns() for one in (difficult, empty)]
    labels = [{report.id: report.label for report in reports} for reports in (before, after)]
    named = [
        {name: {known[r]: value for r, value in column.items()} for name, column in columns.items()}
        for known, columns in zip(labels, own, strict=True)
    ]
    assert named[1] == named[0]


def test_the_codebook_and_the_memos_come_back(
    difficult: Project, empty: Project, tmp_path: Path
) -> None:
    taken(empty, export_dataset(difficult, tmp_path / "a.qdpx").files[0])
    plain = [
        [(t.id, t.name, t.colour, t.definition, t.include, t.exclude, t.example, t.keywords)
         for _, t in one.codebook.walk()]
        for one in (difficult, empty)
    ]  # fmt: skip
    assert plain[1] == plain[0]
    memos = [
        sorted((m.text, m.theme_id or "", bool(m.report_id)) for m in one.store.memos.all())
        for one in (difficult, empty)
    ]
    assert memos[1] == memos[0]


def test_it_is_one_step_of_undo_and_none_the_second_time(
    difficult: Project, empty: Project, tmp_path: Path
) -> None:
    file = export_dataset(difficult, tmp_path / "a.qdpx").files[0]
    themes = taken(empty, file).themes
    again = taken(empty, file)
    assert (again.codings, again.standing, again.themes, again.memos) == (0, 8, 0, 0)
    assert themes == 4
    undo(empty)
    assert (corpus.reports(empty), empty.codebook.themes) == ([], ())
    assert [coder.name for coder in empty.store.coders.all()] == ["我"]
    assert empty.store.memos.all() == []


def test_codings_are_made_by_the_version_that_has_their_themes(
    difficult: Project, empty: Project, tmp_path: Path
) -> None:
    taken(empty, export_dataset(difficult, tmp_path / "a.qdpx").files[0])
    versions = {excerpt.coding.codebook_version for excerpt in excerpts(empty)}
    assert versions == {empty.codebook.version}


def test_into_the_project_itself_nothing_comes(difficult: Project, tmp_path: Path) -> None:
    file = export_dataset(difficult, tmp_path / "a.qdpx").files[0]
    before = coded(difficult)
    outcome = taken(difficult, file)
    assert (outcome.codings, outcome.standing) == (0, 8)
    assert coded(difficult) == before
    assert "is here already, as 青澜县 2021" in " ".join(told(outcome))


def test_the_order_of_the_ways_does_not_matter(empty: Project, tmp_path: Path) -> None:
    """CRLF that counts two, UTF-16, a byte order mark, a name cut off: as NVivo writes."""
    text = "𠮷一行。\r\n第二行，😀再说。\r\n第三行很长。"
    path = tmp_path / "nvivo.qdpx"
    xml = project_xml(
        origin="NVivo 1.7",
        sources=source(
            path="internal://t.txt",
            selections=selection(7, 16, name="第二行，😀再说。", inside=coding())
            + selection(18, 22, name="第三…", inside=coding()),
        ),
    )
    path.write_bytes(qdpx(xml, {"Sources/t.txt": ("\ufeff" + text).encode()}))
    seen = looked(empty, path)
    assert seen.convention.id == "utf-16+newline-2"
    assert [one.text for one in seen.measured.examples] == ["第二行，😀再说。", "第三行很"]
    taken(empty, path)
    assert sorted(one.text for one in excerpts(empty)) == ["第三行很", "第二行，😀再说。"]
    assert corpus.reports(empty)[0].characters == len(text.replace("\r\n", "\n"))


def test_ways_that_fit_as_well_are_not_chosen_among(empty: Project, tmp_path: Path) -> None:
    file = in_file(
        tmp_path, origin="", sources=source("依法行政依法行政", selection(1, 3, inside=coding()))
    )
    with pytest.raises(InputError, match=r"code-points, code-points\+inclusive") as caught:
        taken(empty, file)
    assert "--offsets" in caught.value.remedy
    assert corpus.reports(empty) == []
    outcome = taken(empty, file, offsets="code-points+inclusive")
    assert [one.text for one in excerpts(empty)] == ["法行政"]
    assert outcome.convention.id == "code-points+inclusive"


def test_the_origin_decides_between_ways_that_fit_as_well(empty: Project, tmp_path: Path) -> None:
    file = in_file(
        tmp_path,
        origin="ATLAS.ti 23",
        sources=source("依法行政依法行政", selection(1, 3, inside=coding())),
    )
    outcome = taken(empty, file)
    assert outcome.measured.by_origin
    assert [one.text for one in excerpts(empty)] == ["法行"]


def test_names_that_no_theme_can_have_are_mended_and_told(empty: Project, tmp_path: Path) -> None:
    guids = [f"00000000-0000-4000-8000-00000000000{n}" for n in range(5)]
    names = ("a/b", "a／b", "", "=1&#10;2", "a/b")
    codes = "".join(
        f'<Code guid="{{{guid.upper()}}}" name="{name}" isCodable="true" color="#fA0"/>'
        for guid, name in zip(guids, names, strict=True)
    )
    outcome = taken(empty, in_file(tmp_path, codes=codes + f'<Code guid="{guids[0]}" name="z"/>'))
    assert [theme.name for theme in empty.codebook.themes] == [
        "a／b", "a／b (2)", "?", "=1 2", "a／b (3)",
    ]  # fmt: skip
    assert [theme.id for theme in empty.codebook.themes] == guids
    assert empty.codebook.themes[0].colour == "#ffaa00"
    assert "theme z: two codes have its GUID; the second is left out" in told(outcome)
    assert "theme a／b: it was called 'a/b', which no theme here can be" in told(outcome)


def test_a_theme_of_that_path_is_the_same(project: Project, tmp_path: Path) -> None:
    before = project.codebook
    code = (
        f'<Code guid="{CODE}" name="营商环境" isCodable="true"><Description>x</Description></Code>'
    )
    file = in_file(
        tmp_path,
        codes=code,
        sources=source("一句话。", selection(0, 4, name="一句话。", inside=coding())),
    )
    outcome = taken(project, file)
    assert project.codebook.themes == before.themes
    assert [one.theme_path for one in excerpts(project)] == ["营商环境"]
    assert "theme 营商环境: it is here already, and keeps what is said of it here" in told(outcome)


def test_everything_else_that_is_lost_has_its_row(empty: Project, tmp_path: Path) -> None:
    outside = selection(90, 99, inside=coding())
    plain = selection(0, 1)
    twice = selection(0, 2, inside=coding() + coding())
    unknown = selection(0, 2, inside=coding("99999999-0000-4000-8000-000000000000"))
    sources = (
        source("一句话。", outside + plain + twice + unknown)
        + '<PictureSource guid="x" name="图"><PictureSelection guid="y" name="角" firstX="0"'
        f' firstY="0" secondX="1" secondY="1">{coding()}</PictureSelection></PictureSource>'
        '<OddSource name="怪"/>'
    )
    rest = (
        '<Cases><Case guid="1" name="空"><Description>d</Description></Case></Cases>'
        '<Links><Link guid="1"/></Links><Graphs><Graph guid="2"/></Graphs>'
    )
    outcome = looked(empty, in_file(tmp_path, sources=sources, rest=rest))
    rows = told(outcome)
    assert "coding 来源: : 90 to 99 is no passage of its text" in rows
    assert f"passage {outcome.reports[0].report.label}: 一: it has no code and no memo" in rows
    assert "coding 来源: : it is in the file twice" in rows
    assert "coding 来源: : its code is not in the codebook" in rows
    assert "source 图: a PictureSource without a text" in rows
    assert "passage 图: 角: an area of a picture, 1 codings" in rows
    assert "source 怪: a OddSource is no text" in rows
    assert "case 空: no source belongs to it, so that no report can have it" in rows
    assert "links between passages: 1 are left out" in rows
    assert "pictures of networks: 1 are left out" in rows


def test_variables_are_facts_where_their_names_fit(empty: Project, tmp_path: Path) -> None:
    names = {"1": ("年份", "Float"), "2": ("kind", "Text"), "3": ("人口", "Integer"),
             "4": ("theme", "Text"), "5": ("年份", "Text"), "6": ("空", "Text"),
             "7": ("县", "Text")}  # fmt: skip
    variables = "".join(
        f'<Variable guid="{n}" name="{name}" typeOfVariable="{kind}"/>'
        for n, (name, kind) in names.items()
    )
    values = {"1": "2024", "2": "no kind", "3": "1200", "4": "x", "5": "2023", "6": "-", "7": " "}
    told_of = "".join(
        f'<VariableValue><VariableRef targetGUID="{n}"/><TextValue>{value}</TextValue>'
        "</VariableValue>"
        for n, value in values.items()
    )
    rest = (
        f"<Variables>{variables}</Variables><Cases>"
        f'<Case guid="c" name="个案">{told_of}<SourceRef targetGUID="s"/></Case>'
        '<Case guid="d" name="第二个"><VariableValue><VariableRef targetGUID="1"/>'
        '<FloatValue>2020</FloatValue></VariableValue><SourceRef targetGUID="s"/></Case></Cases>'
        '<Sets><Set guid="e" name="重点"><MemberSource targetGUID="s"/></Set></Sets>'
    )
    outcome = taken(empty, in_file(tmp_path, sources=source("一句话。", guid="s"), rest=rest))
    (report,) = corpus.reports(empty)
    assert (report.facts.year, report.facts.kind, report.guessed) == (2024, None, frozenset())
    columns = empty.store.own_facts.columns()
    assert {name: column[report.id] for name, column in columns.items()} == {
        "人口": 1200, "kind (variable)": "no kind", "theme (variable)": "x", "年份": "2023",
        "case": "个案; 第二个", "重点": "yes",
    }  # fmt: skip
    assert "report 来源: 年份 is '2020' too" in told(outcome)


def test_notes_are_memos_where_they_belong(empty: Project, tmp_path: Path) -> None:
    def note(guid: str, name: str, inside: str) -> str:
        return f'<Note guid="{guid}" name="{name}" creatingUser="{USER}">{inside}</Note>'

    def content(text: str) -> str:
        return f"<PlainTextContent>{text}</PlainTextContent>"

    notes = (
        note(
            "n1",
            "题",
            content("批注") + '<PlainTextSelection guid="p" startPosition="0" endPosition="2"/>',
        )
        + note("n2", "码", content("码的说明"))
        + note("n3", "日志", content("一天"))
        + note("n4", "空", content(" "))
        + note("n5", "段", content("段的备注"))
        + note(
            "n6",
            "",
            content("无处") + '<PlainTextSelection guid="q" startPosition="88" endPosition="99"/>',
        )
    )
    text = source(
        "一句话。",
        selection(0, 3, inside='<NoteRef targetGUID="n5"/>')
        + selection(0, 4, inside=coding() + f'<NoteRef targetGUID="{GONE}"/>', memo="编码备注"),
        more='<NoteRef targetGUID="n1"/><NoteRef targetGUID="n6"/>',
    )
    code = f'<Code guid="{CODE}" name="主题" isCodable="true"><NoteRef targetGUID="n2"/></Code>'
    rest = (
        f"<Notes>{notes}</Notes>"
        '<Sets><Set guid="e" name="一组"><Description>说明</Description>'
        f'<MemberCode targetGUID="{CODE}"/></Set></Sets>'
        "<Description>项目说明</Description>"
    )
    outcome = taken(empty, in_file(tmp_path, codes=code, sources=text, rest=rest))
    memos = {m.text: (bool(m.report_id), bool(m.theme_id)) for m in empty.store.memos.all()}
    assert memos == {
        "“一句”\n题\n批注": (True, False),
        "“一句话”\n段的备注": (True, False),
        "无处": (True, False),
        "码的说明": (False, True),
        "日志\n一天": (False, False),
        "项目说明": (False, False),
        "一组\n说明\n主题": (False, False),
    }
    assert [one.coding.memo for one in excerpts(empty)] == ["编码备注"]
    assert "memo 空: The file holds no text." in told(outcome)
    assert f"memo {GONE}: the file has no note of that GUID" in told(outcome)


def test_work_that_nobody_signed_is_the_tools(empty: Project, tmp_path: Path) -> None:
    unsigned = coding().replace(f' creatingUser="{USER}"', "")
    sources = source(
        "一句话。", selection(0, 4, inside=unsigned).replace(f' creatingUser="{USER}"', "")
    )
    users = '<User guid="u" name="我"/><User guid="v" name="我"/><User guid="w"/>'
    outcome = taken(empty, in_file(tmp_path, users=users, sources=sources, origin="QualCoder 3"))
    assert [one.coder.name for one in excerpts(empty)] == ["QualCoder 3"]
    assert outcome.coders == ("我 (2)", "?", "QualCoder 3")
    assert "coder QualCoder 3: stands for work that nobody signed" in told(outcome)


def test_a_disk_that_is_full_leaves_nothing(
    difficult: Project, empty: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = export_dataset(difficult, tmp_path / "a.qdpx").files[0]

    def full(*_: object) -> None:
        raise InputError("The disk is full.", "Free some of it.")

    with monkeypatch.context() as broken:
        broken.setattr(type(empty.store.codings), "add", full)
        with pytest.raises(InputError, match="The disk is full"):
            taken(empty, file)
    assert (corpus.reports(empty), empty.codebook.themes) == ([], ())


def test_nothing_is_undone_that_was_there_before(
    difficult: Project, empty: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = export_dataset(difficult, tmp_path / "a.qdpx").files[0]
    taken(empty, file)
    with empty.change("remove_coding"):
        empty.store.codings.remove(excerpts(empty)[0].coding.id)

    def full(*_: object) -> None:
        raise InputError("The disk is full.", "Free some of it.")

    with monkeypatch.context() as broken:
        broken.setattr(type(empty.store.codings), "add", full)
        with pytest.raises(InputError, match="The disk is full"):
            taken(empty, file)
    assert len(excerpts(empty)) == 7
    assert taken(empty, file).codings == 1


def test_a_theme_that_was_renamed_here_keeps_its_name(
    difficult: Project, empty: Project, tmp_path: Path
) -> None:
    file = export_dataset(difficult, tmp_path / "a.qdpx").files[0]
    taken(empty, file)
    renamed = codebook.find_theme(empty, "=等号")
    codebook.edit_theme(empty, renamed.id, name="等号")
    outcome = taken(empty, file)
    assert "theme 等号: it is here already, and called '=等号' in the file" in told(outcome)
    assert codebook.find_theme(empty, "等号").id == renamed.id


SAMPLES = {
    "atlasti_blank_ponte.qdpx": (0, 0, 0, 2),
    "nvivo_cproctor.qdpx": (0, 0, 262, 2),
    "qc_demo.qdpx": (2, 205, 262, 1),
    "qualcoder_zh_lf.qdpx": (2, 5, 5, 3),
    "skyloom_Project.qde": (0, 0, 14, 3),
    "skyloom_TestProject.qdpx": (0, 0, 14, 3),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_comes_in(empty: Project, shared: Path, name: str) -> None:
    outcome = taken(empty, shared / "samples" / "qdpx" / name)
    assert (
        len(outcome.reports), outcome.codings, outcome.themes, len(outcome.coders),
    ) == SAMPLES[name]  # fmt: skip


def test_every_sample_is_here(shared: Path) -> None:
    there = {path.name for path in (shared / "samples" / "qdpx").iterdir()}
    assert there == {*SAMPLES, "zotqda_qdapy_sample.qdpx"}


def test_a_sample_that_does_not_show_how_it_counts(empty: Project, shared: Path) -> None:
    file = shared / "samples" / "qdpx" / "zotqda_qdapy_sample.qdpx"
    with pytest.raises(InputError, match="does not show how its positions count"):
        taken(empty, file)
    outcome = taken(empty, file, offsets="code-points")
    assert (len(outcome.reports), outcome.codings) == (2, 6)
    assert "source Leitfaden: a PDFSource without a text" in told(outcome)


def test_the_sample_of_qualcoder_says_what_qualcoder_quotes(empty: Project, shared: Path) -> None:
    outcome = taken(empty, shared / "samples" / "qdpx" / "qualcoder_zh_lf.qdpx")
    assert {one.text for one in excerpts(empty)} == {
        "城镇新增就业1244万人", "𠮷野家😀等消费复苏", "稳就业是头等大事，“六稳”“六保”",
        "稳就业", "民营经济是推进中国式现代化的生力军。",
    }  # fmt: skip
    assert outcome.measured.quoting == 5
    assert [report.facts.year for report in corpus.reports(empty)].count(2024) == 1


def test_the_sample_of_lines_has_whole_lines(empty: Project, shared: Path) -> None:
    file = shared / "samples" / "qdpx" / "qc_demo.qdpx"
    taken(empty, file)
    with zipfile.ZipFile(file) as archive:
        text = archive.read("sources/board_2017.txt").decode()
    lines = Counter(text.splitlines(keepends=True))
    assert all(set(one.text.splitlines(keepends=True)) <= set(lines) for one in excerpts(empty))


def test_texts_that_the_samples_do_not_have_are_said(empty: Project, shared: Path) -> None:
    outcome = taken(empty, shared / "samples" / "qdpx" / "skyloom_TestProject.qdpx")
    rows = Counter(loss.item for loss in outcome.losses)
    assert rows["report"] == 11
    assert any("is not in the file" in row for row in told(outcome))


def test_a_database_has_no_texts_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "other.qda"
    path.write_bytes(b"")
    with pytest.raises(InputError, match=r"x\.txt is not in the file"):
        foreign_projects._Tables(path).text("x.txt")
