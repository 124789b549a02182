"""facts: own columns from a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.cli.conftest import Zhupi


def test_own_columns_come_in_and_are_shown_exported_and_grouped_by(
    zhupi: Zhupi, sample: Path, tmp_path: Path
) -> None:
    reports = zhupi("reports", sample, "--json").json
    first = reports[0]
    table = tmp_path / "own.csv"
    table.write_text(
        f"county,year,GDP,pilot\n{first['county']},{first['year']},12.5,是\n火星县,2021,1,否\n",
        encoding="utf-8",
    )
    dry = zhupi("facts", sample, table, "--dry-run", "--json")
    assert (dry.status, dry.json["new"], dry.json["dry_run"]) == (1, 2, True)
    assert zhupi("facts", sample).out == "There are no own columns yet.\n"
    done = zhupi("facts", sample, table)
    assert done.status == 1
    assert "Row 3 of own.csv: no report is of 火星县 2021" in done.err
    assert done.out.splitlines()[-1] == (
        "Taken in: values of 1 reports (2 new, 0 changed, 0 as before), 1 problems."
    )
    assert zhupi("facts", sample, "--json").json["columns"] == [
        {"name": "gdp", "kind": "number", "reports": 1},
        {"name": "pilot", "kind": "text", "reports": 1},
    ]
    shown = {row["report"]: row["own"] for row in zhupi("reports", sample, "--json").json}
    assert shown.pop(first["report"]) == {"gdp": 12.5, "pilot": "是"}
    assert list(shown.values()) == [{"gdp": None, "pilot": None}] * len(shown)
    text = zhupi("reports", sample, "--csv").out.removeprefix("\ufeff")
    assert {row["gdp"] for row in csv.DictReader(io.StringIO(text))} == {"12.5", ""}
    groups = zhupi("frequency", sample, "--by", "pilot", "--json").json["groups"]
    assert [(group["key"], group["reports"]) for group in groups] == [
        ("是", 1), ("?", len(reports) - 1),
    ]  # fmt: skip
    chosen = zhupi("frequency", sample, "--where", "gdp=12.5", "--json").json
    assert chosen["filters"]["reports"] == 1
    zhupi("export", sample, tmp_path / "out", "--format", "csv")
    for name in ("reports", "report_matrix", "county_year_matrix"):
        with (tmp_path / "out" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert {(row["county"], row["pilot"]) for row in rows if row["gdp"]} == {
            (first["county"], "是")
        }
    assert zhupi("facts", sample, "--remove", "gdp").out.splitlines()[1:] == [
        "pilot   text        1"
    ]
    assert zhupi("facts", sample, table, "--remove", "pilot").status == 2
