"""Coding packages: a round goes to one coder in a file of its own, and comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

import desktop
from desktop.domain.coding import Coder, Coding
from desktop.domain.errors import InputError, RuleError
from desktop.domain.merging import FATES
from desktop.domain.round import PackageOrigin, Round
from desktop.services import round_rules, rounds, taking_in
from desktop.services.coders import find_coder
from desktop.services.project import PACKAGE, Project
from desktop.services.soundness import refuse_damaged, same_texts, sound
from desktop.services.taking_in import TablePlan
from desktop.storage import database
from desktop.storage.incoming import Incoming
from desktop.storage.journal import now
from desktop.storage.store import Store

SUFFIX = ".zhupipack"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a package would change here.

    Codings by what becomes of them: `conflicting` are those that were changed here too since
    they were packed; the newer one stands. `done` are reports that would be declared done,
    `reopened` those that would be open again. `notes` are remarks for the reader, as (code,
    details).
    """

    path: Path
    round: Round
    coder: Coder
    codebook_version: int
    made_at: str
    reports: int
    new: tuple[Coding, ...]
    same: tuple[Coding, ...]
    changed: tuple[Coding, ...]
    removed: tuple[Coding, ...]
    kept: tuple[Coding, ...]
    conflicting: tuple[Coding, ...]
    done: int
    reopened: int
    memos: int

    @property
    def changes_anything(self) -> bool:
        """Whether unpacking it would alter this project at all."""
        moved = (self.new, self.changed, self.removed)
        return any(moved) or bool(self.done or self.reopened or self.memos)


def pack(project: Project, round_id: str, *, coder_id: str, out: Path) -> Path:
    """Write the coder's package: the sample, the frozen codebook, the own work; its path.

    Nothing of any other coder is in it. In a folder it is named after round and coder.
    Raises InputError where something is there already, RuleError where the coder is not in
    the round or the round is locked.
    """
    known, coder = rounds.find_round(project, round_id), find_coder(project, coder_id)
    round_rules.refuse_locked(known)
    if coder.id not in project.store.rounds.coders(known.id):
        raise RuleError(
            "{coder} is not in the round {round}.",
            "Its coders are: {coders}.",
            coder=coder.name,
            round=known.name,
            coders=", ".join(c.name for c in rounds.round_coders(project, known.id)),
        )
    path = out / f"{known.name}-{coder.name}{SUFFIX}" if out.is_dir() else out
    known = rounds.begin(project, known.id)
    origin = PackageOrigin(
        project.id, project.name, known.id, coder.id, known.codebook_version, now()
    )
    database.create(
        path, furnish=lambda db: _furnish(Store(db, path), project, known, origin)
    ).close()
    return path


def _furnish(store: Store, project: Project, known: Round, origin: PackageOrigin) -> None:
    coder = find_coder(project, origin.coder)
    name = f"{project.name} · {known.name} · {coder.name}"
    with store.journal.entry("create_package", coder_id=coder.id, kind="base"):
        store.settings.describe_project(
            uuid=str(uuid4()), name=name, program_version=desktop.__version__
        )
        store.coders.add(coder)
        _put_codebook(store, project, known, coder)
        for report in rounds.round_reports(project, known.id):
            _put_report(store, project, report.id)
        store.rounds.add(known)
        store.rounds.sample(known.id, project.store.rounds.reports(known.id))
        store.rounds.invite(known.id, [coder.id])
        _put_own_work(store, project.store, known, coder)
    store.settings.put(PACKAGE, json.dumps(asdict(origin), ensure_ascii=False))


def _put_codebook(store: Store, project: Project, known: Round, coder: Coder) -> None:
    themes, *_ = Incoming(project.store.db).versions()[known.codebook_version]
    for theme in project.store.codebooks.at(known.codebook_version).themes:
        store.codebooks.add(theme)
    # Who wrote that version of the codebook may be another coder of the round.
    Incoming(store.db).add_version(
        known.codebook_version, themes, at=known.created_at, coder_id=coder.id
    )


def _put_report(store: Store, project: Project, report_id: str) -> None:
    report = project.store.reports.get(report_id)
    assert report is not None
    key = report.text_sha256
    texts = project.store.texts
    store.texts.add(texts.get(key), segments=texts.segments(key), sections=texts.sections(key))
    store.reports.add(report, original_sha256=None)


def _put_own_work(store: Store, ours: Store, known: Round, coder: Coder) -> None:
    # A package that was lost can be packed again with what had come back before.
    for table in ("codings", "round_finished"):
        own = Incoming(ours.db).rows(table, round_id=known.id, coder_id=coder.id)
        for row in own.values():
            Incoming(store.db).put(table, row)


def is_package(path: Path) -> bool:
    """Whether the file is a coder's package; raises as `preview` where it cannot be opened."""
    with sound(path) as store:
        return store.settings.get(PACKAGE) is not None


