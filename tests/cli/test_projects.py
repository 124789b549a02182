"""new, check, backup, restore."""

from pathlib import Path

import pytest

from desktop.services.project import checking
from tests.cli.conftest import Zhupi
from tests.faults.damage import root_of
from tests.forging import forged


def damage(project: Path) -> None:
    """Write over a stored text, past everything that guards it."""
    forged(project, "UPDATE texts SET text = text || '。' WHERE rowid = 1")


def test_new_makes_a_project_with_a_codebook(zhupi: Zhupi, tmp_path: Path) -> None:
    made = zhupi("new", tmp_path / "study", "--codebook", "default", "--coder", "甲", "--json").json
    assert made["project"] == str(tmp_path / "study.zhupi")
    assert made["coder"] == "甲"
    assert made["themes"] > 3
    assert (tmp_path / "study.zhupi").is_file()


def test_new_says_what_it_made(zhupi: Zhupi, tmp_path: Path) -> None:
    done = zhupi("new", tmp_path / "study.zhupi")
    assert done.out == f"Made {tmp_path / 'study.zhupi'}: 15 themes, coder coder 1.\n"


def test_new_takes_the_default_codebook_unless_none_is_wanted(program: Zhupi) -> None:
    """As it is typed, in a process of its own."""
    given = {(): 15, ("--codebook", "default"): 15, ("--codebook", "none"): 0}
    for number, (options, themes) in enumerate(given.items()):
        done = program("new", f"{number}.zhupi", "--coder", " 甲\u200b ", *options, "--json")
        assert (done.json["themes"], done.json["coder"]) == (themes, "甲")


def test_new_takes_a_codebook_file(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    zhupi("codebook", sample, "export", tmp_path / "book.json")
    made = zhupi("new", tmp_path / "b.zhupi", "--codebook", tmp_path / "book.json", "--json").json
    assert made["themes"] == len(zhupi("codebook", sample, "show", "--json").json)


def test_new_never_takes_the_place_of_a_file(zhupi: Zhupi, tmp_path: Path) -> None:
    (tmp_path / "study.zhupi").write_text("mine")
    done = zhupi("new", tmp_path / "study.zhupi")
    assert done.status == 2
    assert (tmp_path / "study.zhupi").read_text() == "mine"


def test_check_finds_the_sample_sound(zhupi: Zhupi, sample: Path) -> None:
    assert zhupi("check", sample).out == "sample.zhupi is sound.\n"
    found = zhupi("check", sample, "--json").json
    assert (found["sound"], found["problems"]) == (True, [])
    assert found["checked"] == list(checking.CHECKS)


def test_check_names_what_is_wrong(zhupi: Zhupi, sample: Path) -> None:
    damage(sample)
    done = zhupi("check", sample, "--json")
    assert (done.status, done.json["sound"]) == (1, False)
    assert {problem["check"] for problem in done.json["problems"]} == {
        "texts",
        "search",
    }
    assert zhupi("check", sample).err.startswith("texts: ")


def test_a_backup_is_the_project_again(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    made = zhupi("backup", sample, "--json").json["backup"]
    assert Path(made).parent == sample.parent
    restored = zhupi("restore", made, tmp_path / "again", "--json").json["project"]
    assert restored == str(tmp_path / "again.zhupi")
    assert zhupi("codings", restored, "--json").out == zhupi("codings", sample, "--json").out


def test_backup_and_restore_say_where(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    done = zhupi("backup", sample, tmp_path / "b.zhupi")
    assert done.out == f"Backed up to {tmp_path / 'b.zhupi'}.\n"
    done = zhupi("restore", tmp_path / "b.zhupi", tmp_path / "c.zhupi")
    assert done.out == f"Restored to {tmp_path / 'c.zhupi'}.\n"


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_neither_takes_the_place_of_a_file(
    zhupi: Zhupi, sample: Path, tmp_path: Path, command: str
) -> None:
    (tmp_path / "mine.zhupi").write_text("mine")
    assert zhupi(command, sample, tmp_path / "mine.zhupi").status == 2
    assert (tmp_path / "mine.zhupi").read_text() == "mine"


def test_backups_before_something_large_are_listed_and_restored(
    zhupi: Zhupi, sample: Path, tmp_path: Path
) -> None:
    assert "There is no automatic backup" in zhupi("restore", "--list", sample).err
    zhupi("clean-again", sample, "--all", "--dry-run")
    assert zhupi("restore", "--list", sample, "--json").json == []
    zhupi("clean-again", sample, "--all")
    (listed,) = zhupi("restore", "--list", sample, "--json").json
    assert listed["reason"] == "clean_again"
    assert set(listed["coders"]) == {"甲", "乙"}
    assert f"{listed['codings']} codings by " in zhupi("restore", "--list", sample).out
    assert zhupi("restore", listed["backup"], tmp_path / "again").status == 0
    Path(listed["backup"]).write_text("x", encoding="utf-8")
    assert " damaged " in zhupi("restore", "--list", sample).out
    assert zhupi("restore", sample).status == 2


def test_a_damaged_project_takes_no_coding_and_is_rescued(
    zhupi: Zhupi, sample: Path, tmp_path: Path
) -> None:
    before = len(zhupi("codings", sample, "--json").json)
    data = bytearray(sample.read_bytes())
    page = root_of(sample, "codings")
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    sample.write_bytes(data)
    refused = zhupi("coders", sample, "--add", "丙")
    assert refused.status == 2
    assert "is damaged" in refused.err
    assert "`rescue`" in refused.err
    out = tmp_path / "rescued.zhupi"
    done = zhupi("rescue", sample, out, "--json")
    assert done.status == 0
    codings = done.json["tables"]["codings"]
    assert codings["read"] + codings["from_journal"] == before
    assert zhupi("check", out).status == 0
    assert "codings: " in zhupi("rescue", sample, tmp_path / "again").out
    assert sample.read_bytes() == bytes(data)


def test_a_rescue_that_is_not_whole_says_so(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    sample.write_bytes(sample.read_bytes()[: 4096 * 20])
    done = zhupi("rescue", sample, tmp_path / "rescued")
    assert done.status == 1
    assert "lost" in done.out
