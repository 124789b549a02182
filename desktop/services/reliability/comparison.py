"""Reliability: how far coders agree, theme by theme, as a document that says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.analysis.reliability.methods import interval_method
from desktop.domain.codebook import Codebook, Theme
from desktop.domain.errors import InputError
from desktop.domain.round import UNITS
from desktop.services.counting.coded_reports import coded_reports
from desktop.services.project.project import Project
from desktop.services.reliability.comparison_notes import Remark, few_reports, remarks
from desktop.services.rounds.compared_reports import Compared, compared
from desktop.services.rounds.occasions import Occasion

if TYPE_CHECKING:
    from desktop.analysis.reliability.bootstrap import Interval
    from desktop.analysis.reliability.estimate import Estimate
    from desktop.analysis.reliability.findings import Comparison, PairAgreement, ThemeAgreement


@dataclass(frozen=True, slots=True)
class Reliability:
    """A comparison with the names of what was compared; `found` has ids in their place.

    `gammas` are by theme id, empty where gamma was not asked for.
    """

    found: Comparison
    chosen: Compared
    codebook: Codebook
    themes: str
    gammas: Mapping[str, Estimate]
    remarks: tuple[Remark, ...]

    @property
    def counted_as(self) -> dict[str, str]:
        """As which theme each theme's codings were counted."""
        shown = {theme.theme for theme in self.found.themes}
        everything = [theme.id for _, theme in self.codebook.walk()]
        top = self.themes == "top"
        found = {one: self.codebook.top(one).id if top else one for one in everything}
        return {one: counted for one, counted in found.items() if counted in shown}

    @property
    def notes(self) -> tuple[str, ...]:
        """The remarks in English."""
        return tuple(remark.said() for remark in self.remarks)

    def document(self) -> dict[str, Any]:
        """Plain JSON values: what `reliability --json` prints; worst theme first.

        A number that is undefined is None, and NAME_reason beside it says why.
        """
        found = self.found
        return {
            "intra_coder": self._retest(),
            "round": self.chosen.round.name if self.chosen.round else None,
            "unit": found.unit,
            "coders": [coder.name for coder in self.chosen.coders],
            "codebook_version": self.codebook.version,
            "themes_counted": self.themes,
            "reports_both": found.reports_both,
            "reports": len(self.chosen.reports),
            "units": found.units,
            "themes": [self._theme(theme) for theme in sorted(found.themes, key=_worst_first)],
            "pairs": [self._pair(pair) for pair in found.pairs],
            "overall": _numbers(found.overall),
            "worst_pair": self._worst_pair(),
            "worst_reports": [self._report(r.name) | _measured(r) for r in found.reports[:20]],
            "interval": interval_method(found.draws),
            "bootstrap": found.draws,
            "seed": found.seed,
            "notes": list(self.notes),
        }

    def _retest(self) -> dict[str, Any] | None:
        retest = self.chosen.retest
        if retest is None:
            return None
        both = {one.side.id: _occasion(one) for one in (retest.then, retest.now)}
        return {"coder": retest.coder.name, **both}

    def _theme(self, theme: ThemeAgreement) -> dict[str, Any]:
        verdict = theme.verdict
        values = self.found.of_values.get(theme.theme, {})
        # A theme that is not comparable has none, for the reason that its alpha has.
        gamma = {"gamma": self.gammas.get(theme.theme, theme.estimates["alpha"])}
        return {
            **self._named(theme.theme),
            "uses": self._by_name(theme.uses),
            "coded": self._by_name(theme.coded),
            "both": theme.both,
            "only": self._by_name(theme.only),
            "units": theme.units,
            "units_with": theme.units_with,
            "reports_with": theme.reports_with,
            **_numbers({"prevalence": theme.prevalence}),
            **_interval(theme.alpha_interval),
            "verdict": verdict.mark and str(verdict.mark),
            "verdict_reason": verdict.reason and str(verdict.reason),
            **_numbers({**theme.estimates, **values, **(gamma if self.gammas else {})}),
            **({} if values else _none("ku_alpha", "nobody_used_it")),
            **({} if values else _none("ku_coverage", "nobody_used_it")),
            **({} if self.gammas else _none("gamma", "not_asked")),
        }

    def _pair(self, pair: PairAgreement) -> dict[str, Any]:
        first, second = self._name(pair.first), self._name(pair.second)
        return {
            **self._named(pair.theme),
            "coders": [first, second],
            "reports": pair.reports,
            "units": pair.units,
            "both": pair.both,
            "only": {first: pair.only_first, second: pair.only_second},
            **_interval(pair.alpha_interval),
            **_numbers(pair.estimates),
        }

    def _worst_pair(self) -> dict[str, Any] | None:
        sums: dict[tuple[str, str], list[float]] = {}
        for pair in self.found.pairs:
            sides = sums.setdefault((pair.first, pair.second), [0.0, 0.0])
            sides[0] += pair.only_first + pair.only_second
            sides[1] += pair.both + pair.only_first + pair.only_second
        shares = {pair: differ / coded for pair, (differ, coded) in sums.items() if coded}
        if not shares:
            return None
        worst = max(shares, key=lambda pair: shares[pair])
        return {"coders": [self._name(c) for c in worst], "share_differing": shares[worst]}

    def _named(self, theme_id: str) -> dict[str, Any]:
        theme = self.codebook.theme(theme_id)
        return {
            "theme": theme.name,
            "theme_id": theme.id,
            "theme_path": self.codebook.path(theme.id),
        }

    def _report(self, report_id: str) -> dict[str, Any]:
        label = next(r.label for r in self.chosen.reports if r.id == report_id)
        return {"report": report_id, "label": label}

    def _by_name(self, values: Mapping[str, float]) -> dict[str, float]:
        return {self._name(coder): number for coder, number in values.items()}

    def _name(self, coder_id: str) -> str:
        return next(coder.name for coder in self.chosen.coders if coder.id == coder_id)


