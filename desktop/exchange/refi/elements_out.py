"""The elements of a project, in the order that the schema wants; what would be empty is left out.

Offsets are code points from 0 with an exclusive end; a selection is named by the text in it, which
is by what a reader can tell that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from desktop.domain.coding import Coder, Coding, Memo
from desktop.domain.own_facts import OwnValue
from desktop.exchange.refi.codes_out import codes
from desktop.exchange.refi.guids import derived, guid_of
from desktop.exchange.refi.outgoing import ProjectOut, SetOut, SourceOut, VariableOut
from desktop.exchange.refi.xml_words import attribute, content

_NAMESPACE: Final = "urn:QDA-XML:project:1.0"
_NOTE_NAME: Final = 40
"""Characters of a memo's first line that name its note."""


def text_file(report_id: str) -> str:
    """The name of the file with the report's text."""
    return f"{derived('text', report_id)}.txt"


def note_file(memo_id: str) -> str:
    """The name of the file with the memo's text."""
    return f"{derived('note', memo_id)}.txt"


def elements(project: ProjectOut) -> Iterator[str]:
    """The file project.qde, piece by piece."""
    notes = _Notes(project.memos)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield (
        f'<Project name="{attribute(project.name)}" origin="{attribute(project.origin)}"'
        f' xmlns="{_NAMESPACE}">\n'
    )
    yield from _within("Users", map(_user, project.coders))
    if project.codebook.themes:
        yield from _within("CodeBook", codes(project.codebook, notes.of_theme))
    yield from _within("Variables", map(_variable, project.variables))
    yield from _within("Cases", _cases(project))
    yield from _within("Sources", (_source(one, notes) for one in project.sources()))
    yield from _within("Notes", map(_note, project.memos))
    yield from _within("Sets", map(_set, project.sets))
    yield notes.of_project()
    yield "</Project>\n"


def _time(attribute_name: str, at: str) -> str:
    """A time of ours as an xsd:dateTime of UTC; nothing where nobody wrote one down."""
    return f' {attribute_name}="{attribute(at.replace("+00:00", "Z"))}"' if at else ""


class _Notes:
    """Which note is referred to from where."""

    def __init__(self, memos: Iterable[Memo]) -> None:
        self._reports: defaultdict[str, list[str]] = defaultdict(list)
        self._themes: defaultdict[str, list[str]] = defaultdict(list)
        self._project: list[str] = []
        for memo in memos:
            ref = f'<NoteRef targetGUID="{guid_of("memo", memo.id)}"/>\n'
            if memo.report_id:
                self._reports[memo.report_id].append(ref)
            elif memo.theme_id:
                self._themes[memo.theme_id].append(ref)
            else:
                self._project.append(ref)

    def of_theme(self, theme_id: str) -> str:
        return "".join(self._themes.get(theme_id, ()))

    def of_report(self, report_id: str) -> str:
        return "".join(self._reports.get(report_id, ()))

    def of_project(self) -> str:
        return "".join(self._project)


def _within(tag: str, pieces: Iterable[str]) -> Iterator[str]:
    """The pieces in their container, or nothing: an empty container is not valid."""
    begun = False
    for piece in pieces:
        if not begun:
            yield f"<{tag}>\n"
            begun = True
        yield piece
    if begun:
        yield f"</{tag}>\n"


def _user(coder: Coder) -> str:
    return f'<User guid="{guid_of("coder", coder.id)}" name="{attribute(coder.name)}"/>\n'


def _variable(variable: VariableOut) -> str:
    return (
        f'<Variable guid="{derived("variable", variable.name)}" name="{attribute(variable.name)}"'
        f' typeOfVariable="{variable.kind}"/>\n'
    )


def _cases(project: ProjectOut) -> Iterator[str]:
    """A case a report: that is whom county, year and the own columns are about."""
    for report_id, name in project.names.items():
        values = (
            _value(variable, variable.values[report_id])
            for variable in project.variables
            if report_id in variable.values
        )
        yield (
            f'<Case guid="{derived("case", report_id)}" name="{attribute(name)}">\n'
            f"{''.join(values)}"
            f'<SourceRef targetGUID="{guid_of("report", report_id)}"/>\n</Case>\n'
        )


def _value(variable: VariableOut, value: OwnValue) -> str:
    # xsd:decimal knows no exponent.
    written = format(Decimal(repr(value)), "f") if isinstance(value, float) else str(value)
    return (
        f'<VariableValue><VariableRef targetGUID="{derived("variable", variable.name)}"/>'
        f"<{variable.kind}Value>{content(written)}</{variable.kind}Value></VariableValue>\n"
    )


def _source(source: SourceOut, notes: _Notes) -> str:
    report = source.report
    selections = "".join(_selection(coding, source.text) for coding in source.codings)
    return (
        f'<TextSource guid="{guid_of("report", report.id)}" name="{attribute(source.name)}"'
        f' plainTextPath="internal://{text_file(report.id)}"'
        f"{_time('creationDateTime', report.imported_at)}>\n"
        f"{selections}{notes.of_report(report.id)}</TextSource>\n"
    )


def _selection(coding: Coding, text: str) -> str:
    # What all coders of a round agree on is a coding of nobody's, and has no id.
    place = f"{coding.report_id} {coding.theme_id} {coding.start} {coding.end}"
    guid, user = guid_of("coding", coding.id or place), guid_of("coder", coding.coder_id)
    made = f'creatingUser="{user}"{_time("creationDateTime", coding.created_at)}'
    memo = f"<Description>{content(coding.memo)}</Description>" if coding.memo else ""
    return (
        f'<PlainTextSelection guid="{derived("selection", guid)}" startPosition="{coding.start}"'
        f' endPosition="{coding.end}" name="{attribute(text[coding.start : coding.end])}" {made}>'
        f'{memo}<Coding guid="{guid}" {made}>'
        f'<CodeRef targetGUID="{guid_of("theme", coding.theme_id)}"/>'
        "</Coding></PlainTextSelection>\n"
    )


def _note(memo: Memo) -> str:
    name = memo.text.split("\n", 1)[0][:_NOTE_NAME]
    return (
        f'<Note guid="{guid_of("memo", memo.id)}" name="{attribute(name)}"'
        f' plainTextPath="internal://{note_file(memo.id)}"'
        f' creatingUser="{guid_of("coder", memo.coder_id)}"'
        f"{_time('creationDateTime', memo.created_at)}"
        f"{_time('modifiedDateTime', memo.updated_at)}/>\n"
    )


def _set(one: SetOut) -> str:
    members = (f'<MemberSource targetGUID="{guid_of("report", r)}"/>\n' for r in one.reports)
    return (
        f'<Set guid="{derived("set", one.name)}" name="{attribute(one.name)}">\n'
        f"{''.join(members)}</Set>\n"
    )
