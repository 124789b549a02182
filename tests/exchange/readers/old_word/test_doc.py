"""Old Word documents, forged as Word and WPS store them."""

import struct

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.readers.old_word.compound import Compound
from desktop.exchange.readers.old_word.properties import of_styles
from desktop.exchange.report.reading import read_bytes
from tests.exchange.readers.old_word.old_word_files import (
    OldWord,
    Par,
    compound,
    list_parts,
    styles,
)

TITLE = "青屏县人民政府关于2022年度法治政府建设情况的报告"
BODY = "2022年，青屏县坚持依法行政，办结案件86件。"
IN_TABLE, ROW_END, LIST, DEPTH = 0x2416, 0x2417, 0x460B, 0x260A
DELETED, HIDDEN = 0x0800, 0x083C


def read(made: OldWord, name: str = "a.doc") -> str:
    return read_source(name, made.file()).text


def test_paragraphs_in_order_and_facts_as_of_any_report() -> None:
    data = OldWord([Par(f"{TITLE}\r"), Par(f"{BODY}\r"), Par("一、主要工作\x0b及成效\r")]).file()
    source = read_source("a.doc", data)
    assert source.text.split("\n") == [TITLE, BODY, "一、主要工作", "及成效"]
    assert (source.encoding, source.warnings) == ("doc", ("doc",))
    assert read_bytes("a.wps", data).facts.county == "青屏县"
    assert read_bytes("a.doc", data).facts.title == TITLE


def test_pieces_of_one_and_of_two_bytes_behind_a_fast_save_s_changes() -> None:
    made = OldWord(
        [Par("办结案件86件。\r"), Par("GDP 12\r")],
        narrow=7,
        before_pieces=b"\x01" + struct.pack("<H", 3) + b"abc",
    )
    assert read(made) == "办结案件86件。\nGDP 12"


def test_a_large_file_with_a_small_table_is_followed_through_its_sectors() -> None:
    long = "".join(f"第{number}条举措。" for number in range(3000)) + "\r"
    assert read(OldWord([Par(long)])) == long.rstrip("\r")


def test_fields_say_only_what_they_print() -> None:
    nested = "见\x13 HYPERLINK \x13 DATE \x14x\x15 \x14附件一\x15。\x13 PAGE \x15完\x01\x08\r"
    assert read(OldWord([Par(nested)])) == "见附件一。完"


def test_an_end_of_a_field_that_never_began_is_passed_over() -> None:
    assert read(OldWord([Par("甲\x15乙\x14丙\r")])) == "甲乙丙"


def test_a_table_s_rows_are_lines_with_empty_cells_kept() -> None:
    cell, end = {IN_TABLE: 1}, {IN_TABLE: 1, ROW_END: 1}
    made = OldWord(
        [
            Par("前\r"),
            Par("甲\r", cell),
            Par("一\x07", cell),
            Par("\x07", cell),
            Par("丙\x07", cell),
            Par("\x07", end),
            Par("通栏\x07", cell),
            Par("\x07", end),
            Par("后\r"),
        ]
    )
    assert read(made) == "前\n甲 一\t\t丙\n通栏\n后"


def test_deleted_words_are_gone_and_hidden_ones_set_apart() -> None:
    made = OldWord(
        [Par("保留删去隐藏完。\r")], letters=[(2, 4, {DELETED: 1}), (4, 6, {HIDDEN: 1, 0xC60D: 3})]
    )
    source = read_source("a.doc", made.file())
    assert source.text == "保留完。"
    assert [(cut.text, cut.reason) for cut in source.cuts] == [("隐藏", "hidden_text")]


def test_numbers_of_lists_are_written_out() -> None:
    lists, used, behind = list_parts(
        [(39, "\x00、", 2), (37, "（\x01）", 2), (0, "\x02.", 0), (23, "•", 0)]
    )
    made = OldWord(
        [
            Par("总体\r", {LIST: 1}),
            Par("做法\r", {LIST: 1, DEPTH: 1}),
            Par("细项\r", {LIST: 1, DEPTH: 2}),
            Par("点\r", {LIST: 1, DEPTH: 3}),
            Par("\r", {LIST: 1}),
            Par("问题\r", {LIST: 1}),
            Par("别表\r", {LIST: 7}),
        ],
        parts={73: lists, 74: used},
        behind=behind,
    )
    assert read(made) == "一、总体\n（一）做法\n1.细项\n点\n\n二、问题\n别表"


def test_a_simple_list_s_number_has_a_space_where_its_pattern_ends_in_no_mark() -> None:
    lists, used, behind = list_parts([(0, "第\x00条", 0)], simple=True)
    made = OldWord([Par("甲\r", {LIST: 1})], parts={73: lists, 74: used}, behind=behind)
    assert read(made) == "第1条 甲"


