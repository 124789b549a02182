"""indicators."""

from pathlib import Path

from tests.cli.conftest import Zhupi

TABLE = "name,unit,synonyms,definition\n复议受理数,件,受理复议案件;收到复议案件,当年\n"


def test_a_table_goes_in_and_comes_out(zhupi: Zhupi, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "i.csv").write_text(TABLE, encoding="utf-8")
    assert zhupi("indicators", empty, "list").out.startswith("No indicators yet")
    assert zhupi("indicators", empty, "import", tmp_path / "i.csv").out == "Took in 1 indicators.\n"
    assert zhupi("indicators", empty, "list").out == (
        "复议受理数 (件) = 受理复议案件, 收到复议案件\n"
    )
    (row,) = zhupi("indicators", empty, "list", "--json").json
    assert row["synonyms"] == ["受理复议案件", "收到复议案件"]
    assert zhupi("indicators", empty, "export", tmp_path / "o.csv").status == 0
    assert zhupi("indicators", empty, "export", tmp_path / "o.csv").status == 2
    assert zhupi("indicators", empty, "remove", "收到复议案件").status == 0
    assert zhupi("indicators", empty, "import", tmp_path / "o.csv").status == 0
    assert zhupi("indicators", empty, "list", "--json").json == [row]


def test_an_indicator_that_is_not_there_is_said(zhupi: Zhupi, empty: Path) -> None:
    done = zhupi("indicators", empty, "remove", "甲")
    assert (done.status, "甲" in done.err) == (2, True)


def test_in_a_process_of_its_own(program: Zhupi, empty: Path) -> None:
    assert program("indicators", empty, "list", "--json").json == []
