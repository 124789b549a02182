"""A new file never takes the place of another."""

from pathlib import Path

import pytest

from desktop.cli.new_files import kept


def write(folder: Path, text: str) -> Path:
    with kept(folder / "chart.svg") as draft:
        draft.at.write_text(text)
    return draft.path


def test_the_name_is_taken_where_it_is_free(tmp_path: Path) -> None:
    assert write(tmp_path, "one") == tmp_path / "chart.svg"
    assert (tmp_path / "chart.svg").read_text() == "one"


def test_a_changed_file_is_left_and_the_new_one_numbered(tmp_path: Path) -> None:
    write(tmp_path, "one")
    assert [write(tmp_path, text).name for text in ("two", "three")] == [
        "chart-2.svg",
        "chart-3.svg",
    ]
    assert (tmp_path / "chart.svg").read_text() == "one"


def test_the_same_bytes_are_not_kept_twice(tmp_path: Path) -> None:
    write(tmp_path, "one")
    write(tmp_path, "two")
    assert write(tmp_path, "two").name == "chart-2.svg"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chart-2.svg", "chart.svg"]


def test_nothing_is_left_where_drawing_failed(tmp_path: Path) -> None:
    with pytest.raises(TypeError), kept(tmp_path / "chart.svg") as draft:
        draft.at.write_bytes("half")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
