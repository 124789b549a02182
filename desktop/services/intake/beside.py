"""What the corpus has beside a file that comes in: its very text, or its county and year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.report import Report, are_told_apart
from desktop.services.project.project import Project
from desktop.text.resemblance import ALIKE, resemblance, sketch

if TYPE_CHECKING:
    from desktop.exchange.report.imported_report import ImportedReport


@dataclass(frozen=True, slots=True)
class Beside:
    """`same` is the report that the file is, `twin` one of another place or year with its text.

    `neighbour` has its county, year and kind, and another text; `alike` says that the two
    texts are nearly the same, so that the file may be a corrected one.
    """

    same: Report | None = None
    twin: Report | None = None
    neighbour: Report | None = None
    alike: bool = False

    @property
    def remarks(self) -> tuple[str, ...]:
        """Codes with the label of the other report, for the importer's remarks."""
        code = "new_text_of" if self.alike else "same_year"
        twin = (f"same_body:{self.twin.label}",) if self.twin else ()
        near = (f"{code}:{self.neighbour.label}",) if self.neighbour else ()
        return (*twin, *near)


def beside(project: Project, found: ImportedReport, *, text_sha256: str) -> Beside:
    """What stands beside the file's report, whose text is stored already."""
    twins = project.store.reports.with_texts([text_sha256])
    same = next((one for one in twins if not are_told_apart(one.facts, found.facts)), None)
    if same is not None:
        return Beside(same=same)
    near = [one for one in project.store.reports.of_year(found.facts) if one not in twins]
    neighbour = next((one for one in near if one.facts.kind == found.facts.kind), None)
    return Beside(
        twin=next(iter(twins), None),
        neighbour=neighbour,
        alike=neighbour is not None and _is_alike(project, neighbour, found.text),
    )


def _is_alike(project: Project, report: Report, text: str) -> bool:
    present = project.store.texts.get(report.text_sha256)
    return resemblance(sketch(present), sketch(text)) >= ALIKE
