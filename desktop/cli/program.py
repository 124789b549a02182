"""Runs one command and turns what came of it into an exit status."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

import click

from desktop.cli import output
from desktop.cli.frontend import Frontend
from desktop.cli.problems import described, is_problem
from desktop.cli.root import COMMANDS, OPENER, root

DONE, PARTLY, PROBLEM, OUR_BUG, STOPPED = 0, 1, 2, 3, 130


def run(arguments: Sequence[str], frontend: Frontend, *, name: str = "zhupi") -> int:
    """Do the command; 0 done, 1 done in part, 2 a problem to mend, 3 a bug, 130 stopped."""
    output.use_utf8()
    _hear_ctrl_break()
    try:
        return _done(arguments, frontend, name)
    except BrokenPipeError:
        output.stop()
        return DONE
    except (KeyboardInterrupt, click.Abort) as stop:
        output.note(" ".join(["Stopped. What was finished before is kept.", *_notes(stop)]))
        return STOPPED
    except Exception as error:
        return _told(error, arguments)


def _hear_ctrl_break() -> None:
    # On Windows it stops a program that another one has started; Ctrl+C does not arrive there.
    if hasattr(signal, "SIGBREAK"):
        signal.signal(signal.SIGBREAK, signal.default_int_handler)


def _notes(stop: BaseException) -> list[str]:
    """What the command that was stopped says of going on."""
    return getattr(stop, "__notes__", [])


def _done(arguments: Sequence[str], frontend: Frontend, name: str) -> int:
    try:
        with root.make_context(name, list(arguments), obj=frontend) as context:
            _invoke(context)
    except click.exceptions.Exit as leaving:
        return _flushed(leaving.exit_code)
    return _flushed(DONE)


def _invoke(context: click.Context) -> None:
    try:
        root.invoke(context)
    except Exception as error:
        if not is_problem(error) and (damage := _damage_behind(error, context)):
            raise damage from error
        raise


def _damage_behind(error: Exception, context: click.Context) -> Exception | None:
    """A command may stumble, after it has read, over what a damaged project has said."""
    # Loaded once something has gone wrong.
    from desktop.cli.opening import OPENED  # noqa: PLC0415
    from desktop.services.project.checking import damage_behind  # noqa: PLC0415

    found = (damage_behind(error, path) for path in context.meta.get(OPENED, ()))
    return next(filter(None, found), None)


def _flushed(status: int) -> int:
    # A disk that is full, or a reader that has left, may be noticed only here.
    sys.stdout.flush()
    return status


def _told(error: Exception, arguments: Sequence[str]) -> int:
    if is_problem(error):
        output.note(described(error))
        return PROBLEM
    output.note(
        f"This is a fault of Zhupi's own ({type(error).__name__}). {_saved(error, arguments)}"
    )
    return OUR_BUG


def _saved(error: Exception, arguments: Sequence[str]) -> str:
    # Loaded once something has gone wrong.
    from desktop.services.project import bug_report  # noqa: PLC0415

    # Of what was typed only the command: the rest may name reports, or quote them.
    doing = next((word for word in arguments[:1] if word in COMMANDS), OPENER)
    try:
        return f"Its report is saved: {bug_report.save(error, doing=doing)}"
    except OSError as failure:
        return f"Its report could not be saved: {failure}"
