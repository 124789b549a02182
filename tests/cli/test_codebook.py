"""codebook show, export, import; coders."""

from pathlib import Path

from tests.cli.conftest import Zhupi


def test_show_prints_the_tree(zhupi: Zhupi, sample: Path) -> None:
    rows = zhupi("codebook", sample, "show", "--json").json
    lines = zhupi("codebook", sample, "show").out.splitlines()
    assert len(lines) == len(rows)
    assert lines[0].startswith(f"{rows[0]['key']} {rows[0]['name']}: {rows[0]['definition']}")
    assert lines[1].startswith(f"{rows[1]['key'] or ' '}   {rows[1]['name']}")
    assert rows[1]["path"] == f"{rows[0]['name']}/{rows[1]['name']}"
    assert rows[1]["parent"] == rows[0]["theme"]


def test_a_codebook_goes_out_and_comes_in_again(
    zhupi: Zhupi, sample: Path, empty: Path, tmp_path: Path
) -> None:
    file = tmp_path / "book.json"
    assert zhupi("codebook", sample, "export", file).out == f"Wrote {file}.\n"
    done = zhupi("codebook", empty, "import", file)
    shown = zhupi("codebook", sample, "show", "--json")
    assert done.out == f"Took in {len(shown.json)} themes.\n"
    assert zhupi("codebook", empty, "show", "--json").out == shown.out


def test_a_file_that_is_no_codebook_changes_nothing(
    zhupi: Zhupi, empty: Path, tmp_path: Path
) -> None:
    (tmp_path / "book.json").write_text("[]")
    done = zhupi("codebook", empty, "import", tmp_path / "book.json")
    assert (done.status, len(done.err.splitlines())) == (2, 1)
    assert zhupi("codebook", empty, "show", "--json").json == []


def test_coders_are_listed_and_added(zhupi: Zhupi, empty: Path) -> None:
    assert zhupi("coders", empty).out == "甲\n"
    rows = zhupi("coders", empty, "--add", "乙", "--json").json
    assert [row["name"] for row in rows] == ["甲", "乙"]
    assert zhupi("coders", empty, "--add", "乙").status == 2


def test_a_coder_is_renamed_and_one_without_work_removed(zhupi: Zhupi, empty: Path) -> None:
    zhupi("coders", empty, "--add", "乙")
    rows = zhupi("coders", empty, "--rename", "乙", "丙", "--json").json
    assert [row["name"] for row in rows][1:] == ["丙"]
    assert zhupi("coders", empty, "--rename", "乙", "丁").status == 2
    assert len(zhupi("coders", empty, "--remove", "丙", "--json").json) == 1
    refused = zhupi("coders", empty, "--remove", rows[0]["name"])
    assert refused.status == 2
    assert "any coder can be renamed" in refused.err


def test_a_codebook_goes_out_and_comes_back_as_a_table(
    zhupi: Zhupi, sample: Path, empty: Path, tmp_path: Path
) -> None:
    shown = zhupi("codebook", sample, "show", "--json").json
    for name in ("book.csv", "book.xlsx"):
        zhupi("codebook", sample, "export", tmp_path / name)
        assert zhupi("codebook", empty, "import", tmp_path / name).status == 0
        assert zhupi("codebook", empty, "show", "--json").json == shown
    made = tmp_path / "new.zhupi"
    zhupi("new", made, "--codebook", tmp_path / "book.csv")
    assert zhupi("codebook", made, "show", "--json").json == shown
