"""Jobs that no command does: as the window does them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from desktop.domain.errors import ZhupiError
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import codebook
from desktop.services.project.project import Project, open_project


def _doing(deed: Callable[[Project], None]) -> Callable[..., int]:
    """The deed on the project of that name: 0 where it was done, 2 where it was refused."""

    def done(path: str) -> int:
        try:
            with open_project(Path(path)) as project:
                deed(project)
        except ZhupiError as error:
            os.write(2, str(error).encode())
            return 2
        print("done")
        return 0

    return done


def _uncode(project: Project) -> None:
    """All codings of a report, in one step."""
    for report in corpus.reports(project):
        codings = [c.id for c in coding.codings_in(project, report.id) if c.round_id is None]
        if codings:
            return coding.remove_codings(project, codings)
    return None


def _merge_themes(project: Project) -> None:
    first, second, *_ = (t for t in project.codebook.active() if t.parent_id is None)
    codebook.merge_themes(project, first.id, second.id)


def _import_in_window(path: str, folder: str) -> int:
    from tests.faults.in_window import import_in_window  # noqa: PLC0415

    return import_in_window(Path(path), Path(folder))


DEEDS: dict[str, Callable[..., int]] = {
    "uncode": _doing(_uncode),
    "merge-themes": _doing(_merge_themes),
    "import-in-window": _import_in_window,
}
"""By the word that asks for it, given what comes after that word."""
