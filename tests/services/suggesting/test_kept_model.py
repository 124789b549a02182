"""Off, keywords or a model: the project remembers which."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.services.project.project import Project, open_project
from desktop.services.suggesting.kept_model import kept_model, source, use_source
from desktop.services.suggesting.learning import learn_anew
from desktop.services.suggesting.proposals import proposals_in
from tests.conftest import AddReport


def test_it_is_remembered_in_the_project(project: Project) -> None:
    assert source(project) == "keywords"
    use_source(project, "model")
    project.close()
    with open_project(project.path) as again:
        assert source(again) == "model"
        assert kept_model(again) is None


def test_a_workers_reader_has_the_windows_model(
    project: Project, taught: list[Report], tmp_path: Path
) -> None:
    with project.reader() as reader:
        model = learn_anew(reader)
    assert kept_model(project) is model
    shutil.copy(project.path, tmp_path / "copy.zhupi")
    with open_project(tmp_path / "copy.zhupi", read_only=True) as other:
        assert kept_model(other) is None


def test_off_proposes_nothing(project: Project, add_report: AddReport, report: Report) -> None:
    served = add_report("推行告知承诺。\n", county="青岚县", year=2023)
    assert proposals_in(project, served.id)
    use_source(project, "off")
    assert proposals_in(project, served.id) == []


def test_no_other_source(project: Project) -> None:
    with pytest.raises(InputError, match="cannot come from nowhere"):
        use_source(project, "nowhere")
