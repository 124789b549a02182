"""Bytes as text: the encoding found, damage named."""

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode
from desktop.exchange.bytes.mojibake import is_mojibake
from desktop.exchange.lexicon.frequent_characters import share_of_frequent

SIMPLIFIED = "青屏县人民政府关于2022年度法治政府建设情况的报告\n县长王𬭎作了工作报告。\n"
TRADITIONAL = "青屏縣人民政府關於2022年度法治政府建設情況的報告\r\n全縣行政復議案件100件。\r\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("utf-32", "utf-32"),
    ],
)
def test_simplified_text_in_any_encoding(encoding: str, named: str) -> None:
    decoded = decode(SIMPLIFIED.encode(encoding))
    assert (decoded.text, decoded.encoding) == (SIMPLIFIED, named)
    assert decoded.bad_bytes == ()


def test_big5_is_told_from_gb18030_though_both_decode() -> None:
    data = TRADITIONAL.encode("big5")
    data.decode("gb18030")
    assert (decode(data).text, decode(data).encoding) == (TRADITIONAL, "big5")


def test_one_damaged_byte_is_named_and_costs_one_character() -> None:
    data = SIMPLIFIED.encode() * 20
    at = data.index("府".encode(), 400)
    damaged = data[:at] + data[at + 1 :]
    decoded = decode(damaged)
    assert decoded.encoding == "utf-8"
    assert decoded.bad_bytes[0] == at + 1
    assert "\ufffd" in decoded.text
    assert decoded.text.count("政") == SIMPLIFIED.count("政") * 20


def test_damage_behind_a_byte_order_mark_is_named_too() -> None:
    decoded = decode(b"\xef\xbb\xbf" + "政府".encode() + b"\xe6\n")
    assert (decoded.encoding, decoded.bad_bytes) == ("utf-8-sig", (10,))


@pytest.mark.parametrize(("text", "encoding"), [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5")])
def test_a_damaged_byte_keeps_no_file_in_an_older_encoding_out(text: str, encoding: str) -> None:
    data = (text * 5).encode(encoding)
    at = data.index("人民".encode(encoding), 100)
    decoded = decode(data[:at] + b"\xff" + data[at:])
    assert decoded.encoding == encoding
    assert decoded.bad_bytes == (at + 1,)
    assert decoded.text.startswith(text)
    assert decoded.text.count("\ufffd") == 1
    cut_off = decode(data + "人".encode(encoding)[:1])
    assert (cut_off.encoding, cut_off.bad_bytes) == (encoding, (len(data) + 1,))
    assert cut_off.text == text * 5 + "\ufffd"


def test_much_damaged_utf8_is_still_utf8() -> None:
    data = b"\xff".join("青屏县人民政府工作报告如下，".encode() for _ in range(400))
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert len(decoded.bad_bytes) == 200


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", " \n　\t\r\n".encode()])
def test_files_without_text_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="holds no text"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x89PNG\r\n", "a picture"),
        (b"SQLite format 3\x00", "a database"),
    ],
)
def test_binary_files_are_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        decode(data)


def test_bytes_that_no_encoding_explains_are_refused() -> None:
    for data in (bytes(range(128, 256)) * 8, b"\x00\x00"):
        with pytest.raises(InputError, match="no text in UTF-8"):
            decode(data)


def test_text_without_han_has_no_frequent_characters() -> None:
    assert share_of_frequent("plain words") == 0.0
    assert share_of_frequent("人民政府") == 1.0


def test_mojibake_is_recognised_and_chinese_is_not_called_so() -> None:
    wrong = SIMPLIFIED.encode().decode("gb18030", errors="replace")
    assert is_mojibake(wrong * 3)
    assert is_mojibake(SIMPLIFIED.encode().decode("latin-1"))
    assert is_mojibake("锟斤拷锟斤拷锟斤拷")
    assert not is_mojibake(SIMPLIFIED)
    assert not is_mojibake(TRADITIONAL)
    assert not is_mojibake("plain words")