def reliability(
    project: Project,
    *,
    round_id: str | None = None,
    coder_ids: Sequence[str] | None = None,
    unit: str | None = None,
    themes: str = "all",
    bootstrap: int | None = None,
    seed: int = 1,
    gamma: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Reliability | None:
    """How far the coders of a round agree or, without one, those of the work outside rounds.

    Reports that two of them or more finished count. `unit` is one of UNITS, by default the
    round's; `themes` "top" counts sub-themes for their top theme. Intervals are the jackknife's;
    with `bootstrap` percentiles of so many draws, with 0 there are none. Theme by theme by the
    codebook that the round has. None where `cancelled`.
    Raises RuleError while the round is hidden or with fewer than two coders, InputError for a
    unit that is none.
    """
    chosen = compared(project, round_id=round_id, coder_ids=coder_ids)
    layer = chosen.round.id if chosen.round else None
    return measured(
        project,
        chosen,
        codebook=_codebook(project, chosen),
        used=project.store.codings.themes_used(layer),
        how=How(unit, themes, bootstrap, seed, gamma, progress, cancelled),
    )


@dataclass(frozen=True, slots=True)
class How:
    """How a comparison is made: the options of `reliability`, by the same names."""

    unit: str | None = None
    themes: str = "all"
    bootstrap: int | None = None
    seed: int = 1
    gamma: bool = False
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] = lambda: False


def measured(
    project: Project,
    chosen: Compared,
    *,
    codebook: Codebook,
    used: set[str],
    how: How,
    comparable: Callable[[Theme], bool] = lambda theme: True,
) -> Reliability | None:
    """The comparison of these coders and reports by the themes of `codebook`.

    A retired theme is shown where it is among the `used`. Themes that are not `comparable`
    are counted, and their coefficients undefined. Otherwise as `reliability`.
    """
    unit = how.unit or (chosen.round.unit if chosen.round else "sentence")
    _require_unit(unit)
    shown, counted_as = _counted(codebook, how.themes, used)
    fine = [theme for theme in shown if comparable(theme)]
    found = _found(project, chosen, counted_as, fine, unit=unit, how=how)
    if found is None:
        return None
    gammas = _gammas(project, chosen, counted_as, fine, how=how) if how.gamma else {}
    if len(fine) < len(shown):
        others = [theme for theme in shown if theme not in fine]
        found = _with_others(project, chosen, counted_as, others, found=found)
    told = (
        *remarks(chosen, shown, codebooks=project.store.codebooks.at),
        *few_reports(found.reports_both, method=interval_method(how.bootstrap)),
    )
    made = Reliability(found, chosen, codebook, how.themes, gammas, told)
    return None if how.cancelled() else made


