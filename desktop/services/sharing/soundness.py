"""Another file, read only when it is whole and says the same of the same texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import DamagedError, InputError
from desktop.domain.report import Report
from desktop.storage import checks, database, stored_json
from desktop.storage.failures import told_apart
from desktop.storage.store import Store

_SHOWN = 12
"""Characters around the first difference that are shown of each text."""
_STEPS = 200
"""Of SQLite's machine, for each byte of the file; reading and checking one takes less than 5."""


@contextmanager
def sound(path: Path) -> Iterator[Store]:
    """The project or package at `path`, read-only.

    Raises InputError where it is none or is damaged, EnvironmentProblem where it is newer.
    """
    try:
        with told_apart(path):
            store = Store(database.open_foreign(path, steps_a_byte=_STEPS), path)
    except InputError as error:
        raise _again(error) from error
    try:
        with told_apart(path):
            _refuse(stored_json.misshapen(store.db), path)
            yield store
    except InputError as error:
        raise _again(error) from error
    finally:
        store.close()


def refuse_damaged(store: Store, path: Path) -> None:
    """InputError where the file, its texts, its spans or its journal are not as they were made."""
    _refuse((what for _, what in checks.findings(store.db)), path)
    _refuse(stored_json.misshapen(store.db, texts=True), path)


def _refuse(findings: Iterable[str], path: Path) -> None:
    for what in findings:
        raise InputError(
            "{project} is damaged ({finding}).", SEND_AGAIN, project=path.name, finding=what
        )


SEND_AGAIN = "Ask for the file again: what is in it is not what was saved."


def _again(error: InputError) -> InputError:
    damaged = isinstance(error, DamagedError)
    return InputError(error.what_template, SEND_AGAIN, **error.details) if damaged else error


def same_texts(
    ours: Store, theirs: Store, path: Path, *, only: Iterable[str] | None = None
) -> None:
    """InputError where a report that both have is another text there, naming the difference.

    With `only` those reports, and no others, have to be there.
    """
    here = {report.id: report for report in ours.reports.all()}
    there = {report.id: report for report in theirs.reports.all()}
    if only is not None and set(only) != set(there):
        raise InputError(
            "{file} does not have the reports of the round's sample.",
            "Pack the round again from this project.",
            file=path.name,
        )
    for report_id in there.keys() & here.keys():
        _compare(ours, theirs, here[report_id], there[report_id], path)


def _compare(ours: Store, theirs: Store, known: Report, other: Report, path: Path) -> None:
    texts = ours.texts.get(known.text_sha256), theirs.texts.get(other.text_sha256)
    if texts[0] == texts[1]:
        return
    at = _first_difference(*texts)
    mine, yours = (text[max(0, at - _SHOWN) : at + _SHOWN].replace("\n", " ") for text in texts)
    raise InputError(
        "In {file} the text of {report} is another one: from character {at} on, “{mine}” here"
        " is “{yours}” there.",
        "Code again over the text of this project; spans of another text cannot be compared.",
        file=path.name,
        report=known.label,
        at=at,
        mine=mine,
        yours=yours,
    )


def _first_difference(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    shorter = min(len(one), len(other))
    return next((at for at, (a, b) in enumerate(pairs) if a != b), shorter)
