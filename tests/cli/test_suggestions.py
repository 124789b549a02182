"""suggestions, and the model in the table of reliability."""

import csv
import io
import re
from pathlib import Path

import pytest

from desktop.domain.round import Round
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.project import open_project
from desktop.services.rounds import rounds
from desktop.services.sharing.packages import pack
from desktop.services.suggesting.outcomes import refuse, show
from desktop.services.suggesting.proposals import proposals_in
from tests.cli.conftest import Zhupi

REPORT = "松渚区2023"


def blind_round(path: Path) -> Round:
    """A blind round over all reports of the project, begun."""
    with open_project(path) as project:
        people = [coder.id for coder in coders.coders(project)]
        sample = [report.id for report in corpus.reports(project)]
        made = rounds.create(project, "盲", coder_ids=people, report_ids=sample)
        return rounds.begin(project, made.id)


def test_proposals_lie_where_they_say(zhupi: Zhupi, sample: Path) -> None:
    text = zhupi("text", sample, REPORT).out
    rows = zhupi("suggestions", sample, REPORT, "--json").json
    assert rows
    assert all(text[row["start"] : row["end"]] == row["sentence"] for row in rows)
    assert {row["origin"] for row in rows} == {"keywords"}
    everywhere = zhupi("suggestions", sample, "--jsonl").lines
    assert [row for row in everywhere if row["report"] == rows[0]["report"]] == rows
    assert zhupi("suggestions", sample, REPORT).out.startswith("report")


def test_the_model_has_figures_beside_the_keywords(zhupi: Zhupi, sample: Path) -> None:
    done = zhupi("suggestions", sample, "--show", "figures", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.out.lstrip("\ufeff"))))
    assert {"precision", "recall", "f1", "keyword_f1", "threshold"} <= set(rows[0])
    assert "6 reports that were declared done (and 1 that were begun)" in done.err
    silent = [row for row in rows if row["proposes"] == "false"]
    assert silent
    assert all(not row["precision"] or float(row["precision"]) < 0.5 for row in silent)
    table = zhupi("suggestions", sample, "--show", "figures").out
    assert re.search(r"公平竞争与信用监管 +4 +no +- +- +- +- ", table)


def test_the_project_remembers_where_they_come_from(zhupi: Zhupi, sample: Path) -> None:
    assert "come from: model" in zhupi("suggestions", sample, "--use", "model").err
    by_model = zhupi("suggestions", sample, "--json").json
    assert {row["origin"] for row in by_model} <= {"model"}
    words = zhupi("suggestions", sample, "--source", "keywords", "--json").json
    assert {row["origin"] for row in words} == {"keywords"}
    zhupi("suggestions", sample, "--use", "off")
    assert zhupi("suggestions", sample).out == "Nothing is proposed.\n"


def test_what_is_doubtful_comes_in_order(zhupi: Zhupi, sample: Path) -> None:
    rows = zhupi("suggestions", sample, "--show", "doubtful", "--json").json
    assert [row["distance"] for row in rows] == sorted(row["distance"] for row in rows)
    here = zhupi("suggestions", sample, REPORT, "--show", "doubtful", "--jsonl").lines
    assert {row["label"] for row in here} == {"松渚区 2023"}


def test_only_one_coder_teaches(zhupi: Zhupi, sample: Path) -> None:
    done = zhupi("suggestions", sample, "--show", "figures", "--coder", "nobody")
    assert done.status == 2
    alone = zhupi("suggestions", sample, "--show", "figures", "--coder", "甲", "--json")
    assert alone.status == 0


def test_what_was_shown_is_told(zhupi: Zhupi, sample: Path) -> None:
    assert zhupi("suggestions", sample, "--show", "shown").out == "Nothing was shown yet.\n"
    with open_project(sample) as project:
        report = corpus.find_report(project, REPORT).id
        found = proposals_in(project, report)
        show(project, report, found[:2])
        refuse(project, report, found[0])
    rows = zhupi("suggestions", sample, "--show", "shown", "--json").json
    assert sorted(row["outcome"] for row in rows) == ["rejected", "shown"]
    assert all(row["sentence"] and row["shown_at"] and row["coder"] for row in rows)
    assert "rejected" in zhupi("suggestions", sample, "--show", "shown").out


@pytest.mark.parametrize("what", ["proposals", "doubtful"])
def test_reports_of_a_blind_round_have_none(zhupi: Zhupi, sample: Path, what: str) -> None:
    blind_round(sample)
    assert zhupi("suggestions", sample, "--show", what, "--json").json == []
    refused = zhupi("suggestions", sample, REPORT, "--show", what)
    assert refused.status == 2
    assert "Nothing is suggested in a blind round" in refused.err


@pytest.mark.parametrize("what", ["proposals", "doubtful", "figures"])
def test_a_blind_package_is_refused_on_every_road(
    zhupi: Zhupi, sample: Path, tmp_path: Path, what: str
) -> None:
    made = blind_round(sample)
    package = tmp_path / "one.zhupipack"
    with open_project(sample) as project:
        coder = rounds.round_coders(project, made.id)[0]
        pack(project, made.id, coder_id=coder.id, out=package)
    done = zhupi("suggestions", package, "--show", what, "--source", "model")
    assert done.status == 2
    assert "Nothing is suggested in a blind round" in done.err
    assert zhupi("reliability", package, "--with-model").status == 2


def test_the_model_is_one_more_coder_outside_rounds(zhupi: Zhupi, sample: Path) -> None:
    found = zhupi("reliability", sample, "--with-model", "--json").json
    assert found["coders"] == ["甲", "乙", "model"]
    wrong = zhupi("reliability", sample, "--with-model", "--round", "R")
    assert wrong.status == 2
    assert "leave --round out" in wrong.err
