"""What is dropped on the window, or opened in it, comes in by the right door."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.services import coders, packages, rounds
from desktop.services.project import open_project
from tests.ui.conftest import Opened


@pytest.fixture
def package(sample: Path, tmp_path: Path) -> Path:
    """A coding package of the sample's first coder."""
    with open_project(sample) as project:
        ids = [coder.id for coder in coders.coders(project)]
        made = rounds.create(project, "pilot", coder_ids=ids, sample=2)
        return packages.pack(project, made.id, coder_id=ids[0], out=tmp_path / "a.zhupipack")


def test_a_dropped_package_is_opened(opened: Opened, package: Path) -> None:
    window = opened()
    window.doors.take([package])
    assert window.project is not None
    assert window.project.path == package


def test_a_package_can_be_chosen_as_a_project(
    opened: Opened, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(*arguments: object) -> tuple[str, str]:
        offered.append(str(arguments[-1]))
        return str(package), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    window = opened()
    window.doors.ask_for_project()
    assert "*.zhupi *.zhupipack" in offered[0]
    assert window.project is not None
    assert window.project.path == package
