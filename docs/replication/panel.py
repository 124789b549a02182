"""An exported panel read by pandas: sums by county, and a regression with two-way fixed effects.

    python docs/replication/panel.py FOLDER [Y] [X]

FOLDER is what `export --format csv` made; Y and X are columns of its county_year_matrix. Written
to be read: docs/replication.md says what it does and why. panel.R prints the same.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd


def main(folder: str, y: str = "t01s_per_1000", x: str = "t06s_per_1000") -> None:
    """Print the sums and the regression as JSON."""
    panel = read(Path(folder))
    told = {"sums": sums(panel, "t01s_codings"), **within(panel, y, x)}
    print(json.dumps(told, ensure_ascii=False))


def read(folder: Path) -> pd.DataFrame:
    """The panel; an empty cell is no value, and stays none."""
    path = folder / "county_year_matrix.csv"
    return pd.read_csv(path, encoding="utf-8-sig", dtype={"county_code": str})


def sums(panel: pd.DataFrame, column: str) -> dict[str, float]:
    """The column by county, of coded reports: what `frequency --by county` shows."""
    coded = panel[panel["state"] == "coded"]
    return coded.groupby("county", sort=True)[column].sum().astype(float).to_dict()


def within(panel: pd.DataFrame, y: str, x: str) -> dict[str, Any]:
    """y on x with effects of county and year, over coded reports alone.

    A county with one coded year tells nothing beside its own effect, and is left out. The
    county effects go by taking each county's means off; the years are dummies against the first.
    """
    # A report that is not coded has no value, and one that is being coded has part of one.
    coded = panel[panel["state"] == "coded"].dropna(subset=["year", y, x])
    used = coded[coded.groupby("county_code")["year"].transform("size") > 1]
    years = sorted(used["year"].astype(int).unique())
    right = pd.DataFrame({"x": used[x].astype(float)})
    for year in years[1:]:
        right[str(year)] = (used["year"] == year).astype(float)
    counties = used["county_code"]
    left = _off_means(used[[y]].astype(float), counties)[y].to_numpy()
    matrix = _off_means(right, counties).to_numpy()
    found, _, rank, _ = np.linalg.lstsq(matrix, left, rcond=None)
    if rank < matrix.shape[1]:
        raise SystemExit("x does not vary within counties and years: there is no slope")
    free = len(used) - counties.nunique() - len(right.columns)
    rest = left - matrix @ found
    spread = float(rest @ rest) / free * np.linalg.inv(matrix.T @ matrix)
    return {
        "reports": len(used),
        "counties": int(counties.nunique()),
        "slope": float(found[0]),
        "se": float(np.sqrt(spread[0, 0])),
        "years": dict(zip(map(str, years[1:]), map(float, found[1:]), strict=True)),
    }


def _off_means(values: pd.DataFrame, by: pd.Series) -> pd.DataFrame:
    return values - values.groupby(by).transform("mean")


if __name__ == "__main__":
    main(*sys.argv[1:])
