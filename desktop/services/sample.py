"""The sample project: invented reports of invented counties, coded by two coders."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.resources import resource
from desktop.services import file_remarks
from desktop.services.coders import add_coder
from desktop.services.corpus import import_reports
from desktop.services.loading import load_codings
from desktop.services.project import Project, create_project, default_codebook, open_project

CODERS = ("甲", "乙")


def create_sample(path: Path) -> Project:
    """A new project at `path` with the sample in it; it gets that name when it is whole.

    Raises InputError where something is there already.
    """
    if path.exists():
        raise InputError("{project} is there already.", "Choose another name.", project=path.name)
    unfinished = path.with_name(path.name + ".part")
    # Where a process was killed before it was done.
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        _make(unfinished, path)
        remarks = tuple(file_remarks.left_logs(path))
        (unfinished / path.name).replace(path)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    project = open_project(path)
    project.remarks = (*remarks, *project.remarks)
    return project


def _make(folder: Path, path: Path) -> None:
    try:
        folder.mkdir()
    except OSError as error:
        raise EnvironmentProblem(
            "{folder} cannot be written to ({reason}).",
            "Choose a folder that exists and that you may write to.",
            folder=path.parent,
            reason=error.strerror or type(error).__name__,
        ) from error
    made = folder / path.name
    with create_project(made, coder=CODERS[0], codebook=default_codebook("zh")) as project:
        _fill(project)


def _fill(project: Project) -> None:
    add_coder(project, CODERS[1])
    reports = sorted(resource("sample", "reports").glob("*.txt"))
    list(import_reports(project, reports, metadata=resource("sample", "metadata.csv")))
    load_codings(project, resource("sample", "codings.jsonl"))
