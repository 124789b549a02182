"""Every job that writes: what is asked for, which project it changes, what it makes."""

from __future__ import annotations

from dataclasses import dataclass

from tests.faults.stage import STUDY, Stage


@dataclass(frozen=True, slots=True)
class Job:
    """`words` ask for it. It changes the project `changes`, and makes the files `makes`.

    In `steps`: it may end between two transactions, each of which is whole. `again` is left out
    where the job finds its work by itself: done twice it does something more.
    """

    name: str
    words: tuple[str, ...]
    changes: str = STUDY
    makes: tuple[str, ...] = ()
    steps: bool = False
    again: bool = True


def jobs(stage: Stage) -> list[Job]:
    """All of them, with the names of that stage."""
    return [*_coding(stage), *_corpus(stage), *_rounds(), *_codebook(), *_files()]


def _coding(stage: Stage) -> list[Job]:
    place = (stage.report, stage.theme, "81", "90", "--coder", "甲")
    return [
        Job("code", ("code", STUDY, *place, "--json")),
        Job("uncode", ("uncode", STUDY), again=False),
        Job("undo", ("undo", STUDY, "--json"), again=False),
        Job("redo", ("redo", STUDY, "--coder", "甲", "--json")),
        Job("load-codings", ("load-codings", STUDY, "codings.jsonl", "--json")),
        Job(
            "code-matches",
            ("code-matches", STUDY, stage.theme, "办结事项", "--coder", "甲", "--json"),
        ),
        Job("coders --add", ("coders", STUDY, "--add", "丙", "--json")),
    ]


def _corpus(stage: Stage) -> list[Job]:
    return [
        Job("import", ("import", STUDY, "new", "--recursive", "--jsonl")),
        Job("import of a table", ("import", STUDY, "table.jsonl", "--jsonl"), steps=True),
        Job("import in the window", ("import-in-window", STUDY, "new"), steps=True),
        Job("clean-again", ("clean-again", STUDY, *stage.put_back, "--cut", "--jsonl"), steps=True),
        Job("merge", ("merge", STUDY, "other.zhupi", "--json")),
    ]


def _rounds() -> list[Job]:
    create = ("create", "新轮", "--coders", "甲,乙", "--sample", "3", "--json")
    pack = ("pack", "编码", "packed.zhupipack", "--coder", "甲", "--json")
    decided = ("--round", "揭晓", "--decisions", "decisions.jsonl", "--finish", "--json")
    return [
        Job("round create", ("round", STUDY, *create)),
        Job("round pack", ("round", STUDY, *pack), makes=("packed.zhupipack",), steps=True),
        Job("round unpack", ("round", STUDY, "unpack", "work.zhupipack", "--json")),
        Job("round done", ("round", STUDY, "done", "--round", "编码", "--all", "--not", "--json")),
        Job("round lock", ("round", STUDY, "lock", "待锁", "--json")),
        Job("round reveal", ("round", STUDY, "reveal", "锁定", "--json")),
        Job("adjudicate", ("adjudicate", STUDY, *decided), steps=True),
    ]


def _codebook() -> list[Job]:
    out = ("codebook", STUDY, "export", "out.json")
    return [
        Job("codebook import", ("codebook", STUDY, "import", "book.json")),
        Job("codebook export", out, makes=("out.json",)),
        Job("merging themes", ("merge-themes", STUDY), again=False),
    ]


def _files() -> list[Job]:
    book = ("--codebook", "default", "--coder", "甲", "--json")
    html = ("report-reliability", STUDY, "report.html", "--round", "揭晓", "--bootstrap", "0")
    return [
        Job("new", ("new", "new.zhupi", *book), makes=("new.zhupi",)),
        Job("schema step", ("coders", "older.zhupi", "--add", "丙", "--json"), "older.zhupi"),
        Job("backup", ("backup", STUDY, "backup.zhupi", "--json"), makes=("backup.zhupi",)),
        Job("restore", ("restore", "kept.zhupi", "back.zhupi", "--json"), makes=("back.zhupi",)),
        Job("export csv", ("export", STUDY, "out", "--format", "csv", "--json"), makes=("out",)),
        Job(
            "export xlsx",
            ("export", STUDY, "out.xlsx", "--format", "xlsx", "--json"),
            makes=("out.xlsx",),
        ),
        Job("report-reliability", (*html, "--json"), makes=("report.html",)),
        Job("demo", ("demo", "shown", "--no-window"), makes=("shown",)),
    ]
