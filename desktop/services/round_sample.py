"""A random sample of reports, stratified and seeded, with a record of how it was drawn."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from desktop.domain.report import Report

UNKNOWN = "?"
"""Stratum of the reports that lack the fact."""


def drawn_sample(
    reports: Sequence[Report], size: int, *, stratify: Sequence[str], seed: int
) -> tuple[list[Report], dict[str, object]]:
    """So many of the reports in random order, and the record of how they were drawn.

    Each stratum gives its share (largest remainders; ties by the stratum's name). The same
    reports, in whatever order, and the same seed give the same sample.
    """
    strata: dict[str, list[Report]] = {}
    for report in sorted(reports, key=lambda report: (report.text_sha256, report.id)):
        strata.setdefault(_stratum(report, stratify), []).append(report)
    shares = _shares({name: len(found) for name, found in sorted(strata.items())}, size)
    chance = Random(seed)
    drawn = [r for name, number in shares.items() for r in chance.sample(strata[name], number)]
    chance.shuffle(drawn)
    design: dict[str, object] = {
        "drawn": "at random",
        "of": len(reports),
        "stratify": list(stratify),
        "strata": [
            {"stratum": name, "reports": len(strata[name]), "drawn": number}
            for name, number in shares.items()
        ],
    }
    return drawn, design


def _stratum(report: Report, stratify: Sequence[str]) -> str:
    return " · ".join(str(getattr(report.facts, fact) or UNKNOWN) for fact in stratify)


def _shares(sizes: dict[str, int], wanted: int) -> dict[str, int]:
    total = sum(sizes.values())
    exact = {name: size * wanted / total for name, size in sizes.items()}
    shares = {name: int(share) for name, share in exact.items()}
    missing = wanted - sum(shares.values())
    by_rest = sorted(exact, key=lambda name: (shares[name] - exact[name], name))
    return {name: n + (name in by_rest[:missing]) for name, n in shares.items()}
