"""Whatever damage makes of a project file, opening or `check` says so.

A few of each kind here; all 210 with ZHUPI_FAULTS=210, or by `python -m tests.faults.damage`.
"""

import os
from pathlib import Path

import pytest

from tests.faults import damage, study

HOW_MANY = int(os.environ.get("ZHUPI_FAULTS", "35"))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return study.make(tmp_path_factory.mktemp("study") / "study.zhupi")


def test_the_sound_project_is_sound(sound: Path) -> None:
    assert damage.found(sound) == ""


def test_no_damage_is_silent(sound: Path, tmp_path: Path) -> None:
    outcomes = [damage.tried(sound, number, folder=tmp_path)[0] for number in range(HOW_MANY)]
    assert [one for one in outcomes if one.silent] == []
    assert {one.kind for one in outcomes if one.differs} == {d.__name__ for d in damage.DAMAGES}


def test_the_table_counts_each_damage_once() -> None:
    outcomes = [
        damage.Outcome("flipped_bit", "", True, "check"),
        damage.Outcome("flipped_bit", "", False, ""),
        damage.Outcome("other_rows", "", True, ""),
    ]
    lines = damage.table(outcomes)
    assert lines[1].split() == ["flipped_bit", "2", "0", "1", "1", "0"]
    assert lines[-1].split() == ["all", "3", "0", "1", "1", "1"]
