"""The codebook on paper (DOCX, HTML): each theme with all that is said of it, and its counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.codebook import Codebook, Theme
from desktop.exchange.bytes.writing import replaced
from desktop.exchange.documents import document_html
from desktop.exchange.documents.document import (
    Block,
    DocumentHeading,
    DocumentPart,
    Grid,
    Paragraph,
)
from desktop.services.project.project import Project
from desktop.services.themes.versions import CodebookVersion, versions

ENDINGS: Final = (".docx", ".html")
"""Of files that are written here; all other codebook files can be taken in again."""
LANGUAGES: Final = ("zh", "en")
_FIELDS = ("definition", "include", "exclude", "example", "counter_example", "keywords")
_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "编码本：{project}",
        "version": "第 {version} 版，{at}，{coder}。{themes} 个主题，{codings} 条编码（{whose}）。",
        "outside": "编码轮次之外",
        "round": "编码轮次 {round}",
        "reason": "本版修改理由：{reason}",
        "overview": "主题一览",
        "theme": "主题",
        "key": "数字键",
        "colour": "颜色",
        "codings": "编码数",
        "reports": "报告数",
        "retired": "已停用",
        "definition": "定义",
        "include": "包括",
        "exclude": "不包括",
        "example": "例子",
        "counter_example": "反例",
        "keywords": "关键词",
        "between": "：",
    },
    "en": {
        "title": "Codebook: {project}",
        "version": "Version {version}, {at}, by {coder}. "
        "{themes} themes, {codings} codings ({whose}).",
        "outside": "outside rounds",
        "round": "round {round}",
        "reason": "Reason for this version: {reason}",
        "overview": "The themes",
        "theme": "Theme",
        "key": "Key",
        "colour": "Colour",
        "codings": "Codings",
        "reports": "Reports",
        "retired": "retired",
        "definition": "Definition",
        "include": "Include",
        "exclude": "Exclude",
        "example": "Example",
        "counter_example": "Counter-example",
        "keywords": "Keywords",
        "between": ": ",
    },
}


@dataclass(frozen=True, slots=True)
class _Printed:
    """What is printed, read from the project once; `counts` are (codings, reports) by theme."""

    project: str
    codebook: Codebook
    version: CodebookVersion
    counts: Mapping[str, tuple[int, int]]
    whose: str
    words: Mapping[str, str]


def write_printable(
    project: Project, out: Path, *, language: str = "zh", overwrite: bool = False
) -> None:
    """The codebook as it stands, to be read and printed; it cannot be taken in again.

    Codings are counted as the project is open: those of the round entered, else outside rounds.
    Raises InputError where something is there and
    `overwrite` is not given.
    """
    told = _Printed(
        project=project.name,
        codebook=project.codebook,
        version=versions(project)[0],
        counts=project.store.codings.totals_by_theme(),
        whose=_whose(project, _WORDS[language]),
        words=_WORDS[language],
    )
    part = DocumentPart(language, list(_blocks(told)))
    with replaced(out, overwrite=overwrite) as unfinished:
        _writer(out)([part], unfinished)


def _whose(project: Project, words: Mapping[str, str]) -> str:
    if project.round is None:
        return words["outside"]
    return words["round"].format(round=project.round.name)


def _writer(out: Path) -> Callable[[Sequence[DocumentPart], Path], None]:
    if out.suffix.lower() == ".html":
        return document_html.write
    # python-docx takes a fifth of a second to import, which no other form should pay.
    from desktop.exchange.documents import document_docx  # noqa: PLC0415

    return document_docx.write


def _blocks(told: _Printed) -> Iterator[Block]:
    words, version = told.words, told.version
    yield DocumentHeading(words["title"].format(project=told.project), level=1)
    yield Paragraph(
        words["version"].format(
            version=version.number,
            at=version.created_at[:10],
            coder=version.coder,
            themes=len(told.codebook.themes),
            codings=sum(codings for codings, _ in told.counts.values()),
            whose=told.whose,
        )
    )
    if version.reason:
        yield Paragraph(words["reason"].format(reason=version.reason))
    yield _overview(told)
    for depth, theme in told.codebook.walk():
        yield from _theme(told, theme, level=2 if depth == 0 else 3)


def _overview(told: _Printed) -> Grid:
    head = [told.words[name] for name in ("theme", "key", "colour", "codings", "reports")]
    rows = [_row(told, depth, theme) for depth, theme in told.codebook.walk()]
    return Grid(told.words["overview"], head, rows, numbers=3)


def _row(told: _Printed, depth: int, theme: Theme) -> list[str]:
    codings, reports = told.counts.get(theme.id, (0, 0))
    indented = "\N{IDEOGRAPHIC SPACE}" * depth + _name(told, theme.name, theme)
    return [indented, theme.key or "", theme.colour, str(codings), str(reports)]


def _theme(told: _Printed, theme: Theme, *, level: int) -> Iterator[Block]:
    yield DocumentHeading(_name(told, told.codebook.path(theme.id), theme), level=level)
    for field in _FIELDS:
        value = "; ".join(theme.keywords) if field == "keywords" else getattr(theme, field)
        if value:
            yield Paragraph(f"{told.words[field]}{told.words['between']}{value}")


def _name(told: _Printed, name: str, theme: Theme) -> str:
    return f"{name} ({told.words['retired']})" if theme.retired else name
