"""RTF: text in the codes of its fonts, what is beside the text, files that are not whole."""

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.report.reading import read_bytes

TITLE = "青屏县2022年法治政府建设年度报告"
BODY = "2022年，青屏县坚持依法行政，扎实推进法治政府建设，各项工作取得新的成效。"
HEAD = (
    rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fcharset0 Arial;}"
    rb"{\f2\fcharset136 MingLiU;}}{\colortbl;\red0;}{\*\generator Riched20;}{\info{\title X}}"
)


def coded(text: str, code: str = "gb18030") -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in text.encode(code))


def unicoded(text: str) -> bytes:
    pairs = text.encode("utf-16-le")
    numbers = [int.from_bytes(pairs[at : at + 2], "little") for at in range(0, len(pairs), 2)]
    return b"".join(rb"\u%d?" % (one - 65536 if one > 32767 else one) for one in numbers)


def text_of(inside: bytes, *, head: bytes = HEAD) -> str:
    return read_source("a.rtf", head + inside + b"}").text


def test_a_report_whatever_it_is_called(gazetteer: Gazetteer) -> None:
    data = HEAD + rb"\f0 " + coded(TITLE) + rb"\par " + unicoded(BODY) + rb"\par}"
    for name in ("a.rtf", "a.doc", "a.txt"):
        report = read_bytes(name, data, gazetteer=gazetteer)
        assert (report.facts.title, report.text) == (TITLE, BODY)
        assert (report.encoding, report.warnings[0]) == ("rtf", "rtf")


def test_each_font_has_its_code() -> None:
    assert text_of(rb"\f0 " + coded("青") + rb"{\f2 " + coded("縣", "big5") + rb"}\f1 A\par") == (
        "青縣A\n"
    )
    assert text_of(coded("青"), head=rb"{\rtf1\ansi\ansicpg936 ") == "青"
    assert text_of(rb"\'e9", head=rb"{\rtf1\ansi\ansicpg99999 ") == "é"


def test_characters_by_number_with_their_fallbacks() -> None:
    assert text_of(rb"{\uc2\u38738" + coded("青") + rb"}" + unicoded("屏𬭎")) == "青屏𬭎"
    assert text_of(rb"{\uc0\u38738}\u23631 ?") == "青屏"
    # A second byte may be a plain letter or brace of the same character.
    assert text_of(rb"\'81\}") == b"\x81}".decode("gb18030")


def test_tables_breaks_and_marks() -> None:
    rows = rb"\trowd " + coded("指标") + rb"\cell 12\cell\row " + coded("合计") + rb"\line 3\tab 4"
    assert text_of(rows) == "指标\t12\n合计\n3\t4"
    assert text_of(rb"a\emdash b\~c\_d\\\{\}") == "a—b c-d\\{}"


def test_numbers_of_lists_and_what_is_not_shown() -> None:
    label = rb"{\listtext\f0 " + coded("一、") + rb"\tab}"
    assert text_of(label + rb"\f0 " + coded("成效")) == "一、成效"
    assert text_of(
        rb"a{\v hidden}{\deleted gone}{\v\plain b}{\v0 c}{\field{\*\fldinst PAGE}d}"
    ) == ("abcd")
    assert text_of(rb"a{\pict\bin3 }}}}b") == "ab"
    assert text_of(rb"a{\shp{\*\shpinst x{\shptxt b}}{\shprslt c}}") == "ab"


def test_notes_headers_and_footers_are_set_apart() -> None:
    said = rb"{\header h\par}{\footerf 1}a\par b{\footnote n{\v x}}{\footnote  }\par c"
    source = read_source("a.rtf", HEAD + said + b"}")
    assert source.text == "a\nb\nc"
    assert [(cut.text, cut.role, cut.reason, cut.after) for cut in source.cuts] == [
        ("h", "chrome", "running_head", ""),
        ("1", "chrome", "running_head", ""),
        ("n", "annex", "footnote", "b"),
    ]


def test_what_is_cut_off_is_read_as_far_as_it_goes() -> None:
    assert read_source("a.rtf", HEAD + rb"\f0 " + coded("青屏") + rb"}}} x\'b").text[:2] == "青屏"


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="holds no text"):
        text_of(rb"{\pict 00}")
