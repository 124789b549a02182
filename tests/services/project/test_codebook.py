"""The codebook: its tree stays a tree, its names and keys unique, and nothing is ever lost."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder
from desktop.domain.errors import AmbiguousError, InputError, NotFoundError, RuleError, ZhupiError
from desktop.domain.report import Report
from desktop.domain.theme_colours import COLOURS
from desktop.exchange.records import codebook_file
from desktop.services.coding import coding
from desktop.services.project import checking, codebook, undo
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project, create_project, default_codebook
from tests.services.conftest import Code, everything


def add(project: Project, name: str, under: str | None = None, **fields: object) -> Theme:
    return codebook.add_theme(project, name, parent_id=under, **fields)


def present(project: Project, theme: Theme) -> Theme:
    return project.codebook.theme(theme.id)


def names(project: Project, parent_id: str | None = None) -> list[str]:
    return [theme.name for theme in project.codebook.children(parent_id)]


def refused(project: Project, kind: type[ZhupiError], said: str, job: Callable[[], object]) -> None:
    """The job raises that, and leaves all as it was."""
    before = everything(project)
    with pytest.raises(kind, match=said) as caught:
        job()
    assert type(caught.value) is kind
    assert everything(project) == before


def test_a_new_theme_is_the_last_in_its_place(project: Project) -> None:
    top = add(project, " 应急管理 ", definition="d", keywords=["应急", " 预案 ", "", "应急"])
    assert present(project, top) == top
    assert (top.name, top.keywords, top.definition) == ("应急管理", ("应急", "预案"), "d")
    assert names(project)[-1] == "应急管理"
    below = [add(project, name, top.id) for name in ("乙", "甲")]
    assert names(project, top.id) == ["乙", "甲"]
    assert project.codebook.path(below[0].id) == "应急管理/乙"


def test_a_new_theme_has_the_colour_that_is_used_least(tmp_path: Path) -> None:
    with create_project(tmp_path / "q.zhupi", coder="甲") as project:
        colours = [add(project, f"主题{n}").colour for n in range(len(COLOURS) + 1)]
    assert colours == [*COLOURS, COLOURS[0]]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": ""}, "cannot be called"),
        ({"name": " "}, "cannot be called"),
        ({"name": "甲/乙"}, "cannot be called"),
        ({"name": "甲\n乙"}, "cannot be called"),
        ({"name": "营商环境"}, "There is a theme 营商环境 in that place"),
        ({"name": " 营商环境 "}, "There is a theme 营商环境 in that place"),
        ({"colour": "red"}, "red is no colour"),
        ({"colour": "#12345"}, "is no colour"),
        ({"key": "0"}, "0 is no key"),
        ({"key": "10"}, "10 is no key"),
        ({"key": "x"}, "x is no key"),
        ({"key": "３"}, "３ is no key"),
    ],
)
def test_what_a_theme_cannot_be(project: Project, fields: dict[str, str], said: str) -> None:
    other = add(project, "应急管理")
    refused(project, InputError, said, lambda: codebook.edit_theme(project, other.id, **fields))
    whole = {"name": "新主题"} | fields
    refused(project, InputError, said, lambda: codebook.add_theme(project, **whole))  # type: ignore[arg-type]


def test_a_theme_needs_a_parent_that_is_there(project: Project) -> None:
    refused(project, NotFoundError, "no theme absent", lambda: add(project, "x", "absent"))


@pytest.mark.parametrize("field", ["id", "parent_id", "position", "retired", "merged_into"])
def test_place_and_state_have_verbs_of_their_own(project: Project, field: str) -> None:
    theme_id = project.codebook.themes[0].id
    with pytest.raises(TypeError, match=field):
        codebook.edit_theme(project, theme_id, **{field: None})


def test_every_field_can_be_edited(project: Project) -> None:
    fields: dict[str, object] = {
        "name": "营商",
        "colour": "#ABCDEF",
        "key": "9",
        "definition": "d",
        "include": "i",
        "exclude": "e",
        "example": "x",
        "counter_example": "c",
        "keywords": ("甲",),
    }
    assert set(fields) == set(codebook.FIELDS)
    edited = codebook.edit_theme(project, find_theme(project, "营商环境").id, **fields)
    assert {name: getattr(present(project, edited), name) for name in fields} == fields
    assert undo.history(project)[0].detail == {"theme": "营商环境", "fields": sorted(fields)}


def test_a_key_has_one_theme_at_a_time(project: Project) -> None:
    first, second = find_theme(project, "营商环境"), find_theme(project, "复议体制改革")
    codebook.edit_theme(project, second.id, key="1")
    assert (present(project, first).key, present(project, second).key) == (None, "1")
    third = add(project, "应急管理", key="1")
    assert present(project, second).key is None
    assert project.codebook.by_key("1") == third
    undo.undo(project)
    assert present(project, second).key == "1"
    codebook.edit_theme(project, second.id, key="")
    assert present(project, second).key is None


def test_beyond_nine_digits_a_key_is_a_semicolon_and_a_letter(project: Project) -> None:
    theme = add(project, "应急管理", key=";f")
    assert theme.key == ";f"
    assert project.codebook.by_key(";f") == theme
    with pytest.raises(InputError, match="is no key of a theme"):
        codebook.edit_theme(project, theme.id, key=";ff")


def test_themes_are_moved_to_a_number_under_a_parent(project: Project) -> None:
    top, other = add(project, "甲"), add(project, "乙")
    one, two, three = (add(project, name, top.id) for name in ("一", "二", "三"))
    codebook.move_theme(project, three.id, parent_id=top.id, position=0)
    assert names(project, top.id) == ["三", "一", "二"]
    codebook.move_theme(project, three.id, parent_id=top.id, position=99)
    assert names(project, top.id) == ["一", "二", "三"]
    codebook.move_theme(project, two.id, parent_id=top.id, position=-3)
    assert names(project, top.id) == ["二", "一", "三"]
    codebook.move_theme(project, one.id, parent_id=other.id, position=0)
    assert (names(project, top.id), names(project, other.id)) == (["二", "三"], ["一"])
    codebook.move_theme(project, one.id, parent_id=None, position=0)
    assert names(project)[0] == "一"
    assert [t.position for t in project.codebook.children(None)] == list(range(6))


def test_a_tree_stays_a_tree(project: Project) -> None:
    top = find_theme(project, "营商环境")
    below = project.codebook.children(top.id)[0]
    move = codebook.move_theme
    for parent in (top.id, below.id, "营商环境", f"营商环境/{below.name}"):
        refused(
            project,
            RuleError,
            "cannot be put under itself",
            lambda parent=parent: move(project, "营商环境", parent_id=parent, position=0),
        )
    refused(
        project,
        NotFoundError,
        "no theme absent",
        lambda: move(project, top.id, parent_id="absent", position=0),
    )
    add(project, below.name)
    refused(
        project,
        InputError,
        "in that place already",
        lambda: move(project, below.id, parent_id=None, position=0),
    )


def test_a_retired_theme_keeps_its_codings(project: Project, report: Report, code: Code) -> None:
    made = code(7, 10)
    theme = find_theme(project, "营商环境")
    codebook.retire_theme(project, theme.id)
    retired = present(project, theme)
    assert (retired.retired, retired.key) == (True, None)
    assert coding.codings_in(project, report.id) == [made]
    before = everything(project)
    codebook.retire_theme(project, theme.id)
    assert everything(project) == before
    codebook.restore_theme(project, theme.id)
    assert not present(project, theme).retired
    assert code(0, 3).theme_id == theme.id


def test_merging_moves_codings_and_sub_themes(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    source, target = find_theme(project, "复议体制改革"), find_theme(project, "营商环境")
    children = [*project.codebook.children(target.id), *project.codebook.children(source.id)]
    alone, moved = code(0, 2, source.name), code(7, 10, source.name, coder=second.id)
    codebook.merge_themes(project, source.id, target.id)
    assert {c.id: c.theme_id for c in coding.codings_in(project, report.id)} == {
        alone.id: target.id,
        moved.id: target.id,
    }
    assert {c.coder_id for c in coding.codings_in(project, report.id)} == {
        project.coder.id,
        second.id,
    }
    gone = present(project, source)
    assert (gone.retired, gone.key, gone.merged_into) == (True, None, target.id)
    assert names(project, target.id) == [child.name for child in children]
    codebook.restore_theme(project, source.id)
    assert present(project, source).merged_into is None


@pytest.mark.parametrize(
    ("memos", "memo"),
    [(("甲", "乙"), "乙\n甲"), (("甲", ""), "甲"), (("", "乙"), "乙"), (("", ""), "")],
)
def test_where_both_were_on_a_passage_one_stays_with_both_memos(
    project: Project, report: Report, code: Code, memos: tuple[str, str], memo: str
) -> None:
    code(7, 10, "复议体制改革", memo=memos[0])
    stands = code(7, 10, "营商环境", memo=memos[1])
    codebook.merge_themes(project, "复议体制改革", "营商环境")
    (left,) = coding.codings_in(project, report.id)
    assert (left.id, left.memo) == (stands.id, memo)
    undo.undo(project)
    assert len(coding.codings_in(project, report.id)) == 2


def test_sub_themes_with_the_same_name_are_told_apart(project: Project) -> None:
    source, target = add(project, "来"), add(project, "去")
    for name in ("甲", "甲 (来)"):
        add(project, name, target.id)
    for name in ("甲", "乙"):
        add(project, name, source.id)
    codebook.merge_themes(project, source.id, target.id)
    assert names(project, target.id) == ["甲", "甲 (来)", "甲 (来) (来)", "乙"]
    assert len({project.codebook.path(t.id) for t in project.codebook.themes}) == len(
        project.codebook.themes
    )


def test_what_cannot_be_merged(project: Project) -> None:
    top = find_theme(project, "营商环境")
    below = project.codebook.children(top.id)[0]
    codebook.retire_theme(project, find_theme(project, "复议体制改革").id)
    merge = codebook.merge_themes
    for said, target in (("into itself", top.name), ("into itself", below.id)):
        refused(project, RuleError, said, lambda target=target: merge(project, top.id, target))
    refused(project, RuleError, "is retired", lambda: merge(project, top.id, "复议体制改革"))


def test_a_theme_is_found_or_the_paths_are_named(project: Project) -> None:
    add(project, "检查统筹")
    assert find_theme(project, "检查统筹").parent_id is None
    add(project, "其他", find_theme(project, "营商环境").id)
    add(project, "其他", find_theme(project, "复议体制改革").id)
    with pytest.raises(AmbiguousError, match="营商环境/其他, 复议体制改革/其他"):
        find_theme(project, "其他")
    with pytest.raises(NotFoundError, match="There is no theme 无"):
        find_theme(project, "无")


def test_codings_are_counted_by_theme(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    theme_id = code(0, 2).theme_id
    code(2, 4)
    code(2, 4, coder=second.id)
    assert codebook.theme_counts(project) == {theme_id: 3}
    assert codebook.theme_counts(project, report.id, coder_id=second.id) == {theme_id: 1}
    assert codebook.theme_counts(project, "absent") == {}


def test_a_codebook_goes_out_and_comes_back(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    top = find_theme(project, "营商环境")
    codebook.export_codebook(project, file)
    before = project.codebook.themes
    codebook.edit_theme(project, top.id, name="别名", key="8")
    codebook.move_theme(project, top.id, parent_id=None, position=2)
    codebook.retire_theme(project, find_theme(project, "大综合一体化").id)
    assert codebook.import_codebook(project, file) == len(before)
    assert project.codebook.themes == before
    assert undo.history(project)[0].detail == {"themes": len(before)}
    undo.undo(project)
    assert present(project, top).name == "别名"


def test_a_codebook_is_added_to_what_is_there(tmp_path: Path) -> None:
    with create_project(tmp_path / "q.zhupi", coder="甲") as project:
        own = add(project, "自有主题", key="1")
        assert codebook.import_codebook(project, default_codebook()) == 15
        assert len(project.codebook.themes) == 16
        assert present(project, own).key is None
        assert find_theme(project, "营商环境").key == "1"
        assert checking.check(project) == []


def test_keys_may_change_hands_in_a_codebook(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    codebook.export_codebook(project, file)
    book = json.loads(file.read_text(encoding="utf-8"))
    one, two = book["themes"][:2]
    one["key"], two["key"] = two["key"], one["key"]
    book["themes"][:2] = two, one
    file.write_text(json.dumps(book), encoding="utf-8")
    codebook.import_codebook(project, file)
    keys = {t.key: t.name for t in project.codebook.children(None)}
    assert keys == {"1": "大综合一体化", "2": "营商环境", "3": "复议体制改革"}


def test_where_a_theme_went_is_not_forgotten_for_a_file(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    source, target = find_theme(project, "检查统筹"), find_theme(project, "营商环境")
    codebook.merge_themes(project, source.id, target.id)
    codebook.export_codebook(project, file)
    before = everything(project)
    codebook.import_codebook(project, file)
    assert everything(project) == before
    assert present(project, source).merged_into == target.id


def test_two_themes_of_one_name_do_not_come_together(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    with create_project(tmp_path / "q.zhupi", coder="甲") as other:
        add(other, "营商环境")
        codebook.export_codebook(other, file)
    refused(
        project,
        InputError,
        "and so has this project, under another id",
        lambda: codebook.import_codebook(project, file),
    )


@pytest.mark.parametrize("key", ["0", "10", 3, "a"])
def test_a_file_with_a_key_that_is_none_is_refused(
    project: Project, tmp_path: Path, key: object
) -> None:
    file = tmp_path / "book.json"
    codebook_file.write(file, project.codebook, name="x")
    book = json.loads(file.read_text(encoding="utf-8"))
    book["themes"][0]["key"] = key
    file.write_text(json.dumps(book), encoding="utf-8")
    refused(project, InputError, "no codebook", lambda: codebook.import_codebook(project, file))


def test_each_change_of_the_codebook_is_a_version(project: Project) -> None:
    first = project.codebook
    add(project, "应急管理")
    undo.undo(project)
    undo.redo(project)
    assert project.codebook.version == first.version + 3
    kept = project.store.codebooks.at
    assert {t.name for t in kept(first.version).themes} == {t.name for t in first.themes}
    assert "应急管理" in [t.name for t in kept(first.version + 1).themes]
