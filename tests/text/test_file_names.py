"""Any name makes a file in the folder that was meant, and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.file_names import as_file_name


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("第一轮", "第一轮"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows", "C__Windows"),
        ("", "_"),
        ("...", "_"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("console", "console"),
        ("甲\u202e乙", "甲_乙"),
        ("a" * 300, "a" * 120),
        ("县" * 50, "县" * 40),
    ],
)
def test_what_it_makes_of(name: str, made: str) -> None:
    assert as_file_name(name) == made


@given(st.text())
def test_it_is_the_name_of_one_file(name: str) -> None:
    made = as_file_name(name)
    assert Path("folder", made).parent == Path("folder")
    assert Path(made).name == made
    assert 0 < len(made.encode()) <= 121
    assert as_file_name(made) == made
