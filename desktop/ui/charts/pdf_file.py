"""A PDF as Qt wrote it, made the same each time, with text that can be copied out of it.

Qt puts the time and a random number into every file, and looks letters up by the shape of their
glyphs: 石 comes out as the radical ⽯, and some digits not at all. Which letter each glyph stands
for is known here, since the same picture was painted with its texts a moment ago.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import md5
from itertools import pairwise

_FONT_USED = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-F]{4,})> Tj")
_FONT_NAMED = re.compile(rb"/(F\d+) (\d+) 0 R")
_DATE = re.compile(rb"/(CreationDate|ModDate) \(.*?\)\n")
_META_DATE = re.compile(rb' xmp:(?:Create|Modify|Metadata)Date="[^"]*"')
_META_ID = re.compile(rb"uuid:[0-9a-f-]{36}")
_REFERENCE = re.compile(rb"(\d+) 0 R\b")
_FONT_TAG = re.compile(rb"/FontName /[A-Z]{6}\+")
_PER_BLOCK = 100

_Objects = dict[int, bytes]
_GlyphCode = tuple[bytes, int]


def remade(pdf: bytes, texts: Iterable[str]) -> bytes:
    """The PDF without times and random numbers; `texts` are its letters in the order painted."""
    objects = {number: _timeless(body) for number, body in _objects(pdf).items()}
    letters = _letters(objects, "".join(texts))
    for font, number in _fonts(objects).items():
        known = {code: letter for (name, code), letter in letters.items() if name == font}
        mapping = re.search(rb"/ToUnicode (\d+) 0 R", objects[number])
        if known and mapping:
            objects[int(mapping[1])] = _character_map(known)
    return _written(*_renumbered(objects, _trailer(pdf)))


def _objects(pdf: bytes) -> _Objects:
    """What stands between the places that the table at the end names, without number and end."""
    table = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    places = [int(line[:10]) for line in pdf[table:].splitlines() if line.endswith(b" n ")]
    found = {}
    for start, end in pairwise([*sorted(places), table]):
        number, _, body = pdf[start:end].partition(b" 0 obj\n")
        found[int(number)] = body[: body.rindex(b"endobj")]
    return found


def _timeless(body: bytes) -> bytes:
    plain = _DATE.sub(b"", body)
    if b"/Type /Metadata" not in body:
        return plain
    head, _, rest = plain.partition(b"stream\n")
    text = rest[: rest.rindex(b"endstream")]
    text = _META_ID.sub(b"uuid:00000000-0000-0000-0000-000000000000", _META_DATE.sub(b"", text))
    head = re.sub(rb"/Length \d+", b"/Length %d" % len(text.rstrip(b"\n")), head)
    return head + b"stream\n" + text.rstrip(b"\n") + b"\nendstream\n"


def _fonts(objects: _Objects) -> dict[bytes, int]:
    pages = (body for body in objects.values() if b"/Font <<" in body)
    named = (_FONT_NAMED.findall(body.split(b"/Font <<")[1].split(b">>")[0]) for body in pages)
    return {name: int(number) for each in named for name, number in each}


def _letters(objects: _Objects, text: str) -> dict[_GlyphCode, str]:
    """Which letter each glyph stands for: one glyph a letter; none where they do not match."""
    glyphs = [glyph for page in _pages(objects) for glyph in _glyphs(page)]
    if len(glyphs) != len(text):
        return {}
    found: dict[_GlyphCode, str] = {}
    for glyph, letter in zip(glyphs, text, strict=True):
        found.setdefault(glyph, letter)
    return found


def _pages(objects: _Objects) -> Iterator[bytes]:
    """What is painted on the pages, in their order."""
    tree = next(body for body in objects.values() if b"/Type /Pages" in body)
    for page in re.findall(rb"(\d+) 0 R", tree.split(b"/Kids")[1].split(b"]")[0]):
        content = re.search(rb"/Contents (\d+) 0 R", objects[int(page)])
        if content:
            stream = objects[int(content[1])].split(b"stream\n", 1)[1]
            yield zlib.decompressobj().decompress(stream)


def _glyphs(content: bytes) -> Iterator[_GlyphCode]:
    font = b""
    for name, codes in _FONT_USED.findall(content):
        font = name or font
        yield from ((font, int(codes[at : at + 4], 16)) for at in range(0, len(codes), 4))


def _character_map(letters: dict[int, str]) -> bytes:
    """The stream that says which glyph is which letter (PDF 32000-1:2008, 9.10.3)."""
    lines = [b"<%04X> <%s>" % (code, _utf16(letter)) for code, letter in sorted(letters.items())]
    blocks = (lines[at : at + _PER_BLOCK] for at in range(0, len(lines), _PER_BLOCK))
    middle = (b"%d beginbfchar\n%s\nendbfchar\n" % (len(b), b"\n".join(b)) for b in blocks)
    text = _MAP_BEGINS + b"".join(middle) + _MAP_ENDS
    return b"<< /Length %d >>\nstream\n%s\nendstream\n" % (len(text), text)


def _utf16(letter: str) -> bytes:
    return letter.encode("utf-16-be").hex().upper().encode("ascii")


def _renumbered(objects: _Objects, trailer: bytes) -> tuple[_Objects, bytes]:
    """The same with objects numbered as they are referred to: Qt's order is by chance.

    The six letters before the name of a font come from its number, and go with it.
    """
    order: dict[int, int] = {}
    waiting = _referred(trailer)
    while waiting:
        number = waiting.pop(0)
        if number not in order:
            order[number] = len(order) + 1
            waiting = _referred(_head(objects[number])) + waiting
    found = {new: _pointing(objects[old], order) for old, new in order.items()}
    return found, _pointing(trailer, order)


def _referred(text: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(text)]


def _head(body: bytes) -> bytes:
    """What stands before the bytes of a stream, in which nothing is a reference."""
    return body.partition(b"stream\n")[0]


def _pointing(body: bytes, order: dict[int, int]) -> bytes:
    head, stream, rest = body.partition(b"stream\n")
    head = _REFERENCE.sub(lambda found: b"%d 0 R" % order[int(found[1])], head)
    return _FONT_TAG.sub(b"/FontName /ZHUPIX+", head) + stream + rest


def _trailer(pdf: bytes) -> bytes:
    whole = pdf[pdf.rindex(b"trailer") : pdf.rindex(b"startxref")]
    without = re.sub(rb"/(?:ID \[.*?\]|Size \d+ *)\n", b"", whole)
    return without.replace(b"<<", b"<<\n/Size @", 1)


def _written(objects: _Objects, trailer: bytes) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n%\xc3\xa2\xc3\xa3\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%sendobj\n" % (number, body)
    table = len(out)
    rows: Sequence[bytes] = [b"%010d 00000 n \n" % places[n] for n in range(1, len(objects) + 1)]
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(rows) + 1, b"".join(rows))
    name = md5(bytes(out), usedforsecurity=False).hexdigest().encode("ascii")
    sized = trailer.replace(b"/Size @", b"/Size %d" % (len(rows) + 1))
    named = sized.replace(b">>", b"/ID [ <%s> <%s> ]\n>>" % (name, name))
    return bytes(out + named + b"startxref\n%d\n%%%%EOF\n" % table)


_MAP_BEGINS = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_MAP_ENDS = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
