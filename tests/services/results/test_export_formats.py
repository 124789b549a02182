"""A format of the export is one row: where it is chosen, told and written follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.project.project import Project
from desktop.services.results.export import export_dataset
from desktop.services.results.export_formats import (
    FORMATS,
    Format,
    format_called,
    format_of,
    without_ending,
)
from desktop.services.results.export_tables import ExportTables

LOSSES = "losses"
KEPT = {"codings", "reports", "codebook", "memos"}
"""Tables of which a format of one file that is no table says how many rows went into it."""


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.id)
def test_a_row_writes_what_it_says(project: Project, tmp_path: Path, row: Format) -> None:
    outcome = export_dataset(project, tmp_path / "data", format=row.id)
    made = row.named(tmp_path / "data")
    assert made.is_file() == row.is_file
    others = [path.name for path in outcome.files if not path.name.endswith(row.endings[0])]
    if LOSSES in outcome.rows:
        assert others == [f"{made.stem}.{LOSSES}.csv"]
        assert {*outcome.rows} == KEPT | {LOSSES}
    else:
        assert others == []
        assert list(outcome.rows) == [table.name for table in ExportTables(project).all]


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.id)
def test_the_ending_says_the_format(project: Project, tmp_path: Path, row: Format) -> None:
    for ending in row.endings:
        outcome = export_dataset(project, tmp_path / f"data{ending.upper()}", overwrite=True)
        assert outcome.files[0] == tmp_path / f"data{ending.upper()}"
        assert format_of(outcome.files[0]) is row
        assert without_ending(outcome.files[0]) == (
            tmp_path / "data" if row.is_file else outcome.files[0]
        )


def test_no_two_formats_have_an_ending_or_a_name() -> None:
    endings = [ending for row in FORMATS for ending in row.endings]
    assert len(set(endings)) == len(endings)
    assert [format_called(row.id) for row in FORMATS] == list(FORMATS)


def test_a_name_that_says_no_format_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"data\.sav does not say") as caught:
        export_dataset(project, tmp_path / "data.sav")
    assert ".csv, .xlsx, .jsonl, .qdpx" in caught.value.remedy
    assert list(tmp_path.glob("data*")) == []


def test_a_single_file_gets_its_ending_once(tmp_path: Path) -> None:
    workbook = format_called("xlsx")
    assert workbook.named(tmp_path / "b") == tmp_path / "b.xlsx"
    assert workbook.named(tmp_path / "b.XLSX") == tmp_path / "b.XLSX"
    assert format_called("csv").named(tmp_path / "b") == tmp_path / "b"
