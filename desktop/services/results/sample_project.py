"""The sample project: invented reports of invented counties, coded by two coders."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.resources import resource
from desktop.services.coding.loading import load_codings
from desktop.services.corpus import corpus
from desktop.services.intake.importing import import_reports
from desktop.services.project import file_remarks
from desktop.services.project.coders import add_coder, coders
from desktop.services.project.project import Project, create_project, default_codebook, open_project
from desktop.storage import database

CODERS = ("甲", "乙")
BEING_CODED = ("云汀县", 2023)
"""The county and year that both coders have codings in, and neither has declared done."""


def create_sample(path: Path) -> Project:
    """A new project at `path` with the sample in it; it gets that name when it is whole.

    Raises InputError where something is there already.
    """
    if path.exists():
        raise InputError("{project} is there already.", "Choose another name.", project=path.name)
    unfinished = path.with_name(path.name + ".making")
    # Where a process was killed before it was done.
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        with _made(unfinished, path) as project:
            remarks = tuple(file_remarks.left_logs(path))
            # Not renamed: on a full disk a part of it may be in its log when it is closed.
            database.back_up(project.store.db, path)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    project = open_project(path)
    project.remarks = (*remarks, *project.remarks)
    return project


def _made(folder: Path, path: Path) -> Project:
    try:
        folder.mkdir()
    except OSError as error:
        raise EnvironmentProblem(
            "{folder} cannot be written to ({reason}).",
            "Choose a folder that exists and that you may write to.",
            folder=path.parent,
            reason=error.strerror or type(error).__name__,
        ) from error
    project = create_project(folder / path.name, coder=CODERS[0], codebook=default_codebook("zh"))
    try:
        _fill(project)
    except BaseException:
        project.close()
        raise
    return project


def _fill(project: Project) -> None:
    add_coder(project, CODERS[1])
    reports = sorted(resource("sample", "reports").glob("*.txt"))
    list(import_reports(project, reports, metadata=resource("sample", "metadata.csv")))
    load_codings(project, resource("sample", "codings.jsonl"))
    for coder in coders(project):
        corpus.mark_all_done(project, _finished(project, coder.id), done=True, coder=coder.id)


def _finished(project: Project, coder: str) -> list[str]:
    coded = map(partial(corpus.report, project), corpus.coded_by(project, coder))
    return [r.id for r in coded if (r.facts.county, r.facts.year) != BEING_CODED]
