"""A random sample of reports, stratified and seeded, with a record of how it was drawn."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.report import Report


def drawn_sample(
    reports: Sequence[Report], size: int, *, stratify: Sequence[str], seed: int
) -> tuple[list[Report], dict[str, object]]:
    """So many of the reports, and the record of how they were drawn.

    Reports are told apart by their texts, so that the same corpus, in whatever order it was
    imported, and the same seed give the same sample. Raises InputError as `sampling.draw`.
    """
    # numpy is for who draws a sample: listing rounds starts without it.
    from desktop.analysis.reliability.sampling import draw  # noqa: PLC0415

    by_text = {f"{report.text_sha256} {report.id}": report for report in reports}
    strata = {key: _stratum(report, stratify) for key, report in by_text.items()}
    found = draw(strata, size, seed=seed)
    design: dict[str, object] = {
        "drawn": "at random",
        "of": len(reports),
        "stratify": list(stratify),
        "strata": [
            {"stratum": list(row.stratum), "reports": row.available, "drawn": row.drawn}
            for row in found.strata
        ],
    }
    return [by_text[key] for key in found.items], design


def _stratum(report: Report, stratify: Sequence[str]) -> tuple[str | int | None, ...]:
    return tuple(getattr(report.facts, fact) for fact in stratify)
