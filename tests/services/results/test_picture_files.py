"""What stands beside a saved picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import PresentError
from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.services.results.analysis import frequency
from desktop.services.results.picture_files import (
    as_table,
    beside,
    note_text,
    save_beside,
    table_of,
)
from desktop.services.results.views import parts_compared


def test_a_table_and_a_note_stand_beside_or_neither(tmp_path: Path) -> None:
    picture = tmp_path / "图.png"
    table = table_of("view", [{"theme": "=甲", "share": 0.5}, {"theme": "乙", "share": None}])
    save_beside(picture, table, ["python main.py parts p.zhupi"])
    csv, note = beside(picture)
    assert (csv.name, note.name) == ("图.png.csv", "图.png.txt")
    assert csv.read_text("utf-8-sig").splitlines() == ["theme,share", "'=甲,0.5", "乙,"]
    assert note.read_text("utf-8").splitlines()[1:] == ["python main.py parts p.zhupi"]
    csv.unlink()
    with pytest.raises(PresentError):
        save_beside(picture, table, ["x"])
    assert not csv.exists()
    save_beside(picture, table, ["x"], overwrite=True)
    assert note.read_text("utf-8").splitlines()[1:] == ["x"]
    assert table_of("view", []).columns == ()


def test_where_shells_differ_both_lines_stand() -> None:
    lines = note_text(Path("a.png"), ["for sh", "for cmd"]).splitlines()
    assert lines[1:] == ["for sh", "# cmd", "for cmd"]


def test_every_table_has_rows_for_a_spreadsheet(project: Project, report: Report) -> None:
    paths = {theme.id: project.codebook.path(theme.id) for theme in project.codebook.themes}
    shares = as_table(frequency(project), paths)
    assert {"county", *(theme.name for theme in project.codebook.children(None))} <= {
        *shares.columns
    }
    assert as_table(parts_compared(project), paths).columns[:2] == ("section", "theme")
