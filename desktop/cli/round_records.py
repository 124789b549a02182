"""What the commands on rounds print: for JSON and for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from desktop.cli.columns import aligned
from desktop.services.rounds import rounds

if TYPE_CHECKING:
    from desktop.domain.round import Round
    from desktop.services.project.project import Project
    from desktop.services.rounds.round_plan import RoundPlan
    from desktop.services.rounds.rounds import RoundStatus
    from desktop.services.sharing.packages import PackagePreview


def planned(found: RoundPlan) -> dict[str, Any]:
    """What a round needs, for JSON."""
    return {
        "unit": found.unit,
        "units": found.units,
        "reports": found.reports,
        "reason": found.reason,
        "interval": bounds(found.interval),
        "units_per_report": round(found.per_report, 1),
        "reports_available": found.available,
        "customs": [
            {"rule": c.rule, "units": c.units, "interval": bounds(c.interval)}
            for c in found.customs
        ],
    }


def bounds(width: Any) -> list[float] | None:
    """An interval as a list of two."""
    return None if width is None or width.low is None else [width.low, width.high]


def plan_lines(record: dict[str, Any]) -> Iterator[str]:
    """The same for people."""
    if record["units"] is None:
        yield f"No number of units gives that width ({record['reason']})."
    else:
        yield f"{record['units']} units needed; 95 % interval of alpha {said(record['interval'])}."
        yield (
            f"{record['reports']} reports of {record['units_per_report']} units each,"
            f" of {record['reports_available']} in the project."
        )
    for custom in record["customs"]:
        yield f"{custom['rule']} ({custom['units']}): {said(custom['interval'])}"


def said(bounds: list[float] | None) -> str:
    """The same for people."""
    return "undefined" if bounds is None else f"{bounds[0]:.2f} to {bounds[1]:.2f}"


def unpacked(found: PackagePreview, *, dry_run: bool) -> dict[str, Any]:
    """What a package changes, for JSON."""
    counts = {
        name: len(getattr(found, name))
        for name in ("new", "same", "changed", "removed", "kept", "conflicting")
    }
    return {
        "package": str(found.path),
        "round": found.round.name,
        "coder": found.coder.name,
        "codebook_version": found.codebook_version,
        "reports": found.reports,
        **counts,
        "done": found.done,
        "reopened": found.reopened,
        "memos": found.memos,
        "figures": found.figures,
        "number": found.number,
        "unseen": found.unseen,
        "notes": list(found.notes),
        "dry_run": dry_run,
    }


def unpacked_lines(record: dict[str, Any]) -> Iterator[str]:
    """The same for people."""
    yield _unpacked(record)
    yield from (_NOTES[note] for note in record["notes"])


_NOTES = {
    "no_token": "It was made before packages had tokens: anybody with a package of this round"
    " can have made it.",
    "older_copy": "It is an older copy: a newer one was taken in already, and nothing is taken"
    " back.",
    "two_copies": "It was coded in two copies: both are taken in, and of what was changed in both"
    " the newer stands.",
}


def _unpacked(record: dict[str, Any]) -> str:
    counts = ", ".join(
        f"{record[name]} {name}"
        for name in ("new", "same", "changed", "removed", "conflicting", "done")
    )
    verb = "Would take in" if record["dry_run"] else "Took in"
    return f"{verb} {record['coder']}'s package of {record['round']}: {counts}."


def progress(found: RoundStatus) -> dict[str, Any]:
    """How far each coder is, for JSON; null is hidden."""
    coders = [
        {"coder": c.coder.name, "done": c.done, "begun": c.begun, "codings": c.codings}
        for c in found.coders
    ]
    return {
        "done_by_all": found.done_by_all,
        "done_by_two": found.done_by_two,
        "progress": coders,
    }


def status_lines(record: dict[str, Any]) -> Iterator[str]:
    """The same for people."""
    total = len(record["reports"])
    done = f"{record['done_by_all']} of {total} reports done by all"
    yield f"{record['round']}: {record['state']}, {done}"
    rows = [
        (
            c["coder"],
            f"{c['done']}/{total} done",
            "hidden" if c["codings"] is None else f"{c['codings']} codings",
        )
        for c in record["progress"]
    ]
    yield from aligned(rows)


def described(project: Project, known: Round) -> dict[str, Any]:
    """A round, for JSON."""
    return {
        "round": known.name,
        "id": known.id,
        "state": known.state,
        "blind": known.blind,
        "unit": known.unit,
        "codebook_version": known.codebook_version,
        "seed": known.seed,
        "design": dict(known.design),
        "coders": [coder.name for coder in rounds.round_coders(project, known.id)],
        "reports": [r.id for r in rounds.round_reports(project, known.id)],
        "created_at": known.created_at,
    }
