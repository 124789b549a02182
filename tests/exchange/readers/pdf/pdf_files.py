"""PDF files written by hand: text at its place on the page, in fonts that no file brings along."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import count

FONTS = {
    # As most Chinese PDF files: the codes of the text say what it is.
    "plain": "/Encoding/UniGB-UCS2-H",
    "upright": "/Encoding/UniGB-UCS2-V",
}
_PADDING = bytes.fromhex(
    "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a"
)  # The padding that the PDF reference gives for passwords.


@dataclass(frozen=True)
class Text:
    """A piece of text: its left end and base line in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 12.0
    font: str = "plain"
    turned: int = 0

    def drawn(self) -> bytes:
        """The operators that draw it."""
        turns = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}
        turn = turns.get(self.turned, "0.7071 0.7071 -0.7071 0.7071")
        codes = self.text.encode("utf-16-be").hex()
        return (
            f"BT /{self.font} {self.size} Tf {turn} {self.x} {self.y} Tm <{codes}> Tj ET\n".encode()
        )


@dataclass(frozen=True)
class Page:
    """A page of texts, with further drawing operators before them."""

    texts: list[Text]
    drawing: bytes = b""
    turned: int = 0
    width: int = 595
    height: int = 842

    @property
    def content(self) -> bytes:
        """The page's content stream."""
        return self.drawing + b"".join(text.drawn() for text in self.texts)


def pdf_file(
    *pages: Page, password: str | None = None, fonts: dict[str, str] | None = None
) -> bytes:
    """A file of these pages.

    ``password`` encrypts it (40-bit RC4); "" is what a reader tries without being told.
    ``fonts`` are more fonts by name: what their dictionaries hold beside the usual.
    """
    bodies = _objects(pages, {**FONTS, **(fonts or {})})
    key = None if password is None else _key(password)
    if key is not None:
        bodies = {n: _encrypted(body, n, key) for n, body in bodies.items()}
        bodies[len(bodies) + 1] = _lock(key, password or "")
    return _written(bodies, encrypted=key is not None)


def _objects(pages: tuple[Page, ...], fonts: dict[str, str]) -> dict[int, bytes]:
    numbers = count(3)
    found: dict[int, bytes] = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    names = {name: next(numbers) for name in fonts}
    resources = " ".join(f"/{name} {number} 0 R" for name, number in names.items())
    for name, number in names.items():
        found[number] = _font(fonts[name])
    kids = []
    for page in pages:
        at, content = next(numbers), next(numbers)
        kids.append(at)
        found[content] = _stream(page.content)
        found[at] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width} {page.height}]"
            f"/Rotate {page.turned}/Resources<</Font<<{resources}>>>>/Contents {content} 0 R>>"
        ).encode()
    kid_list = " ".join(f"{one} 0 R" for one in kids)
    found[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{kid_list}]>>".encode()
    return dict(sorted(found.items()))


def _font(held: str) -> bytes:
    inner = (
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
        "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880"
        "/Descent -120/CapHeight 880/StemV 93/ItalicAngle 0/FontBBox[-25 -254 1000 880]>>>>"
    )
    head = f"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light{held}"
    return f"{head}/DescendantFonts[{inner}]>>".encode()


def _stream(data: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)


def _written(bodies: dict[int, bytes], *, encrypted: bool) -> bytes:
    data, places = b"%PDF-1.5\n", []
    for number, body in bodies.items():
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    more = b"/Encrypt %d 0 R/ID[<00><00>]" % len(bodies) if encrypted else b""
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(bodies) + 1, more)
    return data + head + table + tail + b"startxref\n%d\n%%%%EOF" % len(data)


def _key(password: str) -> bytes:
    """The key of the standard handler's second revision, the owner's password being the same."""
    return hashlib.md5(_padded(password) + _owner(password) + _RIGHTS + b"\0").digest()[:5]


_RIGHTS = (0xFFFFFFFC).to_bytes(4, "little")


def _padded(password: str) -> bytes:
    return (password.encode() + _PADDING)[:32]


def _owner(password: str) -> bytes:
    return _rc4(hashlib.md5(_padded(password)).digest()[:5], _padded(password))


def _lock(key: bytes, password: str) -> bytes:
    user = _rc4(key, _PADDING).hex()
    return f"<</Filter/Standard/V 1/R 2/P -4/O<{_owner(password).hex()}>/U<{user}>>>".encode()


def _encrypted(body: bytes, number: int, key: bytes) -> bytes:
    """The stream of an object in its own key; dictionaries here hold no strings but font names."""
    head, mark, rest = body.partition(b"stream\n")
    if not mark:
        return body.replace(b"(Adobe)", _hex(b"Adobe", number, key)).replace(
            b"(GB1)", _hex(b"GB1", number, key)
        )
    data = rest.removesuffix(b"\nendstream")
    return head + mark + _rc4(_own_key(key, number), data) + b"\nendstream"


def _hex(text: bytes, number: int, key: bytes) -> bytes:
    return b"<%s>" % _rc4(_own_key(key, number), text).hex().encode()


def _own_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]


def _rc4(key: bytes, data: bytes) -> bytes:
    state, at = list(range(256)), 0
    for index in range(256):
        at = (at + state[index] + key[index % len(key)]) % 256
        state[index], state[at] = state[at], state[index]
    made, first, second = bytearray(), 0, 0
    for byte in data:
        first = (first + 1) % 256
        second = (second + state[first]) % 256
        state[first], state[second] = state[second], state[first]
        made.append(byte ^ state[(state[first] + state[second]) % 256])
    return bytes(made)
