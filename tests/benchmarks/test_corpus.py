"""The invented corpus is the same every time, and of the size of real reports."""

import csv
from pathlib import Path

import pytest

from desktop.cli.benching.coded import add_codings, dense_of
from desktop.cli.benching.corpus import FACTS, SEARCHED, invented, write
from desktop.cli.benching.jobs import exhaust
from desktop.services.corpus import corpus
from desktop.services.intake import importing
from desktop.services.project.checking import check
from desktop.services.project.project import create_project, default_codebook


def test_a_report_depends_on_its_number_alone() -> None:
    assert invented(3) == invented(3)
    assert invented(3).text != invented(4).text
    assert invented(3).text != invented(3, seed=8).text


def test_reports_are_as_long_as_real_ones() -> None:
    texts = [invented(number).text for number in range(20)]
    assert all(7000 < len(text) < 11000 for text in texts)
    assert all(text.count(SEARCHED) > 20 for text in texts)
    assert len(set(texts)) == 20


def test_counties_have_five_years_each_and_a_code_of_their_own() -> None:
    facts = [invented(number).facts for number in range(4000)]
    places = {(one["county_code"], one["county"]) for one in facts}
    assert len(places) == 800 == len({code for code, _ in places}) == len({c for _, c in places})
    assert len({(one["county_code"], one["year"]) for one in facts}) == 4000


def test_the_table_beside_the_files_names_each(tmp_path: Path) -> None:
    files = write(tmp_path, reports=6)
    with (tmp_path / FACTS).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["file"] for row in rows] == [file.name for file in files]
    assert rows[5]["title"] in files[5].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "dense"), [(50, (50,)), (549, (50,)), (550, (50, 500)), (9000, (50, 500, 2000))]
)
def test_reports_are_dense_as_far_as_codings_suffice(number: int, dense: tuple[int, ...]) -> None:
    assert dense_of(number) == dense


def test_a_coded_corpus_has_as_many_codings_as_asked(tmp_path: Path) -> None:
    files = write(tmp_path, reports=5)
    book = default_codebook()
    with create_project(tmp_path / "p.zhupi", coder="甲", codebook=book) as project:
        exhaust(importing.import_reports(project, files, metadata=tmp_path / FACTS))
        dense = add_codings(project, tmp_path, number=2600)
        counts = {r: sum(c.values()) for r, c in corpus.coding_counts(project).items()}
        assert sum(counts.values()) == 2600
        assert {number: counts[report] for number, report in dense.items()} == {
            50: 50,
            500: 500,
            2000: 2000,
        }
        assert check(project) == []
