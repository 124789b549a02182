"""Projects of other tools at the command line: shown before they come in, refused with a reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from tests.cli.conftest import Zhupi
from tests.programs import MAIN
from tests.refi_files import HOSTILE_PROJECTS, SOUND, coding, project_xml, qdpx, selection, source

LARGEST = 800_000
"""Kilobytes that a process may take, Python and all; a bomb comes to more."""
MEASURED = """
import atexit, os, re, runpy, sys, time

@atexit.register
def say():
    peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
    print(time.process_time(), peak[1])

del sys.argv[0]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs a command and says its processor seconds and its own peak in kilobytes: what a parent is
told of a child holds the parent's peak, too."""


@pytest.fixture
def study(zhupi: Zhupi, tmp_path: Path) -> Path:
    path = tmp_path / "study.zhupi"
    assert zhupi("new", path, "--coder", "我", "--codebook", "none").status == 0
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sound.qdpx"
    path.write_bytes(qdpx(SOUND))
    return path


def test_a_dry_run_shows_and_writes_nothing(zhupi: Zhupi, study: Path, file: Path) -> None:
    before = study.read_bytes()
    done = zhupi("import-project", study, file, "--dry-run")
    assert done.status == 0
    assert done.out.splitlines() == [
        "Positions count as code-points: 1 of 1 passages lie in their texts, 1 say what the file"
        " quotes.",
        "  来源 0-4: 一句话。",
        "new   来源  4 characters, 1 codings, 0 memos",
        "Would take in 1 reports, 1 codings, 1 themes, 1 coders, 0 memos (read as code-points).",
    ]
    assert study.read_bytes() == before


def test_it_comes_in_and_is_undone_in_one_step(zhupi: Zhupi, study: Path, file: Path) -> None:
    done = zhupi("import-project", study, file, "--json")
    assert done.status == 0
    made = done.json
    assert (made["offsets"], made["codings"], made["coders"]) == ("code-points", 1, ["张三"])
    assert made["examples"] == [{"source": "来源", "start": 0, "end": 4, "text": "一句话。"}]
    (entry,) = [e for e in zhupi("history", study, "--json").json if e["did"] == "import_project"]
    assert entry["detail"] == {
        "file": "sound.qdpx", "origin": "QualCoder", "sha256": made["sha256"],
        "offsets": "code-points",
    }  # fmt: skip
    assert zhupi("codings", study, "--json").json[0]["text"] == "一句话。"
    again = zhupi("import-project", study, file)
    assert "1 codings are here already." in again.out
    assert zhupi("undo", study).status == 0
    assert zhupi("reports", study, "--json").json == []
    assert zhupi("check", study).out == "study.zhupi is sound.\n"


