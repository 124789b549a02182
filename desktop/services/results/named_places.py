"""The places that a person means: 浙江 is 浙江省, and a county may be told by its code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop.domain.errors import AmbiguousError, NotFoundError
from desktop.domain.listed_report import ListedReport


def named_provinces(reports: Iterable[ListedReport], names: Iterable[str]) -> tuple[str, ...]:
    """The provinces of the corpus that the names begin."""
    known = dict.fromkeys(report.province for report in reports if report.province)
    return tuple(_one(dict(zip(known, known, strict=True)), name) for name in names)


def named_prefectures(reports: Iterable[ListedReport], names: Iterable[str]) -> tuple[str, ...]:
    """The prefectures of the corpus that the names begin."""
    known = dict.fromkeys(report.prefecture for report in reports if report.prefecture)
    return tuple(_one(dict(zip(known, known, strict=True)), name) for name in names)


def named_counties(reports: Sequence[ListedReport], names: Iterable[str]) -> tuple[str, ...]:
    """The keys of the counties that are named, by code or by (the beginning of) a name.

    Raises NotFoundError where there is none such, AmbiguousError where there are several.
    """
    keys = {report.county_key: report.place for report in reports}
    return tuple(name if name in keys else _one(keys, name) for name in names)


def _one(names: Mapping[str, str], wanted: str) -> str:
    """The key whose name is the wanted one or, where none is, begins with it."""
    exact = [key for key, name in names.items() if name == wanted]
    found = exact or [key for key, name in names.items() if wanted and name.startswith(wanted)]
    if not found:
        raise NotFoundError(
            "No report is from {wanted}.",
            "The command reports lists where they are from.",
            wanted=wanted,
        )
    if len(found) > 1:
        raise AmbiguousError(
            "{wanted} may be several places: {found}.",
            "Give the whole name, or a county's code.",
            wanted=wanted,
            found=", ".join(_told(key, names[key]) for key in found),
        )
    return found[0]


def _told(key: str, name: str) -> str:
    return name if key == name else f"{name} ({key})"
