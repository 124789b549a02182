"""The tables of docs/reliability.md can be made again."""

import pytest

from tests.intervals.__main__ import main
from tests.intervals.tables import TABLES


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_made_by_the_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([name, "--rounds", "3"])
    title, _, *lines = capsys.readouterr().out.strip().splitlines()
    assert title == f"{name}, 3 rounds a row"
    assert len(lines) > 10
    assert len({line.count("|") for line in lines}) == 1
    assert "nan" not in "".join(lines)
