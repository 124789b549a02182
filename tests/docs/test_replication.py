"""What docs/replication.md claims: pandas and R find in an export what the window shows."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme
from desktop.services.corpus.corpus import mark_done
from desktop.services.counting.kept_counts import kept
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.analysis import Question, frequency
from tests.conftest import add_text

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "docs" / "replication"
RSCRIPT = shutil.which("Rscript")
YEARS = range(2020, 2024)
COUNTIES = 14
TEXT = "推进法治政府建设，各项工作稳步开展并取得成效。" * 8
BUSINESS, ENFORCEMENT, REVIEW = "营商环境", "大综合一体化", "复议体制改革"


@pytest.fixture
def study(project: Project) -> Project:
    """Counties that differ and years that do not; the later the year, the less of it is coded.

    Of 营商环境 a county has the same number of codings every year, of the other themes any number.
    Of the reports that are not done some were begun, with one coding.
    """
    chance = Random(3)
    for county, year in product(range(COUNTIES), YEARS):
        facts = {"county": f"第{county}县", "county_code": f"3398{county:02}", "year": year}
        report = add_text(project, f"{TEXT}{county} {year}", **facts)
        is_done = chance.random() < 1.1 - 0.2 * (year - YEARS[0])
        wanted = {BUSINESS: 2 + county % 4}
        wanted |= {theme: chance.randint(0, 5) for theme in (ENFORCEMENT, REVIEW)}
        if not is_done:
            wanted = {BUSINESS: chance.randint(0, 1)}
        for theme, number in wanted.items():
            for at in range(number):
                span = Span(at * 9, at * 9 + 8)
                theme_id = find_theme(project, theme).id
                apply_theme(project, report.id, theme_id=theme_id, span=span)
        if is_done:
            mark_done(project, report.id, done=True)
    return project


@pytest.fixture
def folder(study: Project, tmp_path: Path) -> Path:
    """The study exported by the command line, in a process of its own."""
    out = tmp_path / "out"
    _run(sys.executable, ROOT / "main.py", "export", study.path, out, "--format", "csv")
    return out


def test_where_only_progress_varies_no_year_has_an_effect(folder: Path) -> None:
    script = _script()
    panel = script.read(folder)
    assert set(panel["state"]) == {"coded", "being_coded", "not_coded"}
    found = script.within(panel, "t01s_codings", "t06s_codings")
    assert found["reports"] > 20
    assert max(map(abs, found["years"].values())) < 1e-9
    assert abs(found["slope"]) < 1e-9
    # As it was done before: what is not coded is 0, and what is begun has what it has.
    as_zeros = panel.assign(state="coded").fillna({"t01s_codings": 0, "t06s_codings": 0})
    assert script.within(as_zeros, "t01s_codings", "t06s_codings")["years"]["2023"] < -1


def test_pandas_has_the_numbers_of_the_window_and_of_statsmodels(
    study: Project, folder: Path
) -> None:
    found = _told(sys.executable, SCRIPTS / "panel.py", folder, *COLUMNS)
    assert found["sums"] == _shown(study)
    used = _used(folder)
    fitted = smf.ols("y ~ x + C(year) + C(county_code)", used).fit()
    assert found["reports"] == len(used)
    assert found["slope"] == pytest.approx(fitted.params["x"])
    assert found["se"] == pytest.approx(fitted.bse["x"])
    assert list(found["years"].values()) == pytest.approx(
        [fitted.params[f"C(year)[T.{year}]"] for year in found["years"]]
    )
    assert found["slope"] != pytest.approx(0)


@pytest.mark.skipif(RSCRIPT is None, reason="R is not installed")
def test_r_has_the_same_numbers(folder: Path) -> None:
    by_r = _told(RSCRIPT, SCRIPTS / "panel.R", folder, *COLUMNS)
    by_pandas = _told(sys.executable, SCRIPTS / "panel.py", folder, *COLUMNS)
    assert by_r.keys() == by_pandas.keys()
    for name, value in by_pandas.items():
        assert by_r[name] == pytest.approx(value)


def test_an_x_that_does_not_vary_is_refused(folder: Path) -> None:
    panel = _script().read(folder).copy().assign(same=1.0)
    with pytest.raises(SystemExit, match="does not vary"):
        _script().within(panel, "t06s_codings", "same")


COLUMNS = ("t06s_per_1000", "t11s_share")


def _used(folder: Path) -> pd.DataFrame:
    """The coded reports of counties with two or more, from the list and not from the matrix."""
    long = pd.read_csv(folder / "report_theme.csv", encoding="utf-8-sig")
    long = long[(long["state"] == "coded") & (long["scope"] == "with_subthemes")]
    wide = long.pivot(index=["county_code", "year"], columns="theme", values=["share", "per_1000"])
    frame = pd.DataFrame(
        {"y": wide["per_1000"][ENFORCEMENT], "x": wide["share"][REVIEW]}
    ).reset_index()
    return frame[frame.groupby("county_code")["year"].transform("size") > 1]


def _shown(study: Project) -> dict[str, float]:
    """What the window draws by county, where there is a value."""
    with kept(study).current(study) as (reader, counts):
        table = frequency(reader, Question(by="county"), counts=counts)
    theme = find_theme(study, BUSINESS).id
    values = {group.label: table.value(group.key, theme) for group in table.groups}
    return {county: float(value) for county, value in values.items() if value is not None}


@cache
def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("panel", SCRIPTS / "panel.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _told(*command: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_run(*command))
    assert np.isfinite([found["slope"], found["se"]]).all()
    return found


def _run(*command: object) -> str:
    done = subprocess.run(
        list(map(str, command)), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
