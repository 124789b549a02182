"""Files that are damaged, or made to do harm: what every command that takes a file must bear."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from openpyxl import Workbook

from desktop.exchange.bytes.limits import LONGEST_TEXT, MOST_COLUMNS, MOST_LINES
from tests.exchange.readers.word.word_files import paragraph, table, word_file

MB = 1024 * 1024
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>file</t></is></c></row>'
THEME: dict[str, Any] = {
    "id": "6f1e2b9c-0000-4000-8000-000000000001", "name": "a", "colour": "#ff0000",
}  # fmt: skip


def workbook(far: str = "B9", *, rows: int = 2) -> bytes:
    """A table of facts and texts with one more cell somewhere."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["file", "year", "正文"])
    for number in range(rows):
        sheet.append(
            [f"a{number}.txt", 2020 + number, f"第{number}份：依法行政，建设法治政府。" * 30]
        )
    sheet[far] = "x"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet(data: str) -> bytes:
    """A workbook with this for the data of its sheet."""
    xml = f'<worksheet xmlns="{_SHEET}"><sheetData>{data}</sheetData></worksheet>'
    return with_part(workbook(), "xl/worksheets/sheet1.xml", xml.encode())


def with_part(archive: bytes, part: str, data: bytes) -> bytes:
    """The archive with other bytes in one of its parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in {*old.namelist(), part}:
            new.writestr(name, data if name == part else old.read(name))
    return out.getvalue()


def codebook(themes: object, **other: object) -> bytes:
    """A codebook file with this in the place of its themes."""
    document = {"format": "zhupi-codebook", "version": 1, "themes": themes} | other
    return json.dumps(document).encode()


def _nested_codebook(depth: int) -> bytes:
    one = '[{"id":"6f1e2b9c-0000-4000-8000-%012d","name":"a","colour":"#ff0000","children":'
    inside = "".join(one % number for number in range(depth)) + "[]" + "}]" * depth
    return b'{"format":"zhupi-codebook","version":1,"themes":' + inside.encode() + b"}"


def _of_theme(**wrong: object) -> bytes:
    return codebook([THEME | wrong])


def _laughing(document: bytes) -> bytes:
    """XML whose entities would come to gigabytes."""
    names = (b"&a%d;" % number for number in range(9))
    entities = [b'<!ENTITY a0 "%s">' % (b"ha" * 5)]
    entities += [b'<!ENTITY a%d "%s">' % (n, one * 10) for n, one in enumerate(names, 1)]
    return b"<!DOCTYPE l [" + b"".join(entities) + b"]>" + document


def _word_in_word(depth: int) -> bytes:
    chunk = '<w:altChunk r:id="r1"/>'
    inner = word_file(paragraph("字"))
    for _ in range(depth):
        inner = word_file(
            chunk * 3, parts={"inner.docx": inner}, related={"r1": ("aFChunk", "inner.docx")}
        )
    return inner


HOSTILE: dict[str, Callable[[], bytes]] = {
    # Text of any kind.
    "empty": lambda: b"",
    "blank": lambda: b" \n\r\n\t",
    "no UTF-8": lambda: b'{"a": "\xff\xfe\xfa"}\n',
    "every byte": lambda: bytes(range(256)) * 20,
    "NULs": lambda: b"\x00" * 1000,
    "UTF-16 cut off": lambda: "依法行政".encode("utf-16") + b"\x00\xd8",
    "surrogates in UTF-8": lambda: '{"file": "依\ud800"}'.encode("utf-8", "surrogatepass"),
    "one line": lambda: b"x" * (LONGEST_TEXT + 100_000),
    "line ends": lambda: b"\n" * (LONGEST_TEXT + 100_000) + b"x",
    # JSON.
    "lists in lists": lambda: b"[" * 50_000 + b"]" * 50_000,
    "objects in objects": lambda: b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "lists, 900 deep": lambda: b'{"themes":' + b"[" * 900 + b"1" + b"]" * 900 + b"}",
    "lists, 970 deep": lambda: b'{"text":' + b"[" * 970 + b"1" + b"]" * 970 + b"}",
    "a list": lambda: b"[1, 2, 3]",
    "null": lambda: b"null",
    "true": lambda: b"true",
    "a number": lambda: b"12",
    "words": lambda: b'"abc"',
    "NaN": lambda: b"NaN",
    "digits without end": lambda: b"9" * 200_000,
    "digits in an object": lambda: b'{"year": ' + b"9" * 4000 + b', "text": "a"}',
    "more digits in an object": lambda: b'{"year": ' + b"9" * 5000 + b', "text": "a"}',
    "infinite": lambda: b'{"year": 1e999, "text": "a", "file": "a"}',
    "half a character": lambda: b'{"file": "\\ud800", "text": "\\udc00", "year": 2020}',
    "half a character in a name": lambda: b'{"\\ud800": "a", "text": "' + b"a" * 300 + b'"}',
    "NUL in JSON": lambda: b'{"file": "a\\u0000", "year": 2020, "text": "\\u0000"}',
    "objects of objects": lambda: b'[{"text": {"a": [{}]}}, {"text": null}, {"file": []}]',
    "JSON cut off": lambda: b'{"a": 1,',
    "UTF-16 JSON": lambda: '{"a": "文"}'.encode("utf-16"),
    "many names": lambda: json.dumps({f"k{n}": 1 for n in range(5 * MOST_COLUMNS)}).encode(),
    # Tables.
    "wide": lambda: b",".join([b"a"] * 200_000) + b"\n",
    "wide below": lambda: b"file,year\n" + b",".join([b"a"] * 200_000),
    "more cells than columns": lambda: b"file,year\na,2020,b,c\n",
    "an open quotation mark": lambda: b'file,year\n"' + b"a,2\n" * 1000,
    "NUL in a table": lambda: b"file,year\na\x00.txt,2020\n",
    "a year without end": lambda: b"file,year\na.txt," + b"9" * 100_000 + b"\n",
    "CR alone": lambda: b"file,year\r" * 10 + b"a\rb",
    "parted by a quotation mark": lambda: b'sep="\nfile"year\na"b',
    "parted by nothing": lambda: b"sep=\nfile,year\n",
    # Workbooks.
    "a far cell": lambda: workbook("XFD1048576"),
    "a far column": lambda: workbook("XFD2"),
    "a far row": lambda: workbook("A1048576"),
    "a row beyond rows": lambda: sheet(
        _HEAD + '<row r="999999999999"><c r="A999999999999"><v>1</v></c></row>'
    ),
    "a column beyond columns": lambda: sheet(
        '<row r="1"><c r="ZZZZZZZZ1" t="inlineStr"><is><t>file</t></is></c></row>'
    ),
    "a row that is no number": lambda: sheet('<row r="x"><c><v>1</v></c></row>'),
    "an infinite row": lambda: sheet('<row r="1e999"><c><v>1</v></c></row>'),
    "rows without end": lambda: sheet("<row><c><v>1</v></c></row>" * 1_700_000),
    "empty rows without end": lambda: sheet("<row/>" * (MOST_LINES + 1000)),
    "rows in rows": lambda: sheet("<row>" * 5000 + "</row>" * 5000),
    "a string that is not there": lambda: sheet('<row><c t="s"><v>99999</v></c></row>'),
    "a date that is none": lambda: sheet('<row><c t="d"><v>soon</v></c></row>'),
    "an infinite cell": lambda: sheet(_HEAD + '<row r="2"><c r="A2"><v>1e999</v></c></row>'),
    "entities in a sheet": lambda: with_part(
        workbook(),
        "xl/worksheets/sheet1.xml",
        _laughing(
            f'<worksheet xmlns="{_SHEET}"><sheetData><row><c t="inlineStr"><is><t>&a9;</t></is>'
            "</c></row></sheetData></worksheet>".encode()
        ),
    ),
    "styles without end": lambda: with_part(
        workbook(),
        "xl/styles.xml",
        b"<styleSheet xmlns='%s'>%s</styleSheet>" % (_SHEET.encode(), b"<xf/>" * 600_000),
    ),
    "no XML for a workbook": lambda: with_part(workbook(), "xl/workbook.xml", b"{}"),
    "half a workbook": lambda: workbook()[:3000],
    # Codebooks.
    "themes in themes": lambda: _nested_codebook(60),
    "themes without end": lambda: _nested_codebook(5_000),
    "themes that are an object": lambda: codebook({}),
    "no themes": lambda: codebook(None),
    "numbers for themes": lambda: codebook([1]),
    "nulls for themes": lambda: codebook([None]),
    "words for themes": lambda: codebook("abc"),
    "a theme with nothing": lambda: codebook([{"name": "a"}]),
    "a name that is a number": lambda: _of_theme(name=1),
    "a name that is a list": lambda: _of_theme(name=["a"]),
    "half a character for a name": lambda: _of_theme(name="\ud800"),
    "half a character for a definition": lambda: _of_theme(definition="\ud800"),
    "half a character for a keyword": lambda: _of_theme(keywords=["\udfff"]),
    "a colour that is a number": lambda: _of_theme(colour=5),
    "a key that is a number": lambda: _of_theme(key=5),
    "children that are null": lambda: _of_theme(children=None),
    "children that are a number": lambda: _of_theme(children=4),
    "keywords that are a number": lambda: _of_theme(keywords=3),
    "an id that is a list": lambda: _of_theme(id=[]),
    "another format": lambda: codebook([THEME], format=["zhupi-codebook"]),
    "a newer version": lambda: codebook([THEME], version=99),
    "a version that is an object": lambda: codebook([THEME], version={"a": 1}),
    # Published examples.
    "rows that are words": lambda: b'{"kind": "units", "rows": "abc"}',
    "no rows": lambda: b'{"kind": "units", "rows": null}',
    "ratings that are objects": lambda: b'{"kind": "units", "rows": [[{}, 1]]}',
    "infinite ratings": lambda: b'{"kind": "units", "rows": [[1e999, NaN], [1, 2]]}',
    "a case of words": lambda: b'{"data": "abc", "params": 3}',
    "a text without end": lambda: b'{"kind": "spans", "length": 1000000000000, "coders": [[], []]}',
    "coders without end": lambda: json.dumps({"kind": "units", "rows": [[0] * 3000]}).encode(),
    # Pages and documents.
    "a page without end": lambda: b"<html><body>" + b"<p>a" * 400_000,
    "elements in elements": lambda: b"<html><body>" + b"<div>" * 5000 + "依法行政。".encode() * 50,
    "attributes without end": lambda: (
        b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">a"
    ),
    "a document without end": lambda: word_file("<w:p/>" * 1_100_000),
    "runs in runs": lambda: word_file("<w:p><w:r>" * 5000 + "</w:r></w:p>" * 5000),
    "tables in tables": lambda: word_file(_tables(60)),
    "documents in documents": lambda: _word_in_word(9),
    "entities in a document": lambda: with_part(
        word_file(paragraph("x")),
        "word/document.xml",
        _laughing(b"<w:document xmlns:w='w'><w:body>&a9;</w:body></w:document>"),
    ),
    "a bomb": lambda: with_part(word_file(paragraph("x")), "word/a.bin", b"\0" * (300 * MB)),
    "half a document": lambda: word_file(paragraph("x"))[:400],
    "a header without end": lambda: (
        b"MIME-Version: 1.0\nContent-Type: " + b"a;" * 200_000 + b"\n\n<p>"
    ),
    "no PDF": lambda: b"%PDF-1.4\n" + b"1 0 obj<</A[[[[" * 2000,
    "brackets of RTF": lambda: b"{\\rtf1" + b"{" * 200_000,
}
"""By what is wrong with each; made when they are asked for, since some are large."""


def _tables(depth: int) -> str:
    inside = paragraph("字")
    for _ in range(depth):
        inside = table((inside,))
    return inside
