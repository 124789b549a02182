"""Coding packages: a round goes to one coder in a file of its own, and comes back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

import desktop
from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder, Coding
from desktop.domain.errors import InputError, RuleError
from desktop.domain.merging import FATES
from desktop.domain.package_work import PackageStanding, standing
from desktop.domain.round import PackageOrigin, Round
from desktop.services.project import round_rules
from desktop.services.project.coders import find_coder
from desktop.services.project.package_origin import (
    PACKAGE,
    origin_of,
    refuse_not_made_here,
    registered,
)
from desktop.services.project.project import SUFFIX as PROJECT_SUFFIX
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.sharing import incoming_rows
from desktop.services.sharing.incoming_rows import TablePlan
from desktop.services.sharing.package_rows import refuse_strange_rows
from desktop.services.sharing.soundness import refuse_damaged, same_texts, sound
from desktop.storage import database
from desktop.storage.incoming import Incoming
from desktop.storage.journal import now
from desktop.storage.store import Store
from desktop.storage.stored_json import stored_themes
from desktop.text.file_names import as_file_name

SUFFIX = ".zhupipack"
OPENED = (PROJECT_SUFFIX, SUFFIX)
"""What files that can be opened end in: a coder's package is a project too."""
NOTES = ("no_token", "older_copy", "two_copies")
"""What a reader should know of a package: it was made before packages had tokens, so that anybody
of the round can have made it; a newer copy of it was taken in already; the coder has worked in
two copies of it, and of what was changed in both the newer stands."""


def is_project_file(path: Path) -> bool:
    """Whether that file is opened; reports are brought in."""
    return path.suffix.lower() in OPENED


@dataclass(frozen=True, slots=True)
class PackagePreview:
    """What a package would change here.

    Codings by what becomes of them: `conflicting` are those that were changed here too since
    they were packed; the newer one stands. `done` are reports that would be declared done,
    `reopened` those that would be open again; `figures` are verdicts on figures. `number` counts
    the packages of the project, 0 where it was made before they had one. `unseen` are the coder's
    changes that have not been taken in yet. `notes` are codes out of NOTES.
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
    figures: int
    number: int
    unseen: int
    notes: tuple[str, ...]

    @property
    def changes_anything(self) -> bool:
        """Whether unpacking it would alter the research data of this project at all."""
        moved = (self.new, self.changed, self.removed)
        return any(moved) or bool(self.done or self.reopened or self.memos or self.figures)

    @property
    def worth_taking(self) -> bool:
        """Whether it changes anything, or has work that is to be known as done and taken back."""
        return self.changes_anything or self.unseen > 0


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
    path = name_of_package(out, known, coder)
    known = rounds.begin(project, known.id)
    origin = _registered(project, known, coder)
    database.create(
        path, furnish=lambda db: _furnish(Store(db, path), project, known, origin)
    ).close()
    return path


def name_of_package(out: Path, known: Round, coder: Coder) -> Path:
    """`out`, or where that is a folder, a name in it after round and coder."""
    return out / file_name(known, coder) if out.is_dir() else out


def _registered(project: Project, known: Round, coder: Coder) -> PackageOrigin:
    # Before the file is there: a package that nobody knows could not come back.
    at = now()
    with project.aside():
        token, number = registered(project.store, known, coder, at=at)
    return PackageOrigin(
        project=project.id,
        project_name=project.name,
        round=known.id,
        coder=coder.id,
        codebook_version=known.codebook_version,
        made_at=at,
        token=token,
        number=number,
    )


def file_name(known: Round, coder: Coder) -> str:
    """What the package of a round for a coder is called, whatever their names hold."""
    return f"{as_file_name(known.name)}-{as_file_name(coder.name)}{SUFFIX}"


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
        _put_figures(store, project.store, known, coder)
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


def _put_figures(store: Store, ours: Store, known: Round, coder: Coder) -> None:
    """The indicators, and the coder's own verdicts on figures of the sample."""
    sample = set(ours.rounds.reports(known.id))
    for row in Incoming(ours.db).rows("indicators").values():
        Incoming(store.db).put("indicators", row)
    for row in Incoming(ours.db).rows("figures", coder_id=coder.id).values():
        if row["report_id"] in sample:
            Incoming(store.db).put("figures", row)


def is_package(path: Path) -> bool:
    """Whether the file is a coder's package; raises as `preview` where it cannot be opened."""
    with sound(path) as store:
        return store.settings.get(PACKAGE) is not None


def preview(project: Project, path: Path) -> PackagePreview:
    """What unpacking would change; nothing is written.

    Raises InputError where the file is no package, is damaged, is of another project or
    round, or does not have the texts and the codebook that the round was made with;
    EnvironmentProblem where it was made by a newer version of the program.
    """
    with _opened(project, path) as package:
        return _previewed(project, package)


