"""A bug report says enough for us, and nothing of the research."""

from __future__ import annotations

import pytest

from desktop.services.project import bug_report

SECRET = "嘉善县的原文"


def broken() -> ValueError:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error


def test_the_report_names_place_kind_and_versions() -> None:
    text = bug_report.text(broken(), doing="open a project")
    assert "ValueError" in text
    assert "in broken" in text
    assert "open a project" in text
    assert "PySide6-Essentials 6" in text


def test_the_report_holds_no_message_since_it_may_quote_a_report() -> None:
    assert SECRET not in bug_report.text(broken(), doing="read")


def test_no_path_of_the_user_is_told() -> None:
    text = bug_report.text(broken(), doing="read")
    assert "/home" not in text
    assert "test_bug_report.py:" in text


def test_paths_of_ours_begin_at_the_package() -> None:
    with pytest.raises(AttributeError) as raised:
        bug_report.save(None, doing="x")  # type: ignore[arg-type]
    assert "desktop/services/project/bug_report.py:" in bug_report.text(raised.value, doing="x")


def test_two_reports_of_one_second_are_two_files() -> None:
    first = bug_report.save(broken(), doing="a")
    second = bug_report.save(broken(), doing="b")
    assert first != second
    assert "Doing: a" in first.read_text(encoding="utf-8")
    assert "Doing: b" in second.read_text(encoding="utf-8")


def test_a_part_that_is_not_installed_is_named_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bug_report, "_PARTS", ("no-such-package",))
    assert "no-such-package (from source)" in bug_report.text(broken(), doing="x")
