"""A gap is not zero, in any form."""

from dataclasses import replace

from desktop.cli.frequency_table import for_csv, for_people, record
from desktop.domain.codebook import Theme
from desktop.services.results.analysis import FrequencyTable, Group

THEME = Theme("t", "复议")
TABLE = FrequencyTable(
    by="year",
    measure="per_1000",
    groups=(Group("2021", "2021", None, 1, 1000), Group("2022", "2022")),
    themes=(THEME,),
    values={("2021", "t"): 2.5},
)
PATHS = {"t": "复议"}


def test_people_see_a_dash() -> None:
    assert for_people(TABLE, PATHS) == [
        "per_1000 by year",
        "year  复议  reports",
        "2021  2.50        1",
        "2022     –        0",
    ]


def test_many_themes_stand_below_each_other() -> None:
    table = replace(TABLE, themes=tuple(Theme(str(n), f"主题{n}") for n in range(7)))
    lines = for_people(table, {str(n): f"主题{n}" for n in range(7)})
    assert (lines[1], lines[2], lines[-1]) == (
        "year     2021  2022",
        "主题0    0.00     –",
        "reports     1     0",
    )


def test_json_has_null_and_a_spreadsheet_an_empty_cell() -> None:
    groups = record(TABLE, PATHS)["groups"]
    assert [group["values"] for group in groups] == [{"复议": 2.5}, {"复议": None}]
    assert [row["复议"] for row in for_csv(TABLE, PATHS)] == [2.5, None]