def unpack(project: Project, path: Path, *, late: bool = False) -> PackagePreview:
    """Take in what the coder did, in one step that undo takes back; twice changes nothing.

    What an older copy of the package says was said before: it takes nothing back. Raises as
    `preview`, and RuleError where the round is locked and something would change, unless `late`
    allows it.
    """
    with _opened(project, path) as package:
        found = _previewed(project, package)
    if found.changes_anything and not late:
        round_rules.refuse_locked(found.round)
    detail: dict[str, object] = {
        "round": found.round.name,
        "coder": found.coder.name,
        "codings": len(found.new) + len(found.changed) + len(found.removed),
    }
    with project.change("unpack", detail=detail | incoming_rows.times(package.plans)):
        incoming_rows.apply(project.store, package.plans)
        if found.unseen:
            project.store.packages.note_taken_in(
                found.round.id, found.coder.id, marks=package.marks
            )
    return found


@dataclass(frozen=True, slots=True)
class _Package:
    """A package that may come back: how far it has come, and what it would change."""

    path: Path
    origin: PackageOrigin
    marks: str
    standing: PackageStanding
    plans: list[TablePlan]


def _read(project: Project, theirs: Store, origin: PackageOrigin) -> _Package:
    work = theirs.packages.work()
    found = standing(work.marks, project.store.packages.taken_in(origin.round, origin.coder))
    stale = {place for place, number in work.last.items() if number < found.known}
    return _Package(theirs.path, origin, work.marks, found, _plans(project, theirs, origin, stale))


def _plans(
    project: Project, theirs: Store, origin: PackageOrigin, stale: set[tuple[str, str]]
) -> list[TablePlan]:
    of_round = {"round_id": origin.round, "coder_id": origin.coder}
    ours = project.store
    compared = partial(incoming_rows.compared, ours, theirs, stale=stale, remembered=True)
    codings = compared("codings", fixed=of_round)
    codings = incoming_rows.without_doubles(codings, ("report_id", "theme_id", "start", "end"))
    finished = compared("round_finished", fixed=of_round)
    memos = compared("memos", fixed={"coder_id": origin.coder})
    figures = compared("figures", fixed={"coder_id": origin.coder})
    figures = incoming_rows.without_doubles(figures, ("report_id", "start", "end"))
    return [codings, finished, memos, figures]


def _previewed(project: Project, package: _Package) -> PackagePreview:
    codings, finished, memos, figures = package.plans
    origin, known = package.origin, package.standing
    shown = {name: tuple(Coding(**row) for row in codings[name]) for name in FATES}
    quarrel = set(codings.conflicting)
    return PackagePreview(
        path=package.path,
        round=rounds.find_round(project, origin.round),
        coder=find_coder(project, origin.coder),
        codebook_version=origin.codebook_version,
        made_at=origin.made_at,
        reports=len(project.store.rounds.reports(origin.round)),
        conflicting=tuple(c for found in shown.values() for c in found if c.id in quarrel),
        done=len(finished["new"]),
        reopened=len(finished["removed"]),
        memos=_moved(memos),
        figures=_moved(figures),
        number=origin.number,
        unseen=known.unseen,
        notes=tuple(
            note
            for note, holds in zip(
                NOTES, (not origin.token, known.older, known.apart and known.unseen), strict=True
            )
            if holds
        ),
        **shown,
    )


def _moved(plan: TablePlan) -> int:
    return sum(len(plan[name]) for name in ("new", "changed", "removed"))


@contextmanager
def _opened(project: Project, path: Path) -> Iterator[_Package]:
    with sound(path) as store:
        origin = origin_of(store)
        if origin is None:
            raise InputError(
                "{file} is a whole project, not a coding package.",
                "Take it in with `merge`.",
                file=path.name,
            )
        _refuse_other_project(project, origin, path)
        known = _refuse_other_round(project, origin, path)
        names = f"{find_coder(project, origin.coder).name}, {known.name}"
        refuse_not_made_here(project.store, origin, path, names=names)
        same_texts(project.store, store, path, only=project.store.rounds.reports(known.id))
        refuse_damaged(store, path)
        _refuse_other_codebook(project, store, known, path)
        refuse_strange_rows(project.store, store, known, coder_id=origin.coder)
        yield _read(project, store, origin)


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
        names = [(here.get(i) or there[i]).name for i in differing]
        raise InputError(
            "{file} was coded by another codebook than version {version} here: {themes}.",
            "Pack the round again from this project.",
            file=path.name,
            version=version,
            themes=", ".join(names[:5]),
        )


def _themes_of(store: Store, version: int) -> dict[str, Theme]:
    themes = stored_themes(Incoming(store.db).versions().get(version, ("[]",))[0])
    return {theme.id: theme for theme in themes}
