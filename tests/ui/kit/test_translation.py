"""Chinese and English are complete, fresh, and say what they are to say."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.domain.errors import InputError
from desktop.resources import resource
from desktop.ui.history.sentences import SENTENCES
from desktop.ui.kit import translation
from desktop.ui.kit.error_texts import ERROR_TEMPLATES, SETTING_TEXTS

ROOT = Path(__file__).resolve().parent.parent.parent.parent
CALLS = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def messages(name: str) -> Iterator[tuple[str, str, ET.Element]]:
    tree = ET.parse(resource("translations", name))
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            translated = message.find("translation")
            assert translated is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translated


def words(translated: ET.Element) -> list[str]:
    forms = [form.text or "" for form in translated.iter("numerusform")]
    return forms or [translated.text or ""]


@pytest.mark.parametrize("name", ["zhupi_zh_CN.ts", "zhupi_en.ts"])
def test_nothing_is_unfinished_or_gone(name: str) -> None:
    wrong = [source for _, source, found in messages(name) if found.get("type") or not words(found)]
    assert wrong == []
    assert all(all(words(found)) for _, _, found in messages(name))


def test_the_files_are_as_the_source_makes_them() -> None:
    done = subprocess.run(
        ["sh", str(ROOT / "packaging" / "translations.sh"), "--check"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr


def test_every_error_and_preference_is_listed_and_nothing_else() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "collect_error_texts.py"), "--check"]
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == 0


def test_a_translation_keeps_the_places_that_are_filled_in() -> None:
    for _, source, found in messages("zhupi_zh_CN.ts"):
        for text in words(found):
            assert places(text) == places(source), source


def places(text: str) -> set[str]:
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return named | set(re.findall(r"%(?:\d|n)", text))


def test_chinese_texts_are_chinese() -> None:
    latin = {
        (context, source)
        for context, source, found in messages("zhupi_zh_CN.ts")
        if not re.search(r"[\u4e00-\u9fff、]", "".join(words(found)))
    }
    assert {source for _, source in latin} <= {"English", "{file}: {reason}"}


def test_the_words_are_those_of_the_field() -> None:
    chinese = {
        (context, source): words(found)[0] for context, source, found in messages("zhupi_zh_CN.ts")
    }
    assert chinese["Commands", "Reports"] == "报告"
    assert chinese["CodebookPane", "Codebook"] == "编码本"
    assert chinese["PassageFilters", "Coder"] == "编码员"
    assert chinese["Workbench", "Passages"] == "片段"
    assert chinese["Workbench", "Memos"] == "备忘"
    assert chinese["Workbench", "History"] == "操作日志"
    assert chinese["Workbench", "Theme frequency by county"] == "各县主题频次"


def test_no_text_hides_from_the_translators_in_an_f_string() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "desktop" / "ui").rglob("*.py"))
        for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call) and called(node) in CALLS
    ]
    assert hidden == []


def called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_an_error_is_told_in_the_language_of_the_window(qapp: QApplication) -> None:
    error = InputError("There is a coder {name} already.", "Choose another name.", name="甲{}")
    assert translation.told(error) == ("There is a coder 甲{} already.", "Choose another name.")
    translation.install(qapp, "zh")
    assert translation.told(error) == ("已有编码员“甲{}”。", "请换一个名称。")


def test_the_reason_within_an_error_is_told_in_that_language_too(qapp: QApplication) -> None:
    reason = InputError("The file holds no text.", "Fetch it again, or leave it out.")
    error = InputError(
        "Row {row} of {table} holds no report: {reason}",
        "Mend the row, or leave it out.",
        row=3,
        table="t.csv",
        reason=reason,
    )
    translation.install(qapp, "zh")
    what, remedy = translation.told(error)
    assert what == f"t.csv 第 3 行没有报告：{translation.told(reason)[0]}"
    assert remedy == "请改好这一行，或去掉它。"


def test_an_error_without_a_remedy_has_none() -> None:
    assert translation.told(InputError("There is nothing to look for.", "")) == (
        "There is nothing to look for.",
        "",
    )


def test_every_listed_template_can_be_translated(qapp: QApplication) -> None:
    translation.install(qapp, "zh")
    same = [text for text in ERROR_TEMPLATES if translation.translate("Errors", text) == text]
    assert same == []
    assert translation.translate("Settings", "Language") == "语言"
    assert "Language" in SETTING_TEXTS


def test_qts_own_dialogs_speak_chinese_too(qapp: QApplication, qtbot: QtBot) -> None:
    translation.install(qapp, "zh")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "取消"


def test_english_has_its_plurals(qapp: QApplication) -> None:
    translation.install(qapp, "en")
    assert [translation.translate("StatusLine", "%n report(s)", n=n) for n in (1, 2)] == [
        "1 report",
        "2 reports",
    ]
    assert translation.language() == "en"


@pytest.mark.parametrize(
    ("system", "expected"), [(["zh-Hans-CN", "en"], "zh"), (["de-DE", "zh"], "en"), ([], "en")]
)
def test_the_systems_first_language_counts(
    monkeypatch: pytest.MonkeyPatch, system: list[str], expected: str
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: system)
    assert translation.chosen_language("system") == expected


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_chosen_language_is_that_language(language: str) -> None:
    assert translation.chosen_language(language) == language


def test_a_translation_that_does_not_ship_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotFoundError, match="no_such"):
        translation._loaded("no_such", "")


def test_every_verb_of_the_services_has_a_sentence() -> None:
    found: set[str] = set()
    for path in (ROOT / "desktop" / "services").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in (
                "change",
                "entry",
                "_alter",
                "_turn",
            ):
                found |= verbs(node)
    assert len(found) > 25
    assert found <= set(SENTENCES)


def verbs(node: ast.Call) -> set[str]:
    """The constants that stand where a verb is given."""
    places = {"_alter": 1, "_turn": 2}
    place = places.get(called(node), 0)
    where = node.args[place : place + 1]
    constants = (leaf for one in where for leaf in branches(one))
    return {leaf.value for leaf in constants if isinstance(leaf.value, str)}


def branches(node: ast.expr) -> Iterator[ast.Constant]:
    if isinstance(node, ast.Constant):
        yield node
    elif isinstance(node, ast.IfExp):
        yield from branches(node.body)
        yield from branches(node.orelse)
