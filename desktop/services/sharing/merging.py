"""Two project files of one study become one: by ids and by the texts' hashes, never by names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from desktop.domain.codebook import tidy_name
from desktop.domain.errors import InputError, RuleError
from desktop.domain.report import Report, are_told_apart
from desktop.services.project.package_origin import PACKAGE
from desktop.services.project.project import Project
from desktop.services.sharing import incoming_rows
from desktop.services.sharing.incoming_rows import Row, TablePlan, compared, without_doubles
from desktop.services.sharing.merging_themes import (
    CHOICES,
    MergedThemes,
    ThemeChange,
    merged_themes,
)
from desktop.services.sharing.soundness import refuse_damaged, same_texts, sound
from desktop.storage.incoming import Incoming
from desktop.storage.rounds import tie
from desktop.storage.store import Store

__all__ = ["CHOICES", "MergePreview", "ThemeChange", "merge", "preview_merge"]

_ROUNDS = ("round_reports", "round_coders")
_OWN = (
    "round_finished",
    "codings",
    "memos",
    "figures",
    "finished",
    "own_facts",
    "adjudications",
    "resolutions",
    "take_ins",
    "codebook_notes",
)


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would change here.

    `themes` are those that differ; `counts` says by table (reports, coders, rounds, codings,
    memos, figures, indicators, finished, adjudications) how many rows are new, changed, removed,
    same, kept or conflicting: changed on both sides, and the newer stands. `doubles` are codings
    made in both files on their own, which become one.
    """

    path: Path
    project: str
    themes: tuple[ThemeChange, ...]
    counts: Mapping[str, Mapping[str, int]]
    doubles: int
    changes_anything: bool


@dataclass(slots=True)
class _Merge:
    """All that is to be done, in the order in which it has to be."""

    themes: MergedThemes
    plans: list[TablePlan]
    texts: list[Row]
    versions: list[int]
    preview: MergePreview


def preview_merge(
    project: Project,
    other: Path,
    *,
    themes: Mapping[str, str] | None = None,
    default: str = "newest",
) -> MergePreview:
    """What `merge` would do; nothing is written. Raises as it does."""
    with _opened(project, other) as theirs:
        return _planned(project, theirs, other, themes or {}, default).preview


def merge(
    project: Project,
    other: Path,
    *,
    themes: Mapping[str, str] | None = None,
    default: str = "newest",
) -> MergePreview:
    """Take the other project in, in one step that undo takes back; twice changes nothing.

    Reports are the same where their id or their text is, everything else where its id is.
    Where both sides changed a thing the newer change stands, in whichever order files are
    merged; `themes`, by theme id, and `default` choose otherwise (see CHOICES). What other
    things point at is never taken away. Raises InputError where the other file is damaged, is
    a package, or has another text for a report; EnvironmentProblem where it is newer than this
    program; RuleError where this project is a package.
    """
    with _opened(project, other) as theirs:
        wanted = _planned(project, theirs, other, themes or {}, default)
        detail: dict[str, object] = {
            "project": wanted.preview.project,
            "codings": sum(wanted.preview.counts["codings"][n] for n in ("new", "changed")),
        }
        # First: a merge that was stopped is done again, and then brings them too.
        with project.aside():
            project.store.packages.add(theirs.packages.made())
        with project.change("merge", detail=detail | incoming_rows.times(wanted.plans)):
            _apply(project, theirs, wanted)
    return wanted.preview


@contextmanager
def _opened(project: Project, other: Path) -> Iterator[Store]:
    if project.package:
        raise RuleError(
            "A coding package takes in nothing.", "Merge into the project that it came from."
        )
    with sound(other) as theirs:
        if theirs.settings.get(PACKAGE):
            raise InputError(
                "{file} is a coding package.", "Take it in with `round unpack`.", file=other.name
            )
        same_texts(project.store, theirs, other)
        refuse_damaged(theirs, other)
        yield theirs


