"""The file of an open project renamed, removed, replaced, written over, its log taken away."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.faults import standing
from tests.faults.tally import LOST, SILENT, Fault
from tests.flows import moving
from tests.flows.coder_at_work import at_work

Deed = Callable[[Path], None]
DEEDS: tuple[Deed, ...] = (
    moving.renamed,
    moving.removed,
    moving.replaced,
    moving.written_over,
    moving.without_its_log,
    moving.without_its_memory,
    moving.taken_over,
)
_SPOILT_UNDERNEATH = (moving.written_over, moving.without_its_memory)
"""What these leave of the open project, no program can save: it must only be said."""


def stage(folder: Path) -> Path:
    """A project, and another one for those who replace it; closed."""
    path = moving.made(folder / "p.zhupi")
    moving.another(path)
    return folder


def tried(template: Path, folder: Path, *, deed: Deed, random: Random) -> list[Fault]:
    """The coder codes, rests and reads; then the deed; then the coder goes on, or tries to."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    path = folder / "p.zhupi"
    with at_work(path) as coder:
        words = ["code", *random.choices(("code", "rest", "read"), k=random.randrange(6))]
        random.shuffle(words)
        known = {answer for word in words if (answer := coder(word)) and word == "code"}
        deed(path)
        words = ["code", *random.choices(("code", "rest", "read"), k=3)]
        random.shuffle(words)
        later = [coder(word) for word in words if deed is not moving.taken_over or word == "code"]
        copied = coder("copy")
        if random.random() < 0.5:
            coder("close")
    return [*_said(later), *_kept(path, Path(copied), known, deed)]


def _said(answers: list[str]) -> Iterator[Fault]:
    for answer in answers:
        if not answer.startswith("refused: MovedError"):
            yield Fault(LOST, f"acknowledged, with another file in its place: {answer}")


def _kept(path: Path, copied: Path, known: set[str], deed: Deed) -> Iterator[Fault]:
    try:
        if deed not in _SPOILT_UNDERNEATH and moving.codings(copied) != known:
            yield Fault(LOST, "not all of it is in the copy that was saved")
        lies_there = path.with_name("q.zhupi") if deed is moving.renamed else path
        if lies_there.exists():
            standing.of(lies_there)
            found = moving.codings(lies_there)
            if deed in (moving.replaced, moving.written_over) and len(found) != 1:
                yield Fault(LOST, "the file that was put there is not as it was")
            if deed in (moving.renamed, moving.taken_over) and found != known:
                yield Fault(LOST, "not all of it is in the file")
    except (standing.BrokenError, AssertionError, OSError) as error:
        yield Fault(SILENT, f"what lies there is broken: {error}")
