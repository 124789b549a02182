"""What became of every file of an import, as a table for those who mend the files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.domain.report import FACT_NAMES, Facts
from desktop.exchange.datasets import tables_csv
from desktop.exchange.datasets.tables import Table, Value
from desktop.services.intake.importing import ImportOutcome

COLUMNS = (
    "outcome", "file", "path", "report", *FACT_NAMES, "guessed", "missing", "characters",
    "removed_characters", "what", "remedy", "remarks",
)  # fmt: skip


def save_list(outcomes: Iterable[ImportOutcome], out: Path, *, overwrite: bool = False) -> int:
    """Write a row a file as CSV, failed ones with what happened and what to do.

    Returns the number of rows. Raises InputError where something is there and `overwrite` is not
    given, EnvironmentProblem where the file cannot be written.
    """
    rows = [_row(outcome) for outcome in outcomes]
    tables_csv.write(Table("import", COLUMNS, rows), out, overwrite=overwrite)
    return len(rows)


def _row(outcome: ImportOutcome) -> tuple[Value, ...]:
    report, error = outcome.report, outcome.error
    facts = report.facts if report else Facts()
    return (
        outcome.status,
        _printable(outcome.path.name),
        _printable(str(outcome.path)),
        report.id if report else None,
        *(getattr(facts, name) for name in FACT_NAMES),
        "; ".join(sorted(report.guessed)) if report else None,
        "; ".join(report.missing) if report else None,
        report.characters if report else None,
        outcome.removed_characters if report else None,
        error.what if error else None,
        error.remedy if error else None,
        "; ".join(outcome.warnings),
    )


def _printable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")
