"""The two editions of the default codebook are sound, and are the same codebook."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.resources import resource, schema_file
from desktop.services.project.codebook import export_codebook, find_theme, import_codebook
from desktop.services.project.project import Project, default_codebook

Node = dict[str, Any]
EDITIONS = ("zh", "en")
PROSE = ("definition", "include", "exclude", "example", "counter_example")


def edition(language: str) -> Node:
    path = resource("codebooks", f"default.{language}.json")
    loaded: Node = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def walk(themes: list[Node], parent: str = "") -> Iterator[tuple[str, Node]]:
    for theme in themes:
        yield parent, theme
        yield from walk(theme["children"], theme["id"])


def skeleton(book: Node) -> list[tuple[str, str, str | None, str]]:
    """What the editions must share: the tree of ids with keys and colours."""
    return [(up, t["id"], t["key"], t["colour"]) for up, t in walk(book["themes"])]


@pytest.mark.parametrize("language", EDITIONS)
def test_the_edition_is_valid_against_the_schema(language: str) -> None:
    schema = json.loads(schema_file("codebook.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(edition(language))


def test_the_schema_refuses_a_theme_without_its_rules() -> None:
    schema = json.loads(schema_file("codebook.schema.json").read_text(encoding="utf-8"))
    book = edition("zh")
    del book["themes"][0]["include"]
    assert not Draft202012Validator(schema).is_valid(book)


def test_the_editions_are_one_codebook() -> None:
    assert skeleton(edition("zh")) == skeleton(edition("en"))


def test_the_three_themes_come_first_under_the_keys_1_to_3() -> None:
    themes = edition("zh")["themes"]
    assert [(t["key"], t["name"]) for t in themes] == [
        ("1", "营商环境"),
        ("2", "大综合一体化"),
        ("3", "复议体制改革"),
    ]


@pytest.mark.parametrize("language", EDITIONS)
@pytest.mark.parametrize("field", ["id", "colour", "name"])
def test_no_two_themes_share(field: str, language: str) -> None:
    values = [theme[field] for _, theme in walk(edition(language)["themes"])]
    assert len(values) == len(set(values)) == 15


def test_every_key_is_used_once() -> None:
    keys = [theme["key"] for _, theme in walk(edition("zh")["themes"]) if theme["key"]]
    assert sorted(keys) == list("123456789")


@pytest.mark.parametrize("language", EDITIONS)
def test_every_theme_says_when_it_applies(language: str) -> None:
    for _, theme in walk(edition(language)["themes"]):
        assert all(theme[field] for field in PROSE), theme["name"]
        assert theme["keywords"], theme["name"]


@pytest.mark.parametrize("language", EDITIONS)
def test_a_rule_that_sends_elsewhere_names_a_theme_there_is(language: str) -> None:
    themes = [theme for _, theme in walk(edition(language)["themes"])]
    names = " ".join(theme["name"] for theme in themes)
    quoted = r"编“([^”]+)”" if language == "zh" else r'goes to "([^"]+)"'
    sent = [name for t in themes for name in re.findall(quoted, t["exclude"])]
    assert len(sent) >= 9
    assert [name for name in sent if name not in names] == []


def test_the_files_are_written_as_people_read_them() -> None:
    for language in EDITIONS:
        text = Path(resource("codebooks", f"default.{language}.json")).read_text(encoding="utf-8")
        assert "\\u" not in text
        assert text.endswith("}\n")


def test_what_a_project_exports_is_valid_too(project: Project, tmp_path: Path) -> None:
    schema = json.loads(schema_file("codebook.schema.json").read_text(encoding="utf-8"))
    export_codebook(project, tmp_path / "out.json")
    exported = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(exported)
    assert skeleton(exported) == skeleton(edition("zh"))


def test_the_english_edition_takes_the_place_of_the_chinese(project: Project) -> None:
    assert import_codebook(project, default_codebook("en")) == 15
    assert len(project.codebook.themes) == 15
    assert project.codebook.by_key("3") == find_theme(project, "Administrative reconsideration")
