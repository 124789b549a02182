"""What of a source is text: transcripts and representations too."""

from __future__ import annotations

from desktop.exchange.refi.foreign import ForeignProject
from desktop.exchange.refi.project_in import read_project
from tests.refi_files import coding, project_xml, selection, source


def read(sources: str, rest: str = "") -> ForeignProject:
    return read_project(project_xml(sources=sources, rest=rest).encode())


def test_a_transcript_has_its_passages_by_points_in_time() -> None:
    found = read(
        '<AudioSource guid="a" name="录音"><Transcript guid="t">'
        "<PlainTextContent>你好，世界</PlainTextContent>"
        '<SyncPoint guid="p" timeStamp="0" position="0"/><SyncPoint guid="q" position="2"/>'
        f'<TranscriptSelection guid="s" fromSyncPoint="p" toSyncPoint="q">{coding()}'
        "</TranscriptSelection>"
        f'<TranscriptSelection guid="u" name="无处" fromSyncPoint="p">{coding()}'
        "</TranscriptSelection></Transcript>"
        '<AudioSelection guid="v" begin="0" end="9"/></AudioSource>'
    )
    (one,) = found.sources
    assert (one.name, one.content) == ("录音", "你好，世界")
    assert [(passage.start, passage.end) for passage in one.selections] == [(0, 2)]
    assert [str(loss) for loss in found.losses] == [
        "passage 录音: 无处: it has no start or end",
        "passage 录音: : a stretch of a recording, 0 codings",
    ]


def test_a_code_on_a_whole_text_is_on_all_of_it() -> None:
    (one,) = read(source("一句话。", more=coding())).sources
    assert [(passage.whole, len(passage.codings)) for passage in one.selections] == [(True, 1)]


def test_positions_that_are_no_numbers_are_none() -> None:
    odd = selection(1, 2).replace('"1"', '"1e3"') + selection(1, 2).replace(
        '"2"', '"9999999999999"'
    )
    found = read(source("一句话。", odd))
    assert found.sources[0].selections == ()
    assert len(found.losses) == 2


def test_a_value_without_a_variable_or_without_a_word_says_nothing() -> None:
    empty = (
        "<VariableValue><TextValue>x</TextValue></VariableValue>"
        '<VariableValue><VariableRef targetGUID="v"/></VariableValue>'
        '<VariableValue><VariableRef targetGUID="v"/><TextValue/></VariableValue>'
    )
    assert read(source("一句话。", more=empty)).sources[0].values == {}


def test_what_belongs_to_a_case_otherwise_is_told() -> None:
    case = (
        '<Cases><Case name="甲县"><CodeRef targetGUID="c"/><SourceRef targetGUID="s"/>'
        '<SelectionRef targetGUID="x"/><SelectionRef targetGUID="y"/></Case></Cases>'
    )
    found = read(
        source("一句话。"), f'{case}<Odd/><Unknown><Inside/></Unknown><NoteRef targetGUID="n"/>'
    )
    assert [str(loss) for loss in found.losses] == [
        "case 甲县: that it has 1 codes is left out",
        "case 甲县: that it has 2 passages is left out",
    ]
    assert len(found.own_notes) == 1


def test_a_name_is_found_somewhere() -> None:
    unnamed = '<TextSource plainTextPath="internal://dir/a.txt"/>'
    assert read(unnamed).sources[0].name == "a.txt"


def test_comments_and_instructions_are_no_elements() -> None:
    (one,) = read("<!-- a -->" + source("一<!-- b -->句<?pi x?>话。")).sources
    assert one.content == "一句话。"