def test_losses_go_to_a_table_and_into_words(zhupi: Zhupi, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "odd.qdpx"
    lost = "".join(selection(90, 90 + n, inside=coding()) for n in range(1, 6))
    file.write_bytes(qdpx(project_xml(sources=source("一句话。", lost))))
    out = tmp_path / "losses.csv"
    done = zhupi("import-project", study, file, "--losses", out, "--dry-run")
    assert "5 things are left out or mended." in done.out
    assert done.err.count("is no passage of its text") == 3
    assert "coding: 2 more rows, each in the table" in done.err
    rows = out.read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 6
    assert rows[1] == "coding,来源: ,90 to 91 is no passage of its text"
    assert zhupi("import-project", study, file, "--losses", out).status != 0


def test_what_fits_as_well_is_asked_for(zhupi: Zhupi, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "open.qdpx"
    text = source("依法行政依法行政", selection(1, 3, inside=coding()))
    file.write_bytes(qdpx(project_xml(sources=text, origin="")))
    done = zhupi("import-project", study, file)
    assert done.status == 2
    assert "Positions count as code-points or code-points+inclusive" in done.out
    assert "open.qdpx does not show how its positions count" in done.err
    done = zhupi("import-project", study, file, "--offsets", "code-points")
    assert "Took in 1 reports, 1 codings" in done.out


def test_the_tool_decides_where_the_passages_do_not(
    zhupi: Zhupi, study: Path, tmp_path: Path
) -> None:
    file = tmp_path / "open.qdpx"
    text = source("依法行政依法行政" * 20, selection(1, 99, inside=coding()))
    file.write_bytes(qdpx(project_xml(sources=text, origin="MAXQDA 24")))
    done = zhupi("import-project", study, file)
    assert "Of these the tool that made the file decides: MAXQDA 24." in done.out
    assert "…\n" in done.out


@pytest.mark.parametrize("what", HOSTILE_PROJECTS)
def test_a_hostile_project_is_refused(zhupi: Zhupi, study: Path, tmp_path: Path, what: str) -> None:
    make, reason = HOSTILE_PROJECTS[what]
    folder = tmp_path / "inside" / "deeper"
    folder.mkdir(parents=True)
    file = folder / "hostile.qdpx"
    file.write_bytes(make())
    there = sorted(tmp_path.rglob("*"))
    done = zhupi("import-project", study, file)
    assert done.status == 2, done.out + done.err
    assert "hostile.qdpx is not taken in" in done.err
    assert reason in done.err
    assert [path for path in sorted(tmp_path.rglob("*")) if path not in there] == []
    assert zhupi("check", study).out == "study.zhupi is sound.\n"
    assert zhupi("reports", study, "--json").json == []


@pytest.mark.parametrize("what", ["bomb", "bomb for the project", "entities", "a huge attribute"])
def test_what_would_cost_much_costs_little(study: Path, tmp_path: Path, what: str) -> None:
    file = tmp_path / "hostile.qdpx"
    file.write_bytes(HOSTILE_PROJECTS[what][0]())
    words = [sys.executable, "-c", MEASURED, str(MAIN), "import-project", str(study), str(file)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    seconds, kilobytes = done.stdout.split()[-2:]
    assert float(seconds) < 10
    assert int(kilobytes) < LARGEST


@pytest.mark.parametrize(
    "path",
    ["absolute:///etc/passwd", "file:///etc/passwd", "/etc/passwd", "internal://../../etc/passwd",
     "relative://x.txt", "C:\\x.txt", "http://example.org/x", "internal://gone.txt"],
)  # fmt: skip
def test_a_path_in_the_data_is_not_followed(
    zhupi: Zhupi, study: Path, tmp_path: Path, path: str
) -> None:
    file = tmp_path / "paths.qdpx"
    file.write_bytes(qdpx(project_xml(sources=source(path=path))))
    done = zhupi("import-project", study, file)
    assert done.status == 0
    assert "report 来源: not taken in: Its text" in done.err
    assert zhupi("reports", study, "--json").json == []


@pytest.mark.parametrize(
    ("folder", "path"),
    [("sources", "internal://a.txt"), ("Sources", "internal:///a.txt"), ("SOURCES", "a.txt"),
     ("sources", "internal://sources/A.TXT")],
)  # fmt: skip
def test_a_text_is_found_as_tools_name_it(
    zhupi: Zhupi, study: Path, tmp_path: Path, folder: str, path: str
) -> None:
    file = tmp_path / "paths.qdpx"
    file.write_bytes(
        qdpx(project_xml(sources=source(path=path)), {f"{folder}/a.txt": "一句话。".encode()})
    )
    assert zhupi("import-project", study, file).status == 0
    assert zhupi("text", study, "来源").out.strip() == "一句话。"


def test_a_text_of_many_megabytes_is_one_that_is_not_taken_in(
    zhupi: Zhupi, study: Path, tmp_path: Path
) -> None:
    file = tmp_path / "long.qdpx"
    # Not all the same: that would be a bomb.
    line = "".join(map(chr, range(0x4E00, 0x5E00)))
    texts = {"sources/a.txt": (line * 3000).encode(), "sources/b.txt": (line * 500).encode()}
    both = source(path="a.txt") + source(path="b.txt", guid="b")
    file.write_bytes(qdpx(project_xml(sources=both), texts))
    done = zhupi("import-project", study, file)
    assert done.err.count("not taken in") == 2


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-16", "utf-8-sig"])
def test_what_tools_write_is_read(zhupi: Zhupi, study: Path, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "p.qdpx"
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    file.write_bytes(qdpx(SOUND.replace("utf-8", name).encode(encoding)))
    assert "Took in 1 reports, 1 codings" in zhupi("import-project", study, file).out


def test_the_xml_alone_is_a_project(zhupi: Zhupi, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "alone.qde"
    file.write_text(SOUND, encoding="utf-8")
    assert "Took in 1 reports, 1 codings" in zhupi("import-project", study, file).out
    other = tmp_path / "paths.qde"
    other.write_text(project_xml(sources=source(path="a.txt")), encoding="utf-8")
    assert "is not in the file" in zhupi("import-project", study, other).err


QDC = (
    '<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:0:4"><Codes>'
    '<Code guid="{{22222222-0000-4000-8000-000000000000}}" name="上" isCodable="true">'
    '<Code guid="22222222-0000-4000-8000-000000000001" name="{name}" isCodable="true"'
    ' description="说明"/></Code></Codes>'
    '<Sets><Set guid="1" name="组"><MemberCode guid="2"/></Set></Sets></CodeBook>'
)


def test_a_codebook_goes_in_and_out(zhupi: Zhupi, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "codes.qdc"
    file.write_text(QDC.format(name="a/b"), encoding="utf-8")
    done = zhupi("codebook", study, "import", file)
    assert done.out == "Took in 2 themes.\n"
    assert done.err.splitlines() == [
        "set 组: a set of 1 codes",
        "theme a／b: it was called 'a/b', which no theme here can be",
    ]
    shown = zhupi("codebook", study, "show", "--json").json
    assert [(row["path"], row["definition"]) for row in shown] == [("上", ""), ("上/a／b", "说明")]
    out = tmp_path / "out.qdc"
    assert zhupi("codebook", study, "export", out).out == f"Wrote {out}.\n"
    other = tmp_path / "other.zhupi"
    assert zhupi("new", other, "--coder", "他", "--codebook", out).status == 0
    there = zhupi("codebook", other, "show", "--json").json
    assert there == shown
    assert "--overwrite" in zhupi("codebook", study, "export", out).err


def test_a_codebook_that_comes_again_changes_what_it_says(
    zhupi: Zhupi, study: Path, tmp_path: Path
) -> None:
    file = tmp_path / "codes.qdc"
    file.write_text(QDC.format(name="下"), encoding="utf-8")
    zhupi("codebook", study, "import", file)
    file.write_text(QDC.format(name="下").replace("说明", "另一说明"), encoding="utf-8")
    assert zhupi("codebook", study, "import", file).status == 0
    shown = zhupi("codebook", study, "show", "--json").json
    assert [row["definition"] for row in shown] == ["", "另一说明"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SOUND, "no REFI-QDA codebook: its XML begins with Project"),
        ('<CodeBook xmlns="x"><Codes></Codes></CodeBook>', "has no code in it"),
        ("<!DOCTYPE x><CodeBook/>", "document type"),
        ("nothing", "cannot be read"),
    ],
)
def test_what_is_no_codebook_is_refused(
    zhupi: Zhupi, study: Path, tmp_path: Path, text: str, reason: str
) -> None:
    file = tmp_path / "odd.qdc"
    file.write_text(text, encoding="utf-8")
    done = zhupi("codebook", study, "import", file)
    assert done.status == 2
    assert "odd.qdc" in done.err
    assert reason in done.err


def test_no_codebook_without_a_theme_is_written(zhupi: Zhupi, study: Path, tmp_path: Path) -> None:
    done = zhupi("codebook", study, "export", tmp_path / "out.qdc")
    assert done.status == 2
    assert "has no theme" in done.err
    assert not (tmp_path / "out.qdc").exists()


@pytest.mark.parametrize("name", ["REFI-QDA-1-5", "doorstop-core-tests-files-exported",
                                  "portableQDA_test_compare_Diff_destAtlas"])  # fmt: skip
def test_codebooks_of_other_tools_come_in(
    zhupi: Zhupi, study: Path, shared: Path, name: str
) -> None:
    numbers = {"REFI-QDA-1-5": 6, "doorstop-core-tests-files-exported": 8}
    done = zhupi("codebook", study, "import", shared / "samples" / "qdc" / f"{name}.qdc")
    assert done.out == f"Took in {numbers.get(name, 2)} themes.\n"
    assert zhupi("check", study).out == "study.zhupi is sound.\n"


def test_our_codebook_is_valid(zhupi: Zhupi, sample: Path, tmp_path: Path, shared: Path) -> None:
    out = tmp_path / "out.qdc"
    done = zhupi("codebook", sample, "export", out)
    schema = etree.XMLSchema(etree.parse(str(shared / "schemas" / "Codebook.xsd")))
    schema.assertValid(etree.parse(str(out)))
    assert "its key 1 is left out" in done.err
