"""The report of a round written in the background, as HTML, for Word or as LaTeX."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.services.counting.kept_counts import reader_of
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

REPORT_FORMS = ("html", "docx", "tex")


def save_report(
    session: ProjectSession,
    round_id: str,
    out: Path,
    *,
    themes: str,
    overwrite: bool = False,
    done: Callable[[list[Path]], object],
    failed: Callable[[BaseException], None],
) -> None:
    """Write the report in both languages, with its CSVs beside it; `done` gets the files.

    `themes` is "all" or "top", as the table has them.
    """
    # What writes for Word is for who saves a report.
    from desktop.services.reliability.reliability_report import write_report  # noqa: PLC0415

    project = session.project

    def work(_ticket: Ticket) -> object:
        with reader_of(project) as reader:
            return write_report(reader, round_id, out, themes=themes, overwrite=overwrite)

    def finished(answer: object) -> None:
        if isinstance(answer, list):
            done(answer)

    session.jobs.submit("reliability-report", work, done=finished, failed=failed)
