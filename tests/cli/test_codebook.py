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


def test_versions_tell_who_when_why_and_what(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    zhupi("codebook", sample, "export", tmp_path / "book.csv")
    table = (tmp_path / "book.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "book.csv").write_text(
        table.replace("涉企法律服务。", "涉企法律服务，新。"), "utf-8"
    )
    done = zhupi(
        "codebook", sample, "import", tmp_path / "book.csv",
        "--reason", "收窄", "--meaning-changed", "营商环境",
    )  # fmt: skip
    assert done.status == 0
    newest, first = zhupi("codebook", sample, "versions", "--json").json
    assert (newest["version"], newest["coder"], newest["reason"]) == (2, "甲", "收窄")
    assert newest["meaning_changed"] == "营商环境"
    assert newest["changed"] == "营商环境: definition"
    assert (first["version"], first["changed"], first["reason"]) == (1, "", "")
    lines = zhupi("codebook", sample, "versions").out
    assert (
        "   changed: 营商环境: definition\n   meaning changed: 营商环境\n   reason: 收窄\n" in lines
    )
    (row,) = zhupi("codebook", sample, "diff", 1, 2, "--json").json
    assert (row["theme_path"], row["what"]) == ("营商环境", "definition")
    told = zhupi("codebook", sample, "diff", 1, 2).out
    assert told.startswith("营商环境: definition\n  - ")
    assert "涉企法律服务，新。" in told.partition("  + ")[2]
    assert zhupi("codebook", sample, "diff", 1, 9).status == 2


def test_a_version_is_explained(zhupi: Zhupi, sample: Path) -> None:
    assert zhupi("codebook", sample, "explain", 1, "初稿").out == "Version 1 is explained.\n"
    assert zhupi("codebook", sample, "versions", "--json").json[0]["reason"] == "初稿"
    assert zhupi("codebook", sample, "explain", 7, "x").status == 2


def test_codings_are_rechecked_one_by_one(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    assert zhupi("codebook", sample, "recheck").out == "No coding is to be rechecked.\n"
    zhupi("codebook", sample, "export", tmp_path / "book.json")
    text = (tmp_path / "book.json").read_text(encoding="utf-8")
    (tmp_path / "book.json").write_text(text.replace("涉企法律服务。", "新。"), encoding="utf-8")
    zhupi("codebook", sample, "import", tmp_path / "book.json", "--meaning-changed", "营商环境")
    rows = zhupi("codebook", sample, "recheck", "--jsonl").lines
    assert len(rows) > 1
    assert {row["theme"] for row in rows} == {"营商环境"}
    assert {(row["codebook_version"], row["changed_in"]) for row in rows} == {(1, 2)}
    assert zhupi("codebook", sample, "recheck", "--theme", "大综合一体化", "--json").json == []
    own = zhupi("codebook", sample, "recheck", "--coder", "乙", "--json").json
    assert {row["coder"] for row in own} == {"乙"}
    assert rows[0]["coding"] in zhupi("codebook", sample, "recheck").out
    keep = [part for row in rows for part in ("--keep", row["coding"])]
    assert zhupi("codebook", sample, "recheck", *keep, "--json").json == []


def test_a_theme_is_merged_as_the_dry_run_says(zhupi: Zhupi, sample: Path) -> None:
    one, other = "调解与争议化解", "办案质效与监督纠错"
    told = zhupi("codebook", sample, "merge", one, other, "--dry-run", "--json").json
    assert (told["theme"], told["into"], told["overlaps"], told["dry_run"]) == (
        one,
        other,
        "unite",
        True,
    )
    before = len(zhupi("codings", sample, "--json").json)
    done = zhupi("codebook", sample, "merge", one, other, "--overlaps", "keep", "--json").json
    assert done == told | {"overlaps": "keep", "dry_run": False}
    rows = zhupi("codings", sample, "--json").json
    assert len(rows) == before - told["doubles"]
    assert one not in {row["theme"] for row in rows}
    refused = zhupi("codebook", sample, "merge", other, other)
    assert "into itself" in refused.err
    assert (
        "would go"
        in zhupi("codebook", sample, "merge", other, "行政应诉与败诉治理", "--dry-run").out
    )


def test_a_theme_is_split(zhupi: Zhupi, sample: Path) -> None:
    theme = "政务服务便利化"
    ids = [row["coding"] for row in zhupi("codings", sample, "--theme", theme, "--json").json]
    done = zhupi("codebook", sample, "split", theme, " 跨省\u200b通办 ", *ids[:2], "--reason", "因")
    assert done.out == f"2 codings went from {theme} to 跨省通办.\n"
    rows = zhupi("codings", sample, "--theme", "跨省通办", "--json").json
    assert {row["coding"] for row in rows} == set(ids[:2])
    assert zhupi("codebook", sample, "versions", "--json").json[0]["reason"] == "因"
    again = zhupi("codebook", sample, "split", theme, "跨省通办", ids[3])
    assert (again.status, "There is a theme" in again.err) == (2, True)


def test_the_codebook_is_printed(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    for name in ("book.docx", "book.html"):
        assert zhupi("codebook", sample, "export", tmp_path / name).status == 0
        assert zhupi("codebook", sample, "export", tmp_path / name).status == 2
    assert "第 1 版" in (tmp_path / "book.html").read_text(encoding="utf-8")
    out = tmp_path / "book.html"
    assert zhupi("codebook", sample, "export", out, "--language", "en", "--overwrite").status == 0
    assert "Version 1" in out.read_text(encoding="utf-8")
