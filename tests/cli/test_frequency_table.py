"""A gap is not zero, in any form."""

from dataclasses import replace

from desktop.analysis.uncertainty.corrected_figures import (
    CorrectedFigure,
    CorrectedFigures,
    CorrectionReason,
    ErrorRates,
)
from desktop.analysis.uncertainty.interval import FrequencyInterval
from desktop.cli.frequency_table import figure_text, for_csv, for_people, record, remarks
from desktop.domain.codebook import Theme
from desktop.services.results.analysis import FrequencyTable, Group

THEME = Theme("t", "复议")
TABLE = FrequencyTable(
    by="year",
    measure="per_1000",
    groups=(
        Group("2021", "2021", year=2021, reports=1, reports_coded=1, counted=1, characters=1000),
        Group("2022", "2022"),
    ),
    themes=(THEME,),
    values={("2021", "t"): 2.5},
)
PATHS = {"t": "复议"}


def test_people_see_a_dash() -> None:
    assert for_people(TABLE, PATHS) == [
        "per_1000 by year",
        "year  复议  coded  reports",
        "2021  2.50      1        1",
        "2022     –      0        0",
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


def test_people_are_told_what_the_figures_leave_out_and_take_in() -> None:
    held = Group("2021", "2021", reports=3, reports_coded=1, reports_unfinished=1, counted=2)
    table = replace(
        TABLE,
        groups=(held,),
        undeclared=True,
        left_out=4,
        not_coded=2,
        undecided=3,
        high={("2021", "t"): 3.0},
    )
    lines = remarks(table)
    assert [line.split(":")[0].split(",")[0] for line in lines] == [
        "Nobody has declared a report done",
        "Still being coded and left out",
        "* has reports that are still being coded.",
        "Not coded",
        "Left out of the resolution",
        "Means over coders who differ",
    ]
    assert "2021*  2.50" in for_people(table, PATHS)[2]
    (group,) = record(table, PATHS)["groups"]
    assert (group["state"], group["low"], group["high"]) == (
        "being_coded",
        {"复议": 0},
        {"复议": 3.0},
    )


def test_a_count_is_whole_and_a_mean_of_counts_is_not() -> None:
    table = replace(TABLE, measure="codings")
    assert [figure_text(figure, table) for figure in (3, 2.5)] == ["3", "2.50"]


INTERVAL = FrequencyInterval(1.25, 4, "sentences", 12, 6, "bca")
WITH = replace(TABLE, intervals={("2021", "t"): INTERVAL})


def test_intervals_stand_in_brackets_and_are_marked_where_they_rest_on_few() -> None:
    assert "2.50 [1.25, 4.00] " in for_people(WITH, PATHS)[2]
    few = replace(TABLE, intervals={("2021", "t"): replace(INTERVAL, units=9)})
    assert "2.50 [1.25, 4.00]? " in for_people(few, PATHS)[2]
    assert any("95 % intervals" in line for line in remarks(few))


def test_intervals_have_columns_and_fields_of_their_own() -> None:
    found = record(WITH, PATHS)
    first, gap = found["groups"]
    assert found["intervals"] == {"level": 0.95, "method": "bca", "draws": 2000, "seed": 1}
    assert (first["low95"], first["high95"], first["few"]) == (
        {"复议": 1.25},
        {"复议": 4},
        {"复议": False},
    )
    assert (first["over"], gap["over"], gap["low95"]) == ("sentences", None, {"复议": None})
    rows = for_csv(WITH, PATHS)
    assert [(r["复议 low95"], r["复议 high95"], r["复议 few"], r["over"]) for r in rows] == [
        (1.25, 4, 0, "sentences"),
        (None, None, None, None),
    ]
    assert "intervals" not in record(TABLE, PATHS)
    assert "over" not in for_csv(TABLE, PATHS)[0]


RATES = ErrorRates(0.8, 0.95, 40, 300)
POOR = ErrorRates(None, 0.95, 0, 300, CorrectionReason.TOO_FEW)


def with_correction(found: CorrectedFigure, rates: ErrorRates = RATES) -> FrequencyTable:
    corrected = CorrectedFigures("一轮", "sentence", {"t": rates}, {("2021", "t"): found})
    return replace(TABLE, corrected=corrected)


def test_corrections_stand_behind_an_arrow() -> None:
    whole = with_correction(CorrectedFigure(3, 2.5, 4))
    assert "2.50 → 3.00 [2.50, 4.00] " in for_people(whole, PATHS)[2]
    *_, told, rates = remarks(whole)
    assert told.startswith("→ corrected for coder error by the round 一轮")
    assert rates == "  复议: 0.800, 0.950"
    alone = with_correction(CorrectedFigure(3, reason=CorrectionReason.ONE_REPORT))
    assert "2.50 → 3.00  " in for_people(alone, PATHS)[2]
    none = with_correction(CorrectedFigure(None, reason=CorrectionReason.TOO_FEW), POOR)
    assert "2.50 → –" in for_people(none, PATHS)[2]
    assert remarks(none)[-1].startswith("  复议: –, 0.950; not corrected: the round has fewer")


def test_corrections_have_columns_and_fields_of_their_own() -> None:
    table = with_correction(CorrectedFigure(3, 2.5, 4))
    found = record(table, PATHS)
    assert found["corrected"]["round"] == "一轮"
    assert found["corrected"]["rates"]["复议"]["sensitivity"] == 0.8
    assert [group["corrected"]["复议"] for group in found["groups"]] == [
        {"value": 3, "low95": 2.5, "high95": 4, "reason": None},
        None,
    ]
    first, gap = for_csv(table, PATHS)
    assert (first["复议 corrected"], first["复议 corrected high95"]) == (3, 4)
    assert gap["复议 corrected"] is None
    none = with_correction(CorrectedFigure(None, reason=CorrectionReason.TOO_FEW), POOR)
    assert for_csv(none, PATHS)[0]["复议 corrected reason"] == "too_few"
    assert "corrected" not in record(TABLE, PATHS)
