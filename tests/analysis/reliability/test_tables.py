"""A csv of units x coders."""

import pytest

from desktop.analysis.reliability.published import metric, units_from_cells
from desktop.domain.errors import InputError


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ([["1", "2"], ["1", ""], ["NA", "2.5"]], [[1, 2], [1, None], [None, 2.5]]),
        ([["a", "1"], ["1", "1"], ["1", "a"]], [["a", "1"], ["1", "1"], ["1", "a"]]),
        ([["甲", "乙"], ["1", "2"], ["1", "1"]], [[1, 2], [1, 1]]),
        ([["unit", "A", "B"], ["1", "x", "y"], ["2", "x", ""]], [["x", "y"], ["x", None]]),
        ([["单位", "A", "B"], ["1", "0", "1"], ["2", "1", "1"]], [[0, 1], [1, 1]]),
        ([["A", "B"], ["B", "A"], ["A", "A"]], [["A", "B"], ["B", "A"], ["A", "A"]]),
        ([["a", "c"], ["a", "b"], ["a", "b"]], [["a", "c"], ["a", "b"], ["a", "b"]]),
        ([["A", "A"], ["1", "2"], ["2", "2"]], [["A", "A"], ["1", "2"], ["2", "2"]]),
        ([["x", "y"], ["1", "2"]], [["x", "y"], ["1", "2"]]),
        ([[" 1 ", "2"], ["", " "], ["2", "2"]], [[1, 2], [2, 2]]),
    ],
)
def test_cells_as_units(cells, rows) -> None:
    assert units_from_cells(cells) == {"kind": "units", "rows": rows}


def test_a_table_through_a_metric() -> None:
    cells = [["", "Meg", "Owen"], ["1", "0", "1"], ["2", "1", "1"], ["3", "0", "0"]]
    assert metric("percent", units_from_cells(cells)).value == pytest.approx(2 / 3)


@pytest.mark.parametrize("cells", [[], [["", ""]], [["a", "b"], ["a"]]])
def test_no_table_at_all_is_refused(cells) -> None:
    with pytest.raises(InputError, match="rows of different lengths"):
        units_from_cells(cells)
