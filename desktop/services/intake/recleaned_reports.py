"""Several reports cleaned again, one step each; one that is refused stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.errors import ZhupiError
from desktop.domain.report import Report
from desktop.services.corpus.known_reports import known_report
from desktop.services.intake import recleaning
from desktop.services.intake.recleaning import MovedCoding, Recleaning
from desktop.services.project import round_rules
from desktop.services.project.project import Project


@dataclass(frozen=True, slots=True)
class Recleaned:
    """What became of one report.

    `status` is "cleaned" (it has, or would have, a new text), "unchanged" or "failed" (`error`
    says why). `left_in` counts the parts that stand in the text though cleaning would cut them.
    """

    report: Report
    status: str
    wanted: Recleaning | None = None
    left_in: int = 0
    error: ZhupiError | None = None

    @property
    def codings(self) -> tuple[MovedCoding, ...]:
        """The report's codings, each with what becomes of it."""
        return self.wanted.codings if self.wanted else ()


def clean_again(
    project: Project,
    report_ids: Sequence[str],
    *,
    cut: bool = False,
    dry_run: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Recleaned]:
    """Give each report the text that this program makes of its original; one outcome each.

    What stands in the text stays there, as it may have been put back by hand; with `cut` it
    goes where cleaning cuts it. With `dry_run` nothing is written. Raises NotFoundError where
    an id is none.
    """
    for done, report_id in enumerate(report_ids, 1):
        report = known_report(project, report_id)
        try:
            outcome = _cleaned(project, report, cut=cut, dry_run=dry_run)
        except ZhupiError as error:
            outcome = Recleaned(report, "failed", error=error)
        if progress:
            progress(done, len(report_ids))
        yield outcome


def _cleaned(project: Project, report: Report, *, cut: bool, dry_run: bool) -> Recleaned:
    round_rules.refuse_in_a_sample(project.store, report.id)
    found = recleaning.read_again(project, report.id)
    standing = recleaning.parts_in_text(project, report.id, found=found)
    back = frozenset[int]() if cut else standing
    wanted = recleaning.prepare(project, report.id, found=found, back=back)
    if not wanted.changes_text:
        return Recleaned(report, "unchanged", wanted, left_in=len(back))
    after = report if dry_run else recleaning.apply(project, wanted)
    return Recleaned(after, "cleaned", wanted, left_in=len(back))
