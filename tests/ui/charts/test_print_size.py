"""How large a figure is printed."""

from __future__ import annotations

import pytest

from desktop.domain.errors import InputError
from desktop.ui.charts.print_size import COLUMNS, print_size


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_is_as_wide_as_it_is(name: str) -> None:
    size = print_size(name)
    assert size.pixels * 25.4 / 96 == pytest.approx(COLUMNS[name])
    assert size.letters * 72 / 96 == pytest.approx(8.25)
    assert size.is_narrow == (name != "double")


def test_millimetres_may_be_given() -> None:
    assert print_size("85mm").width == print_size("85").width == 85
    assert print_size("", 300).scale == 3.125
    assert print_size().width == 0
    assert not print_size().is_narrow


@pytest.mark.parametrize("width", ["wide", "49", "1001", "-5", "nan"])
def test_another_width_is_refused(width: str) -> None:
    with pytest.raises(InputError, match=width):
        print_size(width)


@pytest.mark.parametrize("dpi", [35, 2401, -1])
def test_another_resolution_is_refused(dpi: int) -> None:
    with pytest.raises(InputError, match="dots an inch"):
        print_size("", dpi)
