"""The sample project."""

from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.resources import resource
from desktop.services.coding.excerpts import excerpts
from desktop.services.corpus import corpus
from desktop.services.project import checking, coders
from desktop.services.project.project import create_project, open_project
from desktop.services.results import sample_project
from desktop.services.results.analysis import Question, frequency
from desktop.services.results.sample_project import create_sample


def test_the_sample_is_coded_by_two_who_disagree(tmp_path: Path) -> None:
    with create_sample(tmp_path / "sample.zhupi") as project:
        names = [coder.name for coder in coders.coders(project)]
        assert names == ["甲", "乙"]
        found = excerpts(project)
        lines = resource("sample", "codings.jsonl").read_text(encoding="utf-8").splitlines()
        assert len(found) == len(lines)
        assert len(corpus.reports(project)) == 8
        sets = [
            {(e.report.id, e.theme.id, e.coding.span) for e in found if e.coder.name == name}
            for name in names
        ]
        assert sets[0] & sets[1]
        assert sets[0] - sets[1]
        assert checking.check(project) == []


def test_the_sample_shows_what_is_coded_being_coded_and_not_coded(tmp_path: Path) -> None:
    with create_sample(tmp_path / "sample.zhupi") as project:
        table = frequency(project, Question(by="report"))
    states = {group.label: group.state for group in table.groups}
    assert states.pop("云汀县 2023") == "being_coded"
    assert states.pop("松渚区 2023") == "not_coded"
    assert set(states.values()) == {"coded"}
    assert (table.undeclared, table.left_out, table.not_coded) == (False, 1, 1)


def test_the_sample_is_not_put_over_something(tmp_path: Path) -> None:
    path = tmp_path / "sample.zhupi"
    create_project(path, coder="我").close()
    with pytest.raises(InputError, match="is there already"):
        create_sample(path)
    with open_project(path) as project:
        assert project.coder.name == "我"


def test_a_sample_that_cannot_be_filled_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sample_project, "load_codings", broken)
    path = tmp_path / "sample.zhupi"
    with pytest.raises(ZeroDivisionError):
        create_sample(path)
    assert list(tmp_path.iterdir()) == []


def test_a_sample_that_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "sample.zhupi"
    half = tmp_path / "sample.zhupi.making"
    half.mkdir()
    create_project(half / path.name, coder="甲").close()
    create_sample(path).close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_sample_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be written to"):
        create_sample(tmp_path / "nowhere" / "sample.zhupi")


def test_a_log_that_was_left_where_the_sample_goes_is_said(tmp_path: Path) -> None:
    path = tmp_path / "sample.zhupi"
    (tmp_path / "sample.zhupi-wal").write_bytes(b"left")
    with create_sample(path) as project:
        assert ["lay here" in remark.what for remark in project.remarks] == [True]
        assert checking.check(project) == []
