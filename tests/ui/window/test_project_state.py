"""What the frame says of the project, and the counts that are read ahead for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.counting.kept_counts import kept, read_ahead
from desktop.services.project.project import Project
from desktop.ui.window import project_state
from tests.ui.conftest import Opened, until_idle


@pytest.mark.parametrize(("many", "times"), [(1, 1), (10_000, 0)])
def test_counts_are_read_ahead_once_where_there_are_many_codings(
    opened: Opened,
    sample: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    many: int,
    times: int,
) -> None:
    read: list[bool] = []

    def reading(project: Project) -> None:
        read_ahead(project)
        read.append(kept(project).are_there)

    monkeypatch.setattr(project_state, "MANY", many)
    monkeypatch.setattr(project_state, "read_ahead", reading)
    window = opened(sample)
    assert window.bench is not None
    until_idle(window.bench.session, qtbot)
    assert read == [True] * times
