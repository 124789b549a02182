"""demo, with charts that are really drawn."""

from pathlib import Path

import pytest

from tests.cli.conftest import Screen, Zhupi


def test_without_a_display_the_demo_is_made_counted_and_drawn(
    program: Zhupi, tmp_path: Path
) -> None:
    done = program("demo", "shown")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[-1] == "There is no display here, so no window is opened."
    assert "codings by county" in done.out
    made = {path.name: path.read_bytes() for path in (tmp_path / "shown").iterdir()}
    assert set(made) == {"sample.zhupi", "theme-by-county.png", "theme-by-county.svg"}
    assert made["theme-by-county.png"].startswith(b"\x89PNG")
    assert b"<svg" in made["theme-by-county.svg"]


def test_a_second_time_what_is_there_is_used_as_it_is(zhupi: Zhupi, tmp_path: Path) -> None:
    zhupi("demo", tmp_path / "shown", "--no-window")
    project = tmp_path / "shown" / "sample.zhupi"
    zhupi("coders", project, "--add", "丙")
    (tmp_path / "shown" / "theme-by-county.svg").write_text("mine")
    again = zhupi("demo", tmp_path / "shown", "--no-window")
    assert again.out.startswith(f"{project} is there already and is used as it is.")
    assert "丙" in zhupi("coders", project).out
    assert (tmp_path / "shown" / "theme-by-county.svg").read_text() == "mine"
    assert (tmp_path / "shown" / "theme-by-county-2.svg").exists()
    assert not (tmp_path / "shown" / "theme-by-county-2.png").exists()


def test_where_there_is_a_display_the_window_opens(
    zhupi: Zhupi, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("desktop.cli.demo.display_is_there", lambda: True)
    assert zhupi("demo").status == 0
    assert screen.opened == [Path("zhupi-demo/sample.zhupi")]
    assert zhupi("demo", "--no-window").status == 0
    assert len(screen.opened) == 1


def test_something_else_of_that_name_is_left_alone(zhupi: Zhupi, tmp_path: Path) -> None:
    (tmp_path / "sample.zhupi").write_text("mine")
    done = zhupi("demo", tmp_path, "--no-window")
    assert done.status == 2
    assert (tmp_path / "sample.zhupi").read_text() == "mine"
