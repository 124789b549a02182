"""Packages know who made them, and an older copy takes nothing back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from itertools import count, product
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.domain.coding import Coder, Coding
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.project import checking, undo
from desktop.services.project.project import Project, open_project
from desktop.services.rounds import rounds
from desktop.services.sharing import merging, packages
from desktop.storage import journal, migrations, triggers
from tests.conftest import AddReport
from tests.forging import forged, rebuilt
from tests.services.conftest import Code, everything


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change has a second of its own."""
    seconds = count()
    monkeypatch.setattr(journal, "now", lambda: f"2999-01-01T{next(seconds):08}Z")


@pytest.fixture
def known(project: Project, report: Report, second: Coder, add_report: AddReport) -> Round:
    """A blind round of 甲 and 乙 over two reports."""
    other = add_report("另一份报告。改革。", county="白石县", year=2021)
    both = [project.coder.id, second.id]
    return rounds.create(project, "一轮", coder_ids=both, report_ids=[report.id, other.id])


@pytest.fixture
def pack(project: Project, known: Round, tmp_path: Path, second: Coder) -> Path:
    """乙's package."""
    return packages.pack(project, known.id, coder_id=second.id, out=tmp_path)


def apply(package: Project, *bounds: int) -> Coding:
    (report, *_) = corpus.reports(package)
    return coding.apply_theme(package, report.id, theme_id="营商环境", span=Span(*bounds))


def copied(path: Path, name: str) -> Path:
    return Path(shutil.copy(path, path.with_name(name)))


@pytest.fixture
def moments(pack: Path) -> dict[str, Path]:
    """Copies of the package at two moments: X was made; then X was taken off and Y made."""
    with open_project(pack) as package:
        first = apply(package, 0, 4)
    old = copied(pack, "old.zhupipack")
    with open_project(pack) as package:
        coding.remove_coding(package, first.id)
        apply(package, 7, 9)
        corpus.mark_done(package, first.report_id, done=True)
    return {"old": old, "new": copied(pack, "new.zhupipack")}


def stands(project: Project, known: Round) -> list[tuple[int, int]]:
    return sorted((c.start, c.end) for c in project.store.codings.in_round(known.id))


ORDERS = [
    order
    for length in (1, 2, 3, 4)
    for order in product(("old", "new"), repeat=length)
    if "new" in order
]


@pytest.mark.parametrize("order", ORDERS, ids=" ".join)
def test_in_every_order_the_coder_s_last_word_stands(
    project: Project, known: Round, moments: dict[str, Path], order: tuple[str, ...]
) -> None:
    for name in order:
        packages.unpack(project, moments[name])
    assert stands(project, known) == [(7, 9)]
    assert rounds.status(project, known.id).coders[1].done == 1
    assert checking.check(project) == []


@pytest.mark.parametrize(
    ("steps", "last"),
    [
        ("old new undo", (0, 4)),
        ("old new undo old", (0, 4)),
        ("old new undo new", (7, 9)),
        ("old new undo old new old", (7, 9)),
        ("new undo old", (0, 4)),
        ("new undo old new", (7, 9)),
        ("new undo new old", (7, 9)),
        ("new undo redo old", (7, 9)),
        ("old undo new old", (7, 9)),
    ],
)
def test_a_taking_in_that_was_taken_back_was_none(
    project: Project,
    known: Round,
    moments: dict[str, Path],
    steps: str,
    last: tuple[int, int],
) -> None:
    for step in steps.split():
        if step in moments:
            packages.unpack(project, moments[step])
        else:
            assert {"undo": undo.undo, "redo": undo.redo}[step](project)
    assert stands(project, known) == [last]
    assert checking.check(project) == []


def test_an_older_copy_is_said_to_be_one(
    project: Project, known: Round, moments: dict[str, Path]
) -> None:
    shown = packages.preview(project, moments["new"])
    assert (shown.notes, shown.number, shown.unseen) == ((), 1, 4)
    packages.unpack(project, moments["new"])
    before = everything(project)
    older = packages.unpack(project, moments["old"])
    assert (older.notes, older.unseen) == (("older_copy",), 0)
    assert not older.changes_anything
    assert everything(project) == before


def test_what_was_only_done_and_undone_is_known_too(
    project: Project, known: Round, pack: Path
) -> None:
    with open_project(pack) as package:
        first = apply(package, 0, 4)
    old = copied(pack, "old.zhupipack")
    with open_project(pack) as package:
        coding.remove_coding(package, first.id)
    shown = packages.unpack(project, pack)
    assert not shown.changes_anything
    assert shown.worth_taking
    assert not packages.unpack(project, pack).worth_taking
    packages.unpack(project, old)
    assert stands(project, known) == []


def test_a_coding_taken_off_in_the_project_stays_off(
    project: Project, known: Round, moments: dict[str, Path], second: Coder
) -> None:
    packages.unpack(project, moments["new"])
    (made,) = project.store.codings.in_round(known.id)
    coding.remove_coding(project, made.id)
    for name in ("old", "new"):
        packages.unpack(project, moments[name])
        assert stands(project, known) == []


