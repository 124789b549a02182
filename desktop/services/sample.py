"""The sample project: invented reports of invented counties, coded by two coders."""

from __future__ import annotations

from pathlib import Path

from desktop.resources import resource
from desktop.services.coders import add_coder
from desktop.services.corpus import import_reports
from desktop.services.loading import load_codings
from desktop.services.project import Project, create_project, default_codebook

CODERS = ("甲", "乙")


def create_sample(path: Path) -> Project:
    """A new project at `path` with the sample in it.

    Raises InputError where something is there already.
    """
    project = create_project(path, coder=CODERS[0], codebook=default_codebook("zh"))
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
