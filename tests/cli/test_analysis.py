"""frequency."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.conftest import Screen, Zhupi


def test_codings_by_county_are_what_the_list_of_codings_counts(zhupi: Zhupi, sample: Path) -> None:
    given = ("--whose", "sum", "--include-unfinished", "--json")
    table = zhupi("frequency", sample, *given).json
    codings = zhupi("codings", sample, "--json").json
    counted = Counter((row["county"], row["theme_path"].split("/")[0]) for row in codings)
    places = {row["report"]: row["county"] for row in zhupi("reports", sample, "--json").json}
    assert len(table["groups"]) == len(set(places.values()))
    for group in table["groups"]:
        county = group["county"]
        assert county in places.values()
        coded = any(where == county for where, _ in counted)
        assert group["values"] == {
            theme["path"]: counted[county, theme["path"]] if coded else None
            for theme in table["themes"]
        }


def test_a_coder_a_grouping_a_measure(zhupi: Zhupi, sample: Path) -> None:
    given = ("--coder", "甲", "--by", "year", "--measure", "share", "--themes", "all", "--json")
    table = zhupi("frequency", sample, *given).json
    assert (table["by"], table["measure"], table["filters"]["coders"]) == ("year", "share", ["甲"])
    assert [group["key"] for group in table["groups"]] == ["2021", "2022", "2023"]
    assert len(table["themes"]) == len(zhupi("codebook", sample, "show", "--json").json)
    shares = [value for group in table["groups"] for value in group["values"].values()]
    assert 0 < max(shares) < 1


def test_people_see_columns(zhupi: Zhupi, sample: Path) -> None:
    told = zhupi("frequency", sample, "--by", "province").out.splitlines()
    title, head, *lines = told[:4]
    assert title == "codings by province (settled)"
    assert head.split()[0] == "province"
    assert head.split()[-1] == "reports"
    assert [line.split()[0].strip("*") for line in lines] == ["江西省", "浙江省"]


def test_a_spreadsheet_gets_a_row_a_group(zhupi: Zhupi, sample: Path) -> None:
    text = zhupi("frequency", sample, "--by", "year", "--csv").out
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert text.startswith("\ufeff")
    assert [row["year"] for row in rows] == ["2021", "2022", "2023"]
    assert {"key", "province", "reports_coded", "reports_unfinished", "coders", "营商环境"} <= set(
        rows[0]
    )


@pytest.mark.parametrize("suffix", ["png", "SVG"])
def test_a_chart_is_drawn_beside(
    zhupi: Zhupi, screen: Screen, sample: Path, tmp_path: Path, suffix: str
) -> None:
    chart = tmp_path / f"chart.{suffix}"
    done = zhupi("frequency", sample, "--chart", chart, "--json")
    assert done.json["by"] == "county"
    assert done.err == f"Drew {chart}.\n"
    assert screen.drawn == [chart]


@pytest.mark.parametrize("name", ["chart.gif", "chart", "absent/chart.png"])
def test_a_chart_that_cannot_be_drawn_is_refused_before_any_work(
    zhupi: Zhupi, sample: Path, tmp_path: Path, name: str
) -> None:
    done = zhupi("frequency", sample, "--chart", tmp_path / name)
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_without_reports_the_table_says_so(zhupi: Zhupi, empty: Path) -> None:
    assert zhupi("frequency", empty).out == "There are no reports yet.\n"
    assert zhupi("frequency", empty, "--json").json["groups"] == []


def test_what_is_not_coded_has_no_value_and_is_told_of(zhupi: Zhupi, sample: Path) -> None:
    zhupi("coders", sample, "--add", "丙")
    table = zhupi("frequency", sample, "--coder", "丙", "--json").json
    assert {group["state"] for group in table["groups"]} == {"not_coded"}
    assert {value for group in table["groups"] for value in group["values"].values()} == {None}
    assert table["not_coded"] == sum(group["reports"] for group in table["groups"])


def test_reports_that_are_done_count_and_the_others_are_left_out(
    zhupi: Zhupi, sample: Path
) -> None:
    first, *_ = zhupi("codings", sample, "--coder", "甲", "--json").json
    zhupi("done", sample, "--with-codings", "--coder", "甲", "--not")
    before = zhupi("frequency", sample, "--by", "report", "--coder", "甲", "--csv")
    zhupi("done", sample, first["report"], "--coder", "甲")
    after = zhupi("frequency", sample, "--by", "report", "--coder", "甲", "--json").json
    told = zhupi("frequency", sample, "--by", "report", "--coder", "甲", "--csv")
    assert [g["key"] for g in after["groups"] if g["state"] == "coded"] == [first["report"]]
    assert after["left_out"] == sum(g["state"] == "being_coded" for g in after["groups"]) > 0
    assert "left out" in told.err
    assert "left out" not in before.err
    wide = zhupi(
        "frequency", sample, "--by", "report", "--coder", "甲", "--include-unfinished", "--json"
    ).json
    assert wide["left_out"] == 0


def test_filters_are_told_by_name(zhupi: Zhupi, sample: Path) -> None:
    given = (
        "--province",
        "浙江",
        "--year",
        "2021-2022",
        "--section",
        "plan",
        "--theme",
        "营商环境",
    )
    table = zhupi("frequency", sample, *given, "--coder", "甲", "--coder", "乙", "--json").json
    asked = table["filters"]
    assert (asked["provinces"], asked["years"], asked["parts"]) == (
        ["浙江省"], [2021, 2022], ["plan"],
    )  # fmt: skip
    assert (asked["coders"], asked["theme_paths"]) == (["甲", "乙"], ["营商环境"])
    assert {group["province"] for group in table["groups"]} == {"浙江省"}
    county = table["groups"][0]
    one = zhupi("frequency", sample, "--county", county["county_code"], "--json").json
    assert [group["key"] for group in one["groups"]] == [county["key"]]


@pytest.mark.parametrize(
    ("option", "value"),
    [("--year", "-"), ("--year", "20211"), ("--where", "pilot"), ("--where", "=1"),
     ("--by", "month"), ("--province", "火星")],
)  # fmt: skip
def test_a_filter_that_is_none_is_told(zhupi: Zhupi, sample: Path, option: str, value: str) -> None:
    done = zhupi("frequency", sample, option, value)
    assert (done.status != 0, done.out) == (True, "")
    assert value in done.err


@pytest.mark.parametrize(
    ("given", "years"),
    [("2022", [2022, 2022]), ("2022-", [2022, 9999]), ("-2022", [0, 2022]),
     ("2023-2021", [2021, 2023])],
)  # fmt: skip
def test_years_may_be_open_at_an_end(
    zhupi: Zhupi, sample: Path, given: str, years: list[int]
) -> None:
    assert zhupi("frequency", sample, f"--year={given}", "--json").json["filters"]["years"] == years


def test_intervals_come_when_they_are_asked_for(zhupi: Zhupi, sample: Path) -> None:
    plain = zhupi("frequency", sample, "--by", "province", "--json").json
    found = zhupi("frequency", sample, "--by", "province", "--intervals", "--json").json
    assert [g["values"] for g in found["groups"]] == [g["values"] for g in plain["groups"]]
    for group in found["groups"]:
        assert group["over"] == "reports"
        for theme, value in group["values"].items():
            assert group["low95"][theme] <= value <= group["high95"][theme]
    assert zhupi("frequency", sample, "--by", "province", "--intervals", "--json").json == found


def test_a_correction_needs_a_round_and_a_measure_that_can_be_corrected(
    zhupi: Zhupi, sample: Path
) -> None:
    unknown = zhupi("frequency", sample, "--measure", "sentences", "--corrected", "无")
    assert unknown.status == 2
    assert "无" in unknown.err
    zhupi("round", sample, "create", "一轮", "--coders", "甲,乙", "--sample", "2")
    hidden = zhupi("frequency", sample, "--measure", "sentences", "--corrected", "一轮")
    assert "is not revealed" in hidden.err
    codings = zhupi("frequency", sample, "--corrected", "一轮")
    assert (codings.status, "cannot be corrected" in codings.err) == (2, True)