@pytest.fixture
def apart(pack: Path) -> Iterator[dict[str, Path]]:
    """Two machines went on from X: one took it off and made Y, the other wrote on it, made Z."""
    with open_project(pack) as package:
        first = apply(package, 0, 4)
    one, other = copied(pack, "one.zhupipack"), copied(pack, "other.zhupipack")
    with open_project(one) as package:
        coding.remove_coding(package, first.id)
        apply(package, 7, 9)
    with open_project(other) as package:
        coding.write_memo(package, first.id, "待议")
        apply(package, 10, 12)
    return {"base": pack, "one": one, "other": other}  # type: ignore[return-value]


@pytest.mark.parametrize(
    "order", ["one other", "other one", "base one other", "base other one", "one base other one"]
)
def test_two_copies_that_were_both_coded_come_together(
    project: Project, known: Round, apart: dict[str, Path], order: str
) -> None:
    notes = [packages.unpack(project, apart[name]).notes for name in order.split()]
    assert stands(project, known) == [(0, 4), (7, 9), (10, 12)]
    assert [c.memo for c in project.store.codings.in_round(known.id) if c.start == 0] == ["待议"]
    assert ("two_copies",) in notes
    assert checking.check(project) == []


@pytest.mark.parametrize("order", ["one other", "other one", "base one other"])
def test_of_two_copies_the_newer_word_stands(
    project: Project, known: Round, pack: Path, order: str
) -> None:
    with open_project(pack) as package:
        first = apply(package, 0, 4)
    one, other = copied(pack, "one.zhupipack"), copied(pack, "other.zhupipack")
    with open_project(other) as package:
        coding.write_memo(package, first.id, "待议")
    with open_project(one) as package:
        coding.remove_coding(package, first.id)
    for name in order.split():
        packages.unpack(project, {"base": pack, "one": one, "other": other}[name])
    assert stands(project, known) == []


def test_a_merge_brings_what_was_taken_in_and_what_was_packed(
    project: Project, known: Round, moments: dict[str, Path], second: Coder
) -> None:
    copy = checking.backup(project, project.path.with_name("copy.zhupi"))
    packages.unpack(project, moments["new"])
    with open_project(copy) as other:
        packages.unpack(other, moments["old"])
        merging.merge(other, project.path)
        assert stands(other, known) == [(7, 9)]
        assert packages.unpack(other, moments["old"]).notes == ("older_copy",)
        assert stands(other, known) == [(7, 9)]
        out = copy.with_name("second.zhupipack")
        again = packages.pack(other, known.id, coder_id=second.id, out=out)
    with pytest.raises(InputError, match="this project made no such package"):
        packages.unpack(project, again)
    merging.merge(project, copy)
    assert packages.unpack(project, again).number == 2


def named(package: Path, coder: Coder, other: Coder) -> None:
    """The package of the one, edited to be the other's from its settings to its journal."""
    swap = f"'{coder.id}', '{other.id}'"
    forged(
        package,
        f"UPDATE settings SET value = replace(value, {swap})",
        f"UPDATE coders SET id = '{other.id}', name = '{other.name}'",
        *(
            f"UPDATE {table} SET coder_id = replace(coder_id, {swap})"
            for table in ("codings", "round_coders", "round_finished", "journal_entries")
        ),
        f"UPDATE journal_changes SET row_id = replace(row_id, {swap}),"
        f" before = replace(before, {swap}), after = replace(after, {swap})",
        f"UPDATE journal_changes SET after = json_set(after, '$.name', '{other.name}')"
        " WHERE table_name = 'coders'",
    )


TOKENS = {
    "kept": "SELECT 1",
    "taken away": "UPDATE settings SET value = json_remove(value, '$.token', '$.number')"
    " WHERE key = 'package'",
    "invented": "UPDATE settings SET value = json_set(value, '$.token', 'x') WHERE key = 'package'",
}


@pytest.mark.parametrize("token", TOKENS)
def test_a_package_in_another_s_name_is_refused(
    project: Project, known: Round, pack: Path, second: Coder, token: str
) -> None:
    own = packages.pack(
        project, known.id, coder_id=project.coder.id, out=pack.with_name("own.zhupipack")
    )
    with open_project(pack) as package:
        apply(package, 0, 4)
    named(pack, second, project.coder)
    forged(pack, TOKENS[token])
    before = everything(project)
    with pytest.raises(InputError, match=r"package of 甲, 一轮, but this project made no such"):
        packages.unpack(project, pack)
    assert everything(project) == before
    assert packages.unpack(project, own).number == 2


def test_a_package_is_for_its_round_alone(
    project: Project, known: Round, pack: Path, second: Coder
) -> None:
    reports = project.store.rounds.reports(known.id)
    both = [project.coder.id, second.id]
    other = rounds.create(project, "二轮", coder_ids=both, report_ids=reports)
    forged(
        pack,
        f"UPDATE settings SET value = replace(value, '{known.id}', '{other.id}')"
        " WHERE key = 'package'",
    )
    with pytest.raises(InputError, match="package of 乙, 二轮"):
        packages.unpack(project, pack)


