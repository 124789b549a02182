"""What a log holds that was left behind: brought back where its file, or a copy of it, is there."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.domain.errors import InputError
from desktop.services.project import checking
from desktop.services.project.project import open_project
from desktop.storage import left_logs
from desktop.storage.database import require_project
from desktop.storage.sessions import has_log_of_another


def restore(source: Path, out: Path, *, log: Path) -> Path:
    """A new project out of a file and the log that belongs to it; neither is changed.

    Raises InputError where the log is another file's, holds nothing, or the two together are
    damaged, and as `checking.restore` does.
    """
    if not log.is_file():
        raise InputError("There is no file at {path}.", "Check the name.", path=log)
    require_project(source)
    with TemporaryDirectory(dir=out.parent, prefix=f"{out.name}.") as folder:
        joined = Path(folder) / source.name
        left_logs.join(source, log, out=joined)
        _refuse_strangers(source, joined, log)
        return checking.restore(joined, out)


def _refuse_strangers(source: Path, joined: Path, log: Path) -> None:
    if has_log_of_another(joined) or _newest(joined) == _newest(source):
        raise InputError(
            "{log} holds nothing for {project}.",
            "Name the file that the log lay beside, or the newest copy of it.",
            log=log.name,
            project=joined.name,
        )


def _newest(path: Path) -> int | None:
    with open_project(path, read_only=True) as project:
        return project.store.journal.newest()
