"""A project in which every name that can come from a file is HTML, a command, or turned around."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.project import coders
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.services.rounds import adjudication, rounds
from tests.conftest import add_text

ESCAPES = "\x1b[31m\x9b2J\u202e\u2066\u200b\u200f"
"""A terminal's colour and its clearing, direction, and no width at all."""


def hostile(word: str, picture: Path) -> str:
    """A name of one line that names a picture in HTML and acts unseen."""
    return f'<img src="{picture.as_uri()}"><b>{word}</b> &amp; &{word}{ESCAPES}'


def hostile_project(path: Path, *, picture: Path) -> Path:
    """Reports, themes, coders, memos, codings, and a round that is revealed and half decided."""
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        second = coders.add_coder(project, "乙").id
        _rename_coders(project, picture)
        _rename_themes(project, picture)
        reports = [_report(project, number, picture) for number in range(3)]
        made = _round(project, reports, second, name=hostile("轮", picture))
        _disagree(project, reports, made, second)
        _decide(project, made, hostile("理由", picture))
        _write_memos(project, reports[0], hostile("备忘", picture))
    return path


def _rename_coders(project: Project, picture: Path) -> None:
    """As another program could have written them; ours keeps nothing unseen in a name."""
    with project.change("rename_coder"):
        for coder in coders.coders(project):
            project.store.coders.rename(coder.id, hostile(coder.name, picture))


def _rename_themes(project: Project, picture: Path) -> None:
    fields = ("definition", "include", "exclude", "example", "counter_example")
    with project.change("edit_theme"):
        for theme in project.codebook.themes:
            said = hostile(f"{theme.name}说明", picture)
            given = replace(
                theme,
                name=hostile(theme.name, picture),
                keywords=(said,),
                **dict.fromkeys(fields, said),
            )
            project.store.codebooks.put(given)


def _report(project: Project, number: int, picture: Path) -> Report:
    name = {part: hostile(f"{part}{number}", picture) for part in ("县", "题", "文号")}
    text = (
        f"{name['题']}\n青溪县第{number}年推进依法行政{name['县']}。\n"
        f"一、主要做法{name['文号']}\n印发行动方案。{name['县']}取消证明事项208项。\n"
        f"二、存在的问题\n执法力量不足{name['题']}。"
    )
    facts = {"title": name["题"], "county": name["县"], "document_number": name["文号"]}
    places = {part: hostile(part, picture) for part in ("province", "prefecture", "issuing_body")}
    made = add_text(project, text, **facts, **places, year=2020 + number)
    with project.change("edit_report"):
        project.store.reports.put(replace(made, source_name=hostile("文件", picture)))
    return corpus.report(project, made.id)


def _round(project: Project, reports: list[Report], second: str, *, name: str) -> Round:
    return rounds.create(
        project,
        name,
        coder_ids=[project.coder.id, second],
        report_ids=[report.id for report in reports],
    )


def _disagree(project: Project, reports: list[Report], made: Round, second: str) -> None:
    first, themes = project.coder.id, [theme.id for theme in project.codebook.active()]
    for report in reports:
        one, two, three = (Span(s.start, s.end) for s in corpus.segments(project, report.id)[-4:-1])
        _code(project, report, themes[0], span=one, coder=first)
        rounds.enter(project, made.id)
        for coder, theme, span in (
            (first, 0, one),
            (second, 0, one),
            (first, 1, two),
            (second, 1, Span(two.start + 1, two.end)),
            (second, 2, three),
        ):
            _code(project, report, themes[theme], span=span, coder=coder)
        rounds.enter(project, None)
    for coder in (first, second):
        rounds.mark_all_done(
            project, made.id, [report.id for report in reports], done=True, coder=coder
        )
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)


def _code(project: Project, report: Report, theme: str, *, span: Span, coder: str) -> None:
    coding.apply_theme(project, report.id, theme_id=theme, span=span, coder=coder)


def _decide(project: Project, made: Round, note: str) -> None:
    first = adjudication.disagreements(project, made.id)[0].disagreement
    adjudication.decide(
        project, made.id, first, kind="union", reason="gap", note=note, codebook_must_change=True
    )


def _write_memos(project: Project, report: Report, text: str) -> None:
    memos.write(project, text)
    memos.write(project, text, report_id=report.id)
    memos.write(project, text, theme_id=project.codebook.active()[0].id)
    for one in coding.codings_in(project, report.id):
        if one.coder_id == project.coder.id and one.round_id is None:
            coding.write_memo(project, one.id, text)
