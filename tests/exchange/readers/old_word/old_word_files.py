"""Old Word files put together byte by byte (MS-CFB, MS-DOC), as other programs write them."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR, SMALL, CUTOFF = 512, 64, 4096
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
TEXT_AT = 0x600


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file with these streams; those under 4096 bytes lie in the small sectors."""
    small, small_table, starts = b"", [], {}
    for name, data in streams.items():
        if len(data) < CUTOFF:
            starts[name] = len(small) // SMALL if data else END
            count = -(-len(data) // SMALL)
            first = len(small_table)
            small_table += [first + n + 1 for n in range(count - 1)] + [END] * bool(count)
            small += data.ljust(count * SMALL, b"\0")
    sectors: list[bytes] = []
    table: list[int] = []

    def put(data: bytes) -> int:
        if not data:
            return END
        first, count = len(sectors), -(-len(data) // SECTOR)
        for n in range(count):
            sectors.append(data[n * SECTOR : (n + 1) * SECTOR].ljust(SECTOR, b"\0"))
            table.append(first + n + 1 if n + 1 < count else END)
        return first

    for name, data in streams.items():
        if len(data) >= CUTOFF:
            starts[name] = put(data)
    root = put(small)
    small_at = put(struct.pack(f"<{len(small_table)}I", *small_table) if small_table else b"")
    entries = _entry("Root Entry", 5, root, len(small))
    entries += b"".join(_entry(name, 2, starts[name], len(data)) for name, data in streams.items())
    directory = put(entries)
    count = 1
    while (len(table) + count) > count * SECTOR // 4:
        count += 1
    places = list(range(len(sectors), len(sectors) + count))
    table += [TABLE] * count
    packed = struct.pack(f"<{len(table)}I", *table).ljust(count * SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, CUTOFF, small_at, 1, END, 0)
    head += struct.pack("<109I", *places, *[FREE] * (109 - count))
    return head + b"".join(sectors) + packed


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBB", len(written), kind, 1)
        + struct.pack("<III", FREE, FREE, FREE)
        + bytes(36)
        + struct.pack("<II", start, size)
        + bytes(4)
    )


@dataclass
class Par:
    """A paragraph: its text with the mark that ends it, its properties, its style."""

    text: str
    properties: dict[int, int] = field(default_factory=dict)
    style: int = 0


@dataclass
class OldWord:
    """What a file holds. ``letters`` are [start, end) in the text with their properties."""

    paragraphs: list[Par]
    letters: list[tuple[int, int, dict[int, int]]] = field(default_factory=list)
    narrow: int = 0
    """Code units at the end of the main text that are stored with one byte each."""
    parts: dict[int, bytes] = field(default_factory=dict)
    """Further parts of the table stream by number (see doc_fields)."""
    behind: bytes = b""
    """What stands in the table stream after its parts."""
    lengths: dict[int, int] = field(default_factory=dict)
    flags: int = 0x0200
    version: int = 0xC1
    before_pieces: bytes = b""

    def text(self) -> str:
        """All that is stored, notes and page heads included."""
        return "".join(one.text for one in self.paragraphs)

    def file(self) -> bytes:
        """The file's bytes."""
        word, table = self.streams()
        return compound({"WordDocument": word, "1Table": table})

    def streams(self) -> tuple[bytes, bytes]:
        """The document's stream and its table."""
        text = self.text()
        wide = len(text) - self.narrow
        data = text[:wide].encode("utf-16-le") + text[wide:].encode("cp1252")
        word = bytearray(TEXT_AT) + data
        word += bytes(-len(word) % SECTOR)
        paragraph_page = len(word) // SECTOR
        word += self._paragraph_page(wide)
        letter_page = len(word) // SECTOR
        word += self._letter_page(wide)
        parts = {
            13: struct.pack("<III", TEXT_AT, TEXT_AT + len(data), paragraph_page),
            12: struct.pack("<III", TEXT_AT, TEXT_AT + len(data), letter_page),
            33: self._pieces(wide),
            **self.parts,
        }
        table = b""
        struct.pack_into("<HH", word, 0, 0xA5EC, self.version)
        struct.pack_into("<H", word, 10, self.flags)
        told = {0: len(text), **self.lengths}
        for number, length in told.items():
            struct.pack_into("<I", word, 0x4C + 4 * number, length)
        for number, part in sorted(parts.items(), key=lambda one: one[0] == 73):
            struct.pack_into("<II", word, 0x9A + 8 * number, len(table), len(part))
            table += part
        return bytes(word).ljust(CUTOFF, b"\0"), table + self.behind

    def _pieces(self, wide: int) -> bytes:
        text = self.text()
        bounds = [0, wide, len(text)] if self.narrow else [0, len(text)]
        places = [TEXT_AT, (TEXT_AT + 2 * wide) * 2 | 0x40000000][: len(bounds) - 1]
        entries = b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
        plc = struct.pack(f"<{len(bounds)}I", *bounds) + entries
        return self.before_pieces + b"\x02" + struct.pack("<I", len(plc)) + plc

    def _at(self, position: int, wide: int) -> int:
        return TEXT_AT + 2 * min(position, wide) + max(0, position - wide)

    def _paragraph_page(self, wide: int) -> bytes:
        bounds, position = [TEXT_AT], 0
        for one in self.paragraphs:
            position += len(one.text)
            bounds.append(self._at(position, wide))
        said = [struct.pack("<H", one.style) + _changes(one.properties) for one in self.paragraphs]
        return _page(bounds, said, 13)

    def _letter_page(self, wide: int) -> bytes:
        bounds, said, position = [TEXT_AT], [], 0
        for start, end, properties in [*self.letters, (len(self.text()), len(self.text()), {})]:
            if start > position:
                bounds.append(self._at(start, wide))
                said.append(b"")
            if end > start:
                bounds.append(self._at(end, wide))
                said.append(_changes(properties))
            position = end
        return _page(bounds, said, 1)


def _page(bounds: list[int], said: list[bytes], size: int) -> bytes:
    """A page of 512 bytes: places, where on the page each is described, the descriptions."""
    page = bytearray(SECTOR)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    end = SECTOR - 2
    for index, one in enumerate(said):
        if not one:
            continue
        if size == 1:
            data = bytes([len(one)]) + one
        elif len(one) % 2:
            data = bytes([(len(one) + 1) // 2]) + one
        else:
            data = bytes([0, len(one) // 2]) + one
        end = (end - len(data)) // 2 * 2
        page[end : end + len(data)] = data
        page[4 * len(bounds) + size * index] = end // 2
    page[SECTOR - 1] = len(said)
    return bytes(page)


def _changes(properties: dict[int, int]) -> bytes:
    sizes = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
    found = b""
    for number, value in properties.items():
        kind = number >> 13
        # Of a long one the value is how many bytes follow.
        data = bytes([value]) + bytes(value) if kind == 6 else value.to_bytes(sizes[kind], "little")
        found += struct.pack("<H", number) + data
    return found


def list_parts(
    levels: list[tuple[int, str, int]], *, simple: bool = False
) -> tuple[bytes, bytes, bytes]:
    """One list: the parts 73 and 74, and what stands behind; a level is form, pattern, after."""
    lists = struct.pack("<H", 1) + struct.pack("<II", 5, 0) + bytes(18) + bytes([int(simple), 0])
    used = struct.pack("<I", 1) + struct.pack("<I", 5) + bytes(12)
    full = levels if simple else [*levels, *[(255, "", 2)] * (9 - len(levels))]
    behind = b""
    for form, pattern, after in full:
        behind += struct.pack("<IBB", 1, form, 0) + bytes(9) + bytes([after]) + bytes(12)
        behind += struct.pack("<H", len(pattern)) + pattern.encode("utf-16-le")
    return lists, used, behind


def styles(found: list[dict[int, int]]) -> bytes:
    """The part 1: paragraph styles, each based on the one before it."""
    part = struct.pack("<H", 4) + struct.pack("<HH", len(found), 10)
    for number, properties in enumerate(found):
        above = number - 1 if number else 0xFFF
        changes = struct.pack("<H", number) + _changes(properties)
        base = struct.pack("<HHHHH", 0, 1 | above << 4, 1, 0, 0)
        style = base + struct.pack("<H", 2) + "甲式".encode("utf-16-le") + b"\0\0"
        style += struct.pack("<H", len(changes)) + changes
        style += bytes(len(style) % 2)
        part += struct.pack("<H", len(style)) + style
    return part + struct.pack("<H", 0)