def test_the_project_keeps_no_token(project: Project, pack: Path) -> None:
    with open_project(pack) as package:
        assert package.package
        token = package.package.token
        assert package.package.number == 1
        assert len(token) == 64
    (made,) = project.store.packages.made()
    assert made.number == 1
    assert token.encode() not in "\n".join(everything(project)).encode()


def as_before(path: Path) -> None:
    """The file as the program made it that knew no tokens."""
    forged(path, TOKENS["taken away"])
    rebuilt(
        path,
        "DROP TABLE packages; DROP TABLE take_ins; DROP TABLE seals;"
        " DROP TABLE own_facts; DROP TABLE figures; DROP TABLE indicators;"
        " DROP TABLE codebook_notes; DROP TABLE suggestions;"
        " PRAGMA user_version = 2;",
    )
    with closing(Database(str(path))) as db:
        triggers.remove(db)
        for table in ("codings", "memos"):
            db.execute(f"ALTER TABLE {table} DROP COLUMN flagged")
        triggers.install(db)
        db.conn.commit()


def test_a_package_made_before_there_were_tokens_comes_back(
    project: Project, known: Round, moments: dict[str, Path]
) -> None:
    path = project.path
    project.close()
    for file in (path, *moments.values()):
        as_before(file)
    before = moments["new"].read_bytes()
    with open_project(path) as newer:
        assert migrations.version(newer.store.db) == migrations.newest_version()
        shown = packages.unpack(newer, moments["new"])
        assert (shown.notes, shown.number) == (("no_token",), 0)
        assert packages.unpack(newer, moments["old"]).notes == ("no_token", "older_copy")
        assert stands(newer, known) == [(7, 9)]
        # A round that is made from now on takes none without a token.
        reports = newer.store.rounds.reports(known.id)
        both = newer.store.rounds.coders(known.id)
        later = rounds.create(newer, "二轮", coder_ids=both, report_ids=reports)
        fresh = packages.pack(
            newer, later.id, coder_id=both[1], out=path.with_name("later.zhupipack")
        )
        forged(fresh, TOKENS["taken away"])
        with pytest.raises(InputError, match="made no such package"):
            packages.unpack(newer, fresh)
    assert moments["new"].read_bytes() == before


@pytest.mark.parametrize("value", ["[]", "{}", "{", '"x"', "null"])
def test_a_package_that_does_not_say_what_it_is_is_damaged(
    project: Project, pack: Path, value: str
) -> None:
    forged(pack, f"UPDATE settings SET value = '{value}' WHERE key = 'package'")
    for look in (lambda: packages.unpack(project, pack), lambda: open_project(pack)):
        with pytest.raises(InputError, match="does not say what it is a package of"):
            look()


def test_a_package_says_it_in_words_and_numbers(project: Project, pack: Path) -> None:
    forged(
        pack,
        "UPDATE settings SET value = json_set(value, '$.number', 'one') WHERE key = 'package'",
    )
    with pytest.raises(InputError, match="damaged"):
        packages.preview(project, pack)


def test_a_package_writes_over_nothing_of_another_s(
    project: Project, known: Round, pack: Path, code: Code
) -> None:
    mine = code(0, 4, memo="甲的批注")
    with open_project(pack) as package:
        made = apply(package, 7, 9)
    forged(
        pack,
        f"UPDATE codings SET id = '{mine.id}'",
        f"UPDATE journal_changes SET row_id = '{mine.id}',"
        f" after = json_set(after, '$.id', '{mine.id}') WHERE row_id = '{made.id}'",
    )
    before = everything(project)
    with pytest.raises(InputError, match=f"codings row {mine.id} is another's"):
        packages.unpack(project, pack)
    assert everything(project) == before


def test_a_package_stays_inside_its_round(project: Project, known: Round, pack: Path) -> None:
    with open_project(pack) as package:
        apply(package, 7, 9)
        memos.write(package, "太宽", theme_id=package.codebook.themes[0].id)
    forged(
        pack,
        "INSERT INTO codebook_versions SELECT 2, created_at, coder_id, themes"
        " FROM codebook_versions",
        "UPDATE codings SET codebook_version = 2",
        "UPDATE journal_changes SET after = json_set(after, '$.codebook_version', 2)"
        " WHERE table_name = 'codings'",
    )
    with pytest.raises(InputError, match=r"codings row .* is outside the round"):
        packages.unpack(project, pack)
    assert stands(project, known) == []


def test_json_that_is_none_is_damage_of_the_package(project: Project, pack: Path) -> None:
    forged(pack, "UPDATE reports SET guessed = '5'")
    with pytest.raises(InputError, match=r"damaged \(reports.guessed is not as it was written\)"):
        packages.unpack(project, pack)


def test_segments_that_are_none_are_too(project: Project, pack: Path) -> None:
    forged(pack, "UPDATE texts SET segments = '[[0]]'")
    with pytest.raises(InputError, match=r"is damaged \("):
        packages.unpack(project, pack)