def _found(
    project: Project,
    chosen: Compared,
    counted_as: Mapping[str, str],
    shown: Sequence[Theme],
    *,
    unit: str,
    how: How,
) -> Comparison | None:
    # numpy is for who compares: listing rounds starts without it.
    from desktop.analysis.reliability.comparison import compare  # noqa: PLC0415

    total, progress = len(chosen.shared), how.progress
    return compare(
        coded_reports(project, chosen, unit=unit, counted_as=counted_as),
        unit=unit,
        coders=[coder.id for coder in chosen.coders],
        themes=[theme.id for theme in shown],
        draws=how.bootstrap,
        seed=how.seed,
        progress=lambda done: progress(done, total) if progress else None,
        cancelled=how.cancelled,
    )


def _with_others(
    project: Project,
    chosen: Compared,
    counted_as: Mapping[str, str],
    others: Sequence[Theme],
    *,
    found: Comparison,
) -> Comparison:
    # numpy is for who compares: listing rounds starts without it.
    from desktop.analysis.reliability.estimate import Reason  # noqa: PLC0415
    from desktop.analysis.reliability.withheld import with_withheld  # noqa: PLC0415

    plain = How(bootstrap=0)
    counted = _found(project, chosen, counted_as, others, unit=found.unit, how=plain)
    assert counted is not None
    return with_withheld(found, counted, Reason.NOT_IN_CODEBOOK)


def _gammas(
    project: Project,
    chosen: Compared,
    counted_as: Mapping[str, str],
    shown: Sequence[Theme],
    *,
    how: How,
) -> dict[str, Estimate]:
    # numpy is for who compares: listing rounds starts without it.
    from desktop.analysis.reliability.gamma.by_theme import gamma_by_theme  # noqa: PLC0415

    reports = list(coded_reports(project, chosen, unit="report", counted_as=counted_as))
    found: dict[str, Estimate] = {}
    for theme, value in gamma_by_theme(reports, themes=[t.id for t in shown], seed=how.seed):
        found[theme] = value
        if how.cancelled():
            break
    return found


def _require_unit(unit: str) -> None:
    if unit not in UNITS:
        raise InputError(
            "There is no unit {unit}.",
            "Choose one of: {known}.",
            unit=unit,
            known=", ".join(UNITS),
        )


def _codebook(project: Project, chosen: Compared) -> Codebook:
    if chosen.round is None:
        return project.codebook
    return project.store.codebooks.at(chosen.round.codebook_version)


def _counted(codebook: Codebook, themes: str, used: set[str]) -> tuple[list[Theme], dict[str, str]]:
    """The themes that are compared, and as which each theme counts."""
    if themes not in ("all", "top"):
        raise InputError(
            "There is no {value} here.", "Choose one of: {known}.", value=themes, known="all, top"
        )
    everything = [theme for _, theme in codebook.walk()]
    if themes == "top":
        counted_as = {theme.id: codebook.top(theme.id).id for theme in everything}
    else:
        counted_as = {theme.id: theme.id for theme in everything}
    wanted = {counted_as[t.id] for t in everything if not t.retired or t.id in used}
    return [theme for theme in everything if theme.id in wanted], counted_as


def _worst_first(theme: ThemeAgreement) -> tuple[bool, float]:
    """By alpha, which every table shows; without one last."""
    alpha = theme.estimates["alpha"].value
    return alpha is None, alpha or 0.0


def _numbers(estimates: Mapping[str, Estimate]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, estimate in estimates.items():
        found |= {name: estimate.value, f"{name}_reason": estimate.reason and str(estimate.reason)}
    return found


def _interval(interval: Interval) -> dict[str, Any]:
    ends = None if interval.low is None else [interval.low, interval.high]
    return {"alpha_ci": ends, "alpha_ci_reason": interval.reason and str(interval.reason)}


def _occasion(one: Occasion) -> dict[str, Any]:
    return {
        "round": one.round and one.round.name,
        "codebook_versions": list(one.versions),
        "coded_from": one.coded_from,
        "coded_to": one.coded_to,
    }


def _none(name: str, reason: str) -> dict[str, str | None]:
    return {name: None, f"{name}_reason": reason}


def _measured(report: Any) -> dict[str, float]:
    return {"units": report.units, "disagreed": report.disagreed}