def preview(project: Project, path: Path) -> Preview:
    """What unpacking would change; nothing is written.

    Raises InputError where the file is no package, is damaged, is of another project or
    round, or does not have the texts and the codebook that the round was made with;
    EnvironmentProblem where it was made by a newer version of the program.
    """
    with _opened(project, path) as (theirs, origin):
        return _previewed(project, path, origin, _plans(project, theirs, origin))


def unpack(project: Project, path: Path, *, late: bool = False) -> Preview:
    """Take in what the coder did, in one step that undo takes back; twice changes nothing.

    Raises as `preview`, and RuleError where the round is locked and something would change,
    unless `late` allows it.
    """
    with _opened(project, path) as (theirs, origin):
        plans = _plans(project, theirs, origin)
        found = _previewed(project, path, origin, plans)
    if found.changes_anything and not late:
        round_rules.refuse_locked(found.round)
    detail: dict[str, object] = {
        "round": found.round.name,
        "coder": found.coder.name,
        "codings": len(found.new) + len(found.changed) + len(found.removed),
    }
    with project.change("unpack", detail=detail | taking_in.times(plans)):
        taking_in.apply(project.store, plans)
    return found


def _plans(project: Project, theirs: Store, origin: PackageOrigin) -> list[TablePlan]:
    of_round = {"round_id": origin.round, "coder_id": origin.coder}
    ours = project.store
    codings = taking_in.compared(ours, theirs, "codings", fixed=of_round)
    codings = taking_in.without_doubles(codings, ("report_id", "theme_id", "start", "end"))
    finished = taking_in.compared(ours, theirs, "round_finished", fixed=of_round)
    memos = taking_in.compared(ours, theirs, "memos", fixed={"coder_id": origin.coder})
    return [codings, finished, memos]


def _previewed(
    project: Project, path: Path, origin: PackageOrigin, plans: list[TablePlan]
) -> Preview:
    codings, finished, memos = plans
    shown = {name: tuple(Coding(**row) for row in codings[name]) for name in FATES}
    quarrel = set(codings.conflicting)
    return Preview(
        path=path,
        round=rounds.find_round(project, origin.round),
        coder=find_coder(project, origin.coder),
        codebook_version=origin.codebook_version,
        made_at=origin.made_at,
        reports=len(project.store.rounds.reports(origin.round)),
        conflicting=tuple(c for found in shown.values() for c in found if c.id in quarrel),
        done=len(finished["new"]),
        reopened=len(finished["removed"]),
        memos=sum(len(memos[name]) for name in ("new", "changed", "removed")),
        **shown,
    )


@contextmanager
def _opened(project: Project, path: Path) -> Iterator[tuple[Store, PackageOrigin]]:
    with sound(path) as store:
        origin = _origin(store, path)
        _refuse_other_project(project, origin, path)
        known = _refuse_other_round(project, origin, path)
        same_texts(project.store, store, path, only=project.store.rounds.reports(known.id))
        refuse_damaged(store, path)
        _refuse_other_codebook(project, store, known, path)
        yield store, origin


def _origin(store: Store, path: Path) -> PackageOrigin:
    told = store.settings.get(PACKAGE)
    if told is None:
        raise InputError(
            "{file} is a whole project, not a coding package.",
            "Take it in with `merge`.",
            file=path.name,
        )
    return PackageOrigin(**json.loads(told))


def _refuse_other_project(project: Project, origin: PackageOrigin, path: Path) -> None:
    if origin.project != project.id:
        raise InputError(
            "{file} belongs to another project, {other}.",
            "Unpack it there.",
            file=path.name,
            other=origin.project_name,
        )


def _refuse_other_round(project: Project, origin: PackageOrigin, path: Path) -> Round:
    known = project.store.rounds.get(origin.round)
    if known is None or origin.coder not in project.store.rounds.coders(known.id):
        raise InputError(
            "{file} is of a round or a coder that this project does not have.",
            "Open the copy of the project in which it was packed, or redo what made the round.",
            file=path.name,
        )
    return known


def _refuse_other_codebook(project: Project, theirs: Store, known: Round, path: Path) -> None:
    version = known.codebook_version
    here, there = (_themes_of(store, version) for store in (project.store, theirs))
    if here != there:
        differing = [i for i in {**here, **there} if here.get(i) != there.get(i)]
        names = [str((here.get(i) or there[i])["name"]) for i in differing]
        raise InputError(
            "{file} was coded by another codebook than version {version} here: {themes}.",
            "Pack the round again from this project.",
            file=path.name,
            version=version,
            themes=", ".join(names[:5]),
        )


def _themes_of(store: Store, version: int) -> dict[str, dict[str, object]]:
    themes = json.loads(Incoming(store.db).versions().get(version, ("[]",))[0])
    return {theme["id"]: theme for theme in themes}
