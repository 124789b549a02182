"""Tables of facts beside the reports: which row is about which file."""

from pathlib import Path

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.tables_in.metadata_table import FactsTable, read


def table(folder: Path, text: str) -> FactsTable:
    path = folder / "facts.csv"
    path.write_bytes(text.encode("gb18030"))
    return read(path)


def counties(folder: Path, rows: str, *files: str) -> list[str | None]:
    paths = [folder / file for file in files]
    found = table(folder, f"文件名,区县\n{rows}").about(paths)
    return [found[path]["区县"] if path in found else None for path in paths]


@pytest.mark.parametrize(
    "written",
    ["r.txt", "R.TXT", "r", "r.docx", "a/r.txt", "a\\r.txt", "./a/r.txt", "D:\\data\\r.txt"],
)
def test_a_row_names_its_file_in_many_ways(tmp_path: Path, written: str) -> None:
    assert counties(tmp_path, f"{written},青屏县\n", "a/r.txt") == ["青屏县"]


def test_a_full_path_names_its_file(tmp_path: Path) -> None:
    rows = f"{tmp_path}/a/r.txt,青屏县\n{tmp_path}/b/r.txt,高屏县\n"
    assert counties(tmp_path, rows, "b/r.txt", "a/r.txt") == ["高屏县", "青屏县"]


def test_the_nearest_name_wins(tmp_path: Path) -> None:
    rows = "r.txt,一县\na/r.txt,二县\nR.txt,三县\nr,四县\nr.docx,五县\n"
    files = ("a/r.txt", "b/r.txt", "b/R.txt", "b/r.pdf", "b/r.DOCX")
    assert counties(tmp_path, rows, *files) == ["二县", "一县", "三县", "四县", "五县"]


def test_a_point_in_a_name_is_no_ending(tmp_path: Path) -> None:
    rows = "2022.青屏县,青屏县\n2022,高屏县\n"
    assert counties(tmp_path, rows, "2022.青屏县.txt", "2022.txt") == ["青屏县", "高屏县"]


def test_a_row_about_another_folder_is_not_its_own(tmp_path: Path) -> None:
    rows = "2022/r.txt,青屏县\nq.txt,高屏县\n"
    assert counties(tmp_path, rows, "2021/r.txt", "2021/q.txt") == [None, "高屏县"]


def test_equal_rows_do_no_harm(tmp_path: Path) -> None:
    assert counties(tmp_path, "r.txt,青屏县\nr.txt,青屏县\n,\n", "r.txt") == ["青屏县"]


@pytest.mark.parametrize(
    ("rows", "files", "problem"),
    [
        ("r.txt,一县\nr.txt,二县\n", ("r.txt",), "rows about r.txt that differ"),
        ("r.txt,一县\n", ("a/r.txt", "b/r.txt"), "means files in several folders"),
        ("z.txt,一县\n", ("r.txt",), "No row of facts.csv .*names z.txt, not r.txt"),
        (",一县\n", ("r.txt",), "names none"),
    ],
)
def test_what_leaves_a_doubt_is_refused(
    tmp_path: Path, rows: str, files: tuple[str, ...], problem: str
) -> None:
    with pytest.raises(InputError, match=problem):
        counties(tmp_path, rows, *files)


def test_a_table_about_no_files_is_no_problem(tmp_path: Path) -> None:
    assert table(tmp_path, "file,year\nr.txt,2022\n").about([]) == {}


def test_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["文件", "年份"])
    book.active.append(["r.txt", 2022])
    book.save(tmp_path / "facts.xlsx")
    file = tmp_path / "r.txt"
    assert read(tmp_path / "facts.xlsx").about([file]) == {file: {"年份": "2022"}}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a,b\n1,2\n", "no table of facts"),
        ("file,note\nr.txt,x\n", "no table of facts"),
        ("标题,县\nx,y\n", "no table of facts"),
        ("file,year\nr.txt,20221\n", "row 2: 20221 is nothing for the column year"),
        ("file,发布日期\nr.txt,去年\n", "row 2: 去年 is nothing for the column 发布日期"),
    ],
)
def test_what_is_no_such_table(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        table(tmp_path, text)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        read(tmp_path / "absent.csv")
