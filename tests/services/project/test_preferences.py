"""Preferences survive a restart, and a damaged file costs no more than itself."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem
from desktop.services.project import preferences
from desktop.services.project.preferences import (
    RECENT_KEPT,
    Preferences,
    config_folder,
    shown_settings,
)

FILE = "preferences.json"


def write(content: object) -> None:
    config_folder().mkdir(parents=True, exist_ok=True)
    (config_folder() / FILE).write_text(json.dumps(content), encoding="utf-8")


def test_what_is_saved_is_loaded() -> None:
    wanted = Preferences(
        language="zh",
        font_size=17,
        keys=(("undo", "Ctrl+U"),),
        recent=("甲.zhupi",),
        drawer="memos",
    )
    preferences.save(wanted)
    assert preferences.load() == wanted


def test_no_file_gives_the_defaults() -> None:
    assert preferences.load() == Preferences()


@pytest.mark.parametrize("content", ["{", "[1]", "\x00"])
def test_a_damaged_file_gives_the_defaults(content: str) -> None:
    config_folder().mkdir(parents=True, exist_ok=True)
    (config_folder() / FILE).write_text(content, encoding="utf-8")
    assert preferences.load() == Preferences()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("language", 3),
        ("font_size", True),
        ("font_size", 200),
        ("font_size", 8),
        ("drawer_open", 1),
        ("recent", "one.zhupi"),
        ("recent", [1]),
        ("keys", [["undo"]]),
        ("keys", [["undo", 3]]),
        ("keys", ["undo"]),
    ],
)
def test_a_value_that_does_not_fit_is_left_out_alone(name: str, value: object) -> None:
    write({name: value, "coder_name": "甲"})
    assert preferences.load() == replace(Preferences(), coder_name="甲")


def test_an_unknown_name_is_no_harm() -> None:
    write({"from_a_later_version": 1, "language": "en"})
    assert preferences.load() == replace(Preferences(), language="en")


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("ZHUPI_CONFIG_DIR", str(tmp_path / "file" / "folder"))
    with pytest.raises(EnvironmentProblem, match="could not be saved"):
        preferences.save(Preferences())


def test_without_an_override_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZHUPI_CONFIG_DIR")
    assert "zhupi" in str(config_folder()).lower()


def test_the_last_opened_project_comes_first_and_once() -> None:
    wanted = Preferences()
    for number in range(RECENT_KEPT + 3):
        wanted = wanted.with_recent(Path(f"{number}.zhupi"))
    wanted = wanted.with_recent(Path("5.zhupi"))
    assert wanted.recent[0] == "5.zhupi"
    assert wanted.recent.count("5.zhupi") == 1
    assert len(wanted.recent) == RECENT_KEPT


def test_a_project_can_be_forgotten() -> None:
    assert Preferences(recent=("a", "b")).without_recent("a").recent == ("b",)


def test_key_overrides_come_as_a_table() -> None:
    assert Preferences(keys=(("undo", "U"),)).key_overrides() == {"undo": "U"}


def test_every_shown_setting_has_a_default_that_its_row_allows() -> None:
    defaults = {row.name: row.default for row in fields(Preferences)}
    for name, setting in shown_settings():
        if setting.choices:
            assert defaults[name] in dict(setting.choices)
        if setting.highest:
            assert setting.lowest <= int(str(defaults[name])) <= setting.highest


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", b"[" * 100_000, b'{"font_size": ' + b"9" * 5000 + b"}", b"NaN",
     b'{"coder_name": "\\ud800"}'],
)  # fmt: skip
def test_a_file_made_to_do_harm_gives_the_defaults(content: bytes) -> None:
    file = preferences.config_folder() / "preferences.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    assert preferences.load() == Preferences()
