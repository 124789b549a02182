"""A round is not locked or revealed before it is said who has not declared what done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import click

from desktop.cli import output
from desktop.services.rounds.unfinished import NotDone, Unfinished

_NAMED = 3

yes = click.option("--yes", is_flag=True, help="Do not ask where reports are not declared done.")


def agreed(found: Unfinished, verb: str, *, given: bool) -> bool:
    """Say what is not done, and ask at a terminal whether to go on; elsewhere nobody can answer.

    Nothing is said where all is done, and nothing asked where `given` says yes.
    """
    if not found.coders:
        return True
    for line in lines(found):
        output.note(line)
    if given or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    return click.confirm(f"{verb} all the same?", err=True)


def lines(found: Unfinished) -> Iterator[str]:
    """For people: a line a coder, then what that means for the comparison."""
    for one in found.coders:
        yield f"{one.coder.name} has not declared {_left(one, found.reports)} done."
    if found.compared:
        yield (
            f"{found.compared} of {found.reports} reports are done by two coders or more;"
            " the others will not be compared."
        )
    else:
        yield "No report is done by two coders: every coefficient will be undefined."


def records(found: Unfinished) -> list[dict[str, Any]]:
    """The same for JSON, by coder with the reports' ids."""
    return [
        {"coder": one.coder.name, "reports": [report.id for report in one.reports]}
        for one in found.coders
    ]


def _left(one: NotDone, total: int) -> str:
    if len(one.reports) == total:
        return f"any of the {total} reports"
    names = ", ".join(report.label for report in one.reports[:_NAMED])
    more = len(one.reports) - _NAMED
    return (
        f"{len(one.reports)} of {total} reports ({names}{f' and {more} more' if more > 0 else ''})"
    )
