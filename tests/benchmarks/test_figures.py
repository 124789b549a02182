"""Figures beside their floors."""

from desktop.cli.benching import costs
from desktop.cli.benching.costs import JobCost, for_people, in_markdown, in_ms, p95_in_ms

TWO = [JobCost("import", 12.34, floor=0.5, aim=20), JobCost("memory", 180, "MB")]


def test_people_see_columns() -> None:
    assert for_people(TWO) == [
        "job     measured   floor   ratio    aim",
        "import   12.3 ms  0.5 ms  24.7 x  20 ms",
        "memory    180 MB",
    ]


def test_markdown_aligns_numbers_to_the_right() -> None:
    assert in_markdown(TWO) == [
        "| job | measured | floor | ratio | aim |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| import | 12.3 ms | 0.5 ms | 24.7 x | 20 ms |",
        "| memory | 180 MB |  |  |  |",
    ]


def test_a_record_has_the_ratio_where_there_is_a_floor() -> None:
    records = [figure.record() for figure in TWO]
    assert [record["ratio"] for record in records] == [12.34 / 0.5, None]
    assert list(records[0]) == ["job", "measured", "unit", "floor", "ratio", "aim"]


def test_medians_and_percentiles_are_in_milliseconds() -> None:
    seconds = [n / 1000 for n in range(1, 101)]
    assert in_ms(seconds) == 50.5
    assert abs(p95_in_ms(seconds) - 95.05) < 0.001
    assert p95_in_ms([0.25]) == 250


def test_the_machine_is_told_and_its_owner_is_not() -> None:
    told = costs.machine()
    assert "cores" in told
    assert "Python 3." in told
    assert told.isascii()