def test_a_style_puts_its_paragraphs_into_a_list() -> None:
    lists, used, behind = list_parts([(39, "\x00、", 2)])
    made = OldWord(
        [Par("甲\r", style=1), Par("乙\r", {LIST: 0}, style=1)],
        parts={73: lists, 74: used, 1: styles([{LIST: 1}, {DEPTH: 0}])},
        behind=behind,
    )
    assert read(made) == "一、甲\n乙"


def test_styles_that_are_cut_short_say_nothing() -> None:
    whole = styles([{LIST: 1}])
    assert of_styles(whole[:12]) == {}
    assert of_styles(whole[:4]) == {}
    short = struct.pack("<HHH", 4, 1, 10) + struct.pack("<H", 12)
    short += struct.pack("<HHHHH", 0, 1, 1, 0, 0) + struct.pack("<H", 0)
    assert of_styles(short.ljust(6 + 2 + 2 + 12, b"\0")) == {0: (0, {})}


def test_notes_follow_their_paragraph_and_page_heads_come_last() -> None:
    main, note, head, end = "甲\x02乙。\r丙。\r", "\x02 脚注。\r", "页眉\r页眉\r", "\x02尾注。\r"
    made = OldWord(
        [Par(main), Par(note), Par(head), Par(end), Par("框中。\r")],
        lengths={0: len(main), 1: len(note), 2: len(head), 5: len(end), 6: 4},
        parts={
            2: struct.pack("<IIH", 1, len(main), 0),
            3: struct.pack("<II", 0, len(note)),
            46: struct.pack("<IIH", 6, len(main), 0),
            47: struct.pack("<II", 0, len(end)),
        },
    )
    source = read_source("a.doc", made.file())
    assert source.text == "甲乙。\n丙。\n框中。"
    assert [(cut.text, cut.reason, cut.after) for cut in source.cuts] == [
        ("[1] 脚注。", "footnote", "甲乙。"),
        ("[2] 尾注。", "footnote", "丙。"),
        ("页眉", "running_head", ""),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OldWord([Par("甲\r")], flags=0x0300).file(), "protected by a password"),
        (OldWord([Par("甲\r")], version=0x68).file(), r"old Word or WPS document \(\.doc, \.wps\)"),
        (OldWord([Par("甲\r")], flags=0).file(), "damaged, or of a kind"),
        (OldWord([Par("\x01\r")]).file(), "pictures of pages"),
        (OldWord([Par("甲\r")], parts={33: b"\x03"}).file(), "damaged, or of a kind"),
        (OldWord([Par("甲\r")], parts={33: b""}).file(), "damaged, or of a kind"),
        (
            OldWord([Par("甲\r")], parts={33: b"\x02" + struct.pack("<I", 4) + bytes(4)}).file(),
            "damaged, or of a kind",
        ),
        (
            OldWord(
                [Par("甲\r")],
                parts={33: b"\x02" + struct.pack("<IIIHIH", 16, 0, 99999, 0, 512, 0)},
            ).file(),
            "damaged, or of a kind",
        ),
        (
            OldWord([Par("甲\r")], parts={13: struct.pack("<III", 0, 9, 9999)}).file(),
            "damaged, or of a kind",
        ),
        (compound({"Workbook": bytes(5000)}), r"old Excel or WPS workbook \(\.xls, \.et\)"),
        (compound({"PowerPoint Document": bytes(10)}), "old Office document, or one with a"),
    ],
)
def test_what_cannot_be_read_right_is_refused(data: bytes, said: str) -> None:
    for name in ("a.doc", "a.xls", "a.txt"):
        with pytest.raises(InputError, match=said):
            read_source(name, data)


def test_a_workbook_called_xlsx_gets_the_same_advice() -> None:
    with pytest.raises(InputError, match=r"save it as \.xlsx"):
        read_bytes("a.doc", compound({"Book": bytes(10)}))


def test_a_file_cut_off_anywhere_is_refused_or_read_whole() -> None:
    data = OldWord([Par(f"{TITLE}\r"), Par(f"{BODY}\r")]).file()
    for end in range(8, len(data), 211):
        try:
            text = read_source("a.doc", data[:end]).text
        except InputError:
            continue
        assert text.split("\n")[:2] == [TITLE, BODY]


def test_a_chain_of_sectors_that_runs_in_a_circle_is_refused() -> None:
    data = bytearray(compound({"WordDocument": bytes(9000)}))
    table_at = struct.unpack_from("<I", data, 76)[0]
    struct.pack_into("<I", data, 512 * (table_at + 1) + 4, 0)
    with pytest.raises(ValueError, match="broken"):
        Compound(bytes(data)).stream("WordDocument")
    data[30] = 3
    with pytest.raises(ValueError, match="size of a sector"):
        Compound(bytes(data))
    with pytest.raises(ValueError, match="no compound file"):
        Compound(b"PK")
