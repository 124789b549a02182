"""Reliability: how far coders agree, theme by theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from desktop.analysis.reliability.methods import BOOTSTRAP
from desktop.cli import by_round as over_time
from desktop.cli import output, parameters
from desktop.cli.columns import aligned
from desktop.cli.opening import open_project
from desktop.domain.round import UNITS
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.services.reliability import comparison
from desktop.services.reliability.comparison import How
from desktop.services.reliability.model_as_coder import reliability_with_model
from desktop.services.reliability.over_rounds import over_rounds
from desktop.services.reliability.over_rounds_rows import rows
from desktop.services.reliability.published_examples import metric_of
from desktop.services.reliability.retest import retest
from desktop.services.rounds.rounds import find_round

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("path", metavar="[PROJECT]", type=_FILE, required=False)
@click.option(
    "--round",
    "name",
    metavar="NAME",
    help="The coders of this round; else the work outside rounds.",
)
@click.option("--coders", metavar="A,B,...", help="Only these coders.")
@click.option(
    "--coder",
    metavar="NAME",
    help="One coder's own stability: the codings in --round against those in --against.",
)
@click.option(
    "--against",
    metavar="NAME",
    help="With --coder: the earlier round. Of --round and --against, the one left out is the work"
    " outside rounds.",
)
@click.option(
    "--by-round",
    is_flag=True,
    help="Drift: a table of all rounds in order of time, each by itself.",
)
@click.option(
    "--unit",
    type=click.Choice(UNITS),
    help="What agreement is computed over; else the round's unit, or sentences.",
)
@click.option(
    "--themes",
    type=click.Choice(["all", "top"]),
    default="all",
    show_default=True,
    help="Every theme by itself, or sub-themes counted for their top theme.",
)
@click.option(
    "--bootstrap",
    type=click.IntRange(min=0),
    metavar="B",
    help="Intervals from so many resamples of reports, not the jackknife; 0 for none.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Of the resampling.")
@click.option("--gamma", is_flag=True, help="Compute gamma for each theme too, which takes longer.")
@click.option(
    "--with-model",
    is_flag=True,
    help="The model of suggestions as one more coder, on reports that it did not learn from;"
    " outside rounds.",
)
@click.option(
    "--from-table",
    "table",
    metavar="FILE",
    type=_FILE,
    help="Compute one metric of a published example instead: a CSV of units by coders, or JSON.",
)
@click.option("--metric", metavar="NAME", help="Which metric of it.")
@click.option("--params", metavar="JSON", help="Parameters of the metric, as a JSON object.")
@click.option(
    "--missing", metavar="MARK", multiple=True, help="What stands for a missing rating in the CSV."
)
@parameters.forms("json", "csv")
def reliability(
    *,
    path: Path | None,
    name: str | None,
    coders: str | None,
    coder: str | None,
    against: str | None,
    by_round: bool,
    unit: str | None,
    themes: str,
    bootstrap: int | None,
    seed: int,
    gamma: bool,
    with_model: bool,
    table: Path | None,
    metric: str | None,
    params: str | None,
    missing: tuple[str, ...],
    form: str | None,
) -> None:
    """How far coders agree, theme by theme.

    Krippendorff's alpha with a 95 % interval first, the worst theme on top; with --json all
    other coefficients, and all pairs of coders. Only reports that two coders have finished
    count. A number that is undefined is null, with its reason beside it.
    """
    if table is not None:
        _example(table, metric, params, form, missing=missing)
        return
    if path is None:
        raise click.UsageError("Name a project, or give --from-table and --metric.")
    if by_round:
        _refuse_beside(name=name, coder=coder, against=against, gamma=gamma, with_model=with_model)
        _over_rounds(path, coders, form, unit=unit, themes=themes, bootstrap=bootstrap, seed=seed)
        return
    given = {"unit": unit, "themes": themes, "bootstrap": bootstrap, "seed": seed, "gamma": gamma}
    people = {"name": name, "coders": coders, "coder": coder, "against": against}
    _say(_asked(path, given, with_model=with_model, **people), form)


def _asked(
    path: Path,
    given: dict[str, Any],
    *,
    with_model: bool,
    name: str | None,
    coders: str | None,
    coder: str | None,
    against: str | None,
) -> dict[str, Any]:
    _refuse_mixed(name, coders, coder, against)
    if with_model:
        _refuse_with_model(round=name, coder=coder, against=against)
        return _with_model(path, coders, **given)
    if coder is None:
        return _document(path, name, coders, **given)
    return _of_one_coder(path, coder, now=name, then=against, **given)


def _say(document: dict[str, Any], form: str | None) -> None:
    if form == "csv":
        output.csv(list(_rows(document)))
    else:
        output.result(form, document, people=_lines(document))
    _say_notes(form, document["notes"])


def _document(path: Path, name: str | None, coders: str | None, **given: Any) -> dict[str, Any]:
    with open_project(path, read_only=True) as project:
        found = comparison.reliability(
            project,
            round_id=find_round(project, name).id if name else None,
            coder_ids=_named(project, coders),
            **given,
        )
    assert found is not None
    return found.document()


def _with_model(path: Path, coders: str | None, **given: Any) -> dict[str, Any]:
    with open_project(path, read_only=True) as project:
        ids = _named(project, coders)
        found = reliability_with_model(project, coder_ids=ids, how=How(**given))
    assert found is not None
    return found.document()


def _over_rounds(path: Path, coders: str | None, form: str | None, **given: Any) -> None:
    with open_project(path, read_only=True) as project:
        found = over_rounds(project, coder_ids=_named(project, coders), how=How(**given))
    assert found is not None
    document = found.document()
    if form == "csv":
        output.csv(list(rows(document)))
    else:
        output.result(form, document, people=over_time.lines(document))
    _say_notes(form, over_time.notes(document))


def _named(project: Project, coders: str | None) -> list[str] | None:
    if coders is None:
        return None
    return [find_coder(project, one.strip()).id for one in coders.split(",")]


def _say_notes(form: str | None, notes: Iterable[str]) -> None:
    for line in notes if form is None else ():
        output.note(line)


def _refuse_with_model(**given: object) -> None:
    for option, value in given.items():
        if value:
            raise click.UsageError(f"--with-model is outside rounds: leave --{option} out.")


def _refuse_beside(**given: object) -> None:
    for option, value in given.items():
        if value:
            name = "round" if option == "name" else option.replace("_", "-")
            raise click.UsageError(f"--by-round is of all rounds: leave --{name} out.")


def _of_one_coder(
    path: Path, coder: str, *, now: str | None, then: str | None, **given: Any
) -> dict[str, Any]:
    with open_project(path, read_only=True) as project:
        found = retest(
            project,
            coder_id=find_coder(project, coder).id,
            now=find_round(project, now).id if now else None,
            then=find_round(project, then).id if then else None,
            how=How(**given),
        )
    assert found is not None
    return found.document()


def _refuse_mixed(
    name: str | None, coders: str | None, coder: str | None, against: str | None
) -> None:
    if coder is None and against is not None:
        raise click.UsageError("--against goes with --coder NAME, whose codings are compared.")
    if coder is not None and coders is not None:
        raise click.UsageError("Give either --coders or --coder.")
    if coder is not None and name is None and against is None:
        raise click.UsageError("--coder needs --round NAME, --against NAME, or both.")


def _example(
    table: Path,
    metric: str | None,
    params: str | None,
    form: str | None,
    *,
    missing: tuple[str, ...],
) -> None:
    if metric is None:
        raise click.UsageError("--from-table needs --metric NAME.")
    found = metric_of(table, metric, params=params, missing=missing)
    value = found["value"] if found["value"] is not None else f"undefined ({found['reason']})"
    output.result(form, found, people=[f"{metric}: {value}"])


def _rows(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One flat row a theme: a column for each number, and for each coder's uses."""
    for theme in document["themes"]:
        row: dict[str, Any] = {}
        for field, value in theme.items():
            if isinstance(value, dict):
                row |= {f"{field} {coder}": number for coder, number in value.items()}
            elif field == "alpha_ci":
                low, high = value or (None, None)
                row |= {"alpha_low": low, "alpha_high": high}
            else:
                row[field] = value
        yield row


