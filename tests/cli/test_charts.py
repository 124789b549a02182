"""The options of commands that draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli.charts import KINDS
from desktop.ui.charts.pictures.table import PICTURES
from tests.cli.conftest import Screen, Zhupi


def test_what_is_asked_for_reaches_the_picture(
    zhupi: Zhupi, screen: Screen, sample: Path, tmp_path: Path
) -> None:
    options = ("--kind", "dots", "--order", "total", "--width", "single", "--dpi", 600)
    done = zhupi(
        "frequency", sample, "--chart", tmp_path / "c.pdf", *options,
        "--chart-language", "en", "--dark",
    )  # fmt: skip
    assert done.status == 0
    assert screen.wanted == {
        "kind": "dots",
        "order": "total",
        "width": "single",
        "dpi": 600,
        "language": "en",
        "appearance": "dark",
        "statistic": "",
        "overwrite": False,
    }


def test_the_statistic_of_themes_that_meet_reaches_the_picture(
    zhupi: Zhupi, screen: Screen, sample: Path, tmp_path: Path
) -> None:
    done = zhupi("cooccurrence", sample, "--chart", tmp_path / "c.svg", "--statistic", "lift")
    assert done.status == 0
    assert screen.wanted["statistic"] == "lift"
    assert "--statistic=lift" in "".join(
        each.read_text("utf-8") for each in tmp_path.iterdir() if each.suffix == ".txt"
    )


@pytest.mark.parametrize("command", KINDS)
def test_a_wrong_kind_is_refused_before_anything_is_opened(
    command: str, zhupi: Zhupi, tmp_path: Path
) -> None:
    (tmp_path / "no.zhupi").write_bytes(b"no project")
    done = zhupi(command, tmp_path / "no.zhupi", "--kind", "pie")
    assert done.status == 2
    assert f"pie is none of: {', '.join(KINDS[command])}." in " ".join(done.err.split())


def test_every_picture_is_a_kind_of_one_command() -> None:
    assert sorted(kind for kinds in KINDS.values() for kind in kinds) == sorted(PICTURES)


def test_letters_that_no_font_has_are_said(
    zhupi: Zhupi, screen: Screen, sample: Path, tmp_path: Path
) -> None:
    screen.missing = "县法"
    done = zhupi("frequency", sample, "--chart", tmp_path / "c.pdf")
    assert done.status == 0
    assert "these letters, which are boxes there: 县法" in done.err
    assert "Noto Sans CJK SC" in done.err


def test_without_a_chart_nothing_is_drawn(zhupi: Zhupi, screen: Screen, sample: Path) -> None:
    assert zhupi("frequency", sample, "--kind", "dots").status == 0
    assert screen.drawn == []
