"""What the commands on rounds print: for JSON and for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from desktop.cli.columns import aligned
from desktop.services.rounds import rounds

if TYPE_CHECKING:
    from desktop.domain.round import Round
    from desktop.services.project.project import Project
    from desktop.services.rounds.rounds import RoundStatus
    from desktop.services.sharing.packages import PackagePreview


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
