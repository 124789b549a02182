"""compare-groups."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Zhupi

SIDES = ("--a", "province=浙江", "--b", "province=江西省")


def test_two_groups_for_people(zhupi: Zhupi, sample: Path) -> None:
    lines = zhupi("compare-groups", sample, *SIDES).out.splitlines()
    assert lines[:3] == [
        "share (settled)",
        "A: province=浙江 (4 of 5 reports)",
        "B: province=江西省 (2 of 3 reports)",
    ]
    marks = {line.split()[0]: line.split()[-1] for line in lines[4:7]}
    assert marks == {"营商环境": "?", "大综合一体化": "?", "复议体制改革": "?!"}
    assert any(line.startswith("! smaller than the coders' disagreement:") for line in lines)
    assert lines[-2:] == [
        "Still being coded and left out: 1 reports (--include-unfinished takes them in).",
        "Not coded: 1 reports; they are in no figure.",
    ]


def test_the_same_as_json_and_csv(zhupi: Zhupi, sample: Path) -> None:
    found = zhupi("compare-groups", sample, *SIDES, "--json").json
    text = zhupi("compare-groups", sample, *SIDES, "--csv")
    rows = list(csv.DictReader(io.StringIO(text.out.removeprefix("\ufeff"))))
    assert [row["theme"] for row in rows] == [row["theme"] for row in found["themes"]]
    for row, theme in zip(rows, found["themes"], strict=True):
        assert (
            float(row["difference"])
            == theme["difference"]
            == pytest.approx(theme["a_value"] - theme["b_value"])
        )
        assert theme["low95"] <= theme["difference"] <= theme["high95"]
    assert found["a"]["reports_counted"] == 4
    assert found["intervals"]["seed"] == 1
    assert "rests on too few" in text.err
    shares = zhupi("frequency", sample, "--by", "province", "--measure", "share", "--json").json
    assert [t["a_value"] for t in found["themes"]] == pytest.approx(
        list(next(g for g in shares["groups"] if g["key"] == "浙江省")["values"].values())
    )


def test_groups_by_a_fact_of_two_values_or_by_years(zhupi: Zhupi, sample: Path) -> None:
    by = zhupi("compare-groups", sample, "--by", "province", "--measure", "codings", "--json").json
    assert {by["a"]["name"], by["b"]["name"]} == {"province=浙江省", "province=江西省"}
    assert by["per_report"] is True
    sides = (
        "--a",
        "year=2021",
        "--b",
        "year=2022-",
        "--measure",
        "presence",
        "--theme",
        "营商环境",
    )
    years = zhupi("compare-groups", sample, *sides).out
    assert "B: year=2022- (4 of 6 reports)" in years


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "Choose both groups"),
        (("--a", "year=2021"), "Choose both groups"),
        (("--a", "year=2021", "--by", "year"), "not both"),
        (("--by", "year"), "year has 3 values here; it takes two"),
        (("--by", "试点"), "No report has a column"),
        (("--a", "2021", "--b", "year=2022"), "COLUMN=VALUE"),
        (("--a", "year=x", "--b", "year=2022"), "no years like"),
        (("--a", "year=2021", "--b", "year=2021-2022"), "are in both groups"),
        (("--a", "year=2021", "--b", "year=1999"), "No report counts in the group"),
        (("--a", "试点=是", "--b", "试点=否"), "No report has a column"),
    ],
)
def test_groups_that_are_none(
    zhupi: Zhupi, sample: Path, given: tuple[str, ...], said: str
) -> None:
    result = zhupi("compare-groups", sample, *given)
    assert result.status == 2
    assert said in result.err