def _planned(
    project: Project, theirs: Store, other: Path, choices: Mapping[str, str], default: str
) -> _Merge:
    for choice in (default, *choices.values()):
        _refuse_choice(choice)
    ours, name = project.store, theirs.settings.project()[1]
    themes = _themes(ours, theirs, choices=choices, default=default, name=name)
    translation = _Translation(ours, theirs, themes.counted_as)
    parents = _parents(ours, theirs, translation, name)
    own = [translation.compared(table) for table in _OWN]
    codings, finished = own[_OWN.index("codings")], own[_OWN.index("finished")]
    without_doubles(codings, ("report_id", "theme_id", "coder_id", "round_id", "start", "end"))
    without_doubles(finished, ("report_id", "coder_id"))
    without_doubles(own[_OWN.index("figures")], ("report_id", "coder_id", "start", "end"))
    _keep_memos(codings, own[_OWN.index("memos")], ours)
    plans = [*parents, *own]
    return _Merge(
        themes=themes,
        plans=plans,
        texts=_plan(plans, "reports")["new"],
        versions=_missing_versions(plans),
        preview=MergePreview(
            path=other,
            project=name,
            themes=themes.changes,
            counts={plan.table: _counts(plan) for plan in plans},
            doubles=len(codings.doubles),
            changes_anything=bool(themes.put) or any(plan.changes for plan in plans),
        ),
    )


def _refuse_choice(choice: str) -> None:
    if choice not in CHOICES:
        raise InputError(
            "{choice} is no way to merge themes.",
            "Choose one of: {known}.",
            choice=choice,
            known=", ".join(CHOICES),
        )


def _themes(
    ours: Store, theirs: Store, *, choices: Mapping[str, str], default: str, name: str
) -> MergedThemes:
    return merged_themes(
        compared(ours, theirs, "themes", united=True),
        Incoming(ours.db).rows("themes"),
        Incoming(theirs.db).rows("themes"),
        choices=choices,
        default=default,
        project=name,
    )


def _parents(ours: Store, theirs: Store, translation: _Translation, name: str) -> list[TablePlan]:
    """What other rows point at; nothing of it is taken away."""
    coders = compared(ours, theirs, "coders", united=True)
    reports = translation.compared("reports", united=True)
    rounds = translation.compared("rounds", united=True)
    for plan in (coders, rounds):
        _rename(plan, Incoming(ours.db).rows(plan.table), name)
    ties = [translation.compared(table, united=True) for table in _ROUNDS]
    return [coders, reports, rounds, *ties, compared(ours, theirs, "indicators", united=True)]


def _rename(plan: TablePlan, here: Mapping[str, Row], project: str) -> None:
    """Two people, or rounds, of one name are two: the one that comes is called differently."""
    taken = {row["name"]: row["id"] for row in here.values()}
    for fate in ("changed", "new"):
        renamed = [_free(row, taken, project) for row in plan[fate]]
        plan.rows[fate] = [row for row in renamed if here.get(row["id"]) != row]


def _free(row: Row, taken: dict[str, str], project: str) -> Row:
    name = tidy_name(row["name"]) or row["name"]
    while taken.setdefault(name, row["id"]) != row["id"]:
        name = f"{name} ({project})"
    return row | {"name": name}


class _Translation:
    """Their rows as ours: a report of the same text has one id, a codebook version one number."""

    def __init__(self, ours: Store, theirs: Store, counted_as: Mapping[str, str]) -> None:
        self._ours, self._theirs = ours, theirs
        self._themes = counted_as
        self._reports = _same_reports(ours, theirs)
        self._lowest = _lowest(ours)
        self._numbers = _numbers(ours, theirs)

    def compared(self, table: str, *, united: bool = False) -> TablePlan:
        """What their rows of that table would change."""
        plan = compared(
            self._ours,
            self._theirs,
            table,
            translated=partial(self._translated, table),
            ignored={"codebook_version": self._canonical} if table in _VERSIONED else None,
            united=united,
        )
        if table == "reports":
            # The same text imported apart: ours has its facts already.
            known = set(self._reports.values())
            plan.rows["changed"] = [row for row in plan["changed"] if row["id"] not in known]
        return plan

    def _translated(self, table: str, row: Row) -> Row:
        changed = dict(row)
        if table == "reports":
            changed["id"] = self._reports.get(row["id"], row["id"])
        if row.get("report_id") in self._reports:
            changed["report_id"] = self._reports[row["report_id"]]
            if table in _TIED:
                changed["id"] = tie(*(changed[column] for column in _TIED[table]))
        if row.get("theme_id") in self._themes:
            changed["theme_id"] = self._themes[row["theme_id"]]
        if "codebook_version" in row:
            changed["codebook_version"] = self._numbers[row["codebook_version"]]
        return changed

    def _canonical(self, row: Row) -> object:
        version = row["codebook_version"]
        return self._lowest.get(version, version)


_VERSIONED = ("rounds", "codings", "codebook_notes")
_TIED = {
    "round_reports": ("round_id", "report_id"),
    "round_finished": ("round_id", "report_id", "coder_id"),
    "own_facts": ("report_id", "name"),
}