def _lines(document: dict[str, Any]) -> Iterator[str]:
    unit, own = document["unit"], document["intra_coder"]
    coders = (f"{own['coder']}: " if own else "") + ", ".join(document["coders"])
    yield (
        f"{coders}; {document['reports_both']} reports coded {'twice' if own else 'by both'};"
        f" unit {unit};"
        f" {_made(document)}"
    )
    head = ("theme", "alpha", "95 % CI", "verdict", "percent", "prevalence", "dice")
    rows = [head, *map(_cells, document["themes"])]
    yield from aligned(rows, right=(1, 4, 5, 6))


def _made(document: dict[str, Any]) -> str:
    """How the intervals were made."""
    if document["interval"] == BOOTSTRAP:
        return f"{document['bootstrap']} resamples of reports, seed {document['seed']}"
    return "intervals by jackknife over reports" if document["interval"] else "no intervals"


def _cells(theme: dict[str, Any]) -> tuple[str, ...]:
    interval = theme["alpha_ci"]
    return (
        theme["theme_path"],
        _number(theme["alpha"]),
        "–".join(map(_number, interval)) if interval else _reason(theme["alpha_ci_reason"]),
        _reason(theme["verdict"] or theme["verdict_reason"]),
        _number(theme["percent"]),
        _number(theme["prevalence"]),
        _number(theme["dice"]),
    )


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.3f}"


def _reason(code: str | None) -> str:
    return (code or "").replace("_", " ")