def _same_reports(ours: Store, theirs: Store) -> dict[str, str]:
    """Their id to ours, where the same text was imported apart.

    Of a text that several counties share, the report of the same county and year.
    """
    here = ours.reports.all()
    ids = {report.id for report in here}
    texts: dict[str, list[Report]] = {}
    for report in here:
        texts.setdefault(report.text_sha256, []).append(report)
    there = (report for report in theirs.reports.all() if report.id not in ids)
    originals = ours.reports.original_of, theirs.reports.original_of
    pairs = ((one, _like(one, texts.get(one.text_sha256, []), originals)) for one in there)
    return {one.id: own for one, own in pairs if own}


def _like(report: Report, having: Sequence[Report], originals: _Originals) -> str | None:
    """The one of them that the report is: of its county and year, or from the same bytes."""
    here, there = originals
    alike = (one for one in having if not are_told_apart(one.facts, report.facts))
    same = (one for one in having if here(one.id) == there(report.id) is not None)
    return next((one.id for one in chain(alike, same)), None)


_Originals = tuple[Callable[[str], str | None], Callable[[str], str | None]]


def _lowest(ours: Store) -> dict[int, int]:
    """Each version's number, or the lowest one with the same themes."""
    first: dict[str, int] = {}
    versions = Incoming(ours.db).versions()
    return {number: first.setdefault(text, number) for number, (text, *_) in versions.items()}


def _numbers(ours: Store, theirs: Store) -> dict[int, int]:
    """Their number to ours; below 0 where the version has to be added."""
    here: dict[str, int] = {}
    for number, (text, *_) in Incoming(ours.db).versions().items():
        here.setdefault(text, number)
    there = Incoming(theirs.db).versions()
    return {number: here.get(text, -number) for number, (text, *_) in there.items()}


def _missing_versions(plans: Iterable[TablePlan]) -> list[int]:
    rows = (row for plan in plans for name in ("new", "changed") for row in plan[name])
    return sorted({-row["codebook_version"] for row in rows if row.get("codebook_version", 0) < 0})


def _keep_memos(codings: TablePlan, memos: TablePlan, ours: Store) -> None:
    """A coding that another one stands for may say something beside it: that becomes a memo."""
    here = Incoming(ours.db).rows("memos")
    for row in codings.doubles:
        kept = {
            "id": tie(row["id"], "memo"),
            "coder_id": row["coder_id"],
            "report_id": row["report_id"],
            "theme_id": row["theme_id"],
            "text": row["memo"],
            "created_at": row["created_at"],
            "updated_at": row["created_at"],
            "flagged": row["flagged"],
        }
        if row["memo"] and kept["id"] not in here:
            memos["new"].append(kept)


def _counts(plan: TablePlan) -> dict[str, int]:
    return {name: len(rows) for name, rows in plan.rows.items()} | {
        "conflicting": len(plan.conflicting)
    }


def _plan(plans: Iterable[TablePlan], table: str) -> TablePlan:
    return next(plan for plan in plans if plan.table == table)


def _apply(project: Project, theirs: Store, wanted: _Merge) -> None:
    ours, incoming = project.store, Incoming(project.store.db)
    for row in wanted.texts:
        key = row["text_sha256"]
        ours.texts.add(
            theirs.texts.get(key),
            segments=theirs.texts.segments(key),
            sections=theirs.texts.sections(key),
        )
        incoming.copy_text(Incoming(theirs.db), key, row["original_sha256"])
    numbers = _add_versions(project, theirs, wanted)
    for row in wanted.themes.put:
        incoming.put("themes", row)
    for plan in wanted.plans:
        for name in ("new", "changed"):
            plan.rows[name] = [_numbered(row, numbers) for row in plan[name]]
    incoming_rows.apply(ours, wanted.plans)


def _add_versions(project: Project, theirs: Store, wanted: _Merge) -> dict[int, int]:
    """Their versions that are not here, under the next numbers; the present one stays last."""
    there = Incoming(theirs.db).versions()
    incoming = Incoming(project.store.db)
    next_number = project.store.codebooks.version() + 1
    numbers = {version: next_number + n for n, version in enumerate(wanted.versions)}
    for version, number in numbers.items():
        text, at, coder = there[version]
        incoming.add_version(number, text, at=at, coder_id=coder)
    if numbers and not wanted.themes.put:
        project.store.codebooks.record_version(coder_id=project.coder.id)
    return {-version: number for version, number in numbers.items()}


def _numbered(row: Row, numbers: Mapping[int, int]) -> Row:
    version = row.get("codebook_version", 0)
    return row | {"codebook_version": numbers[version]} if version in numbers else row
