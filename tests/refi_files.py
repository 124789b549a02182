"""REFI-QDA files made up: sound ones piece by piece, and such as are made to do harm."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable

USER = "11111111-0000-4000-8000-000000000000"
CODE = "22222222-0000-4000-8000-000000000000"
_USERS = f'<User guid="{USER}" name="张三"/>'
_CODES = f'<Code guid="{CODE}" name="主题" isCodable="true"/>'
MB = 1024 * 1024


def project_xml(
    *,
    sources: str = "",
    codes: str = _CODES,
    users: str = _USERS,
    rest: str = "",
    origin: str = "QualCoder",
    head: str = "",
) -> str:
    """The XML of a project of these pieces; what a file lacks is left out as tools leave it out."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}'
        f'<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="{origin}">'
        f"<Users>{users}</Users><CodeBook><Codes>{codes}</Codes></CodeBook>"
        f"<Sources>{sources}</Sources>{rest}</Project>"
    )


def source(
    text: str | None = None, selections: str = "", *, path: str = "", guid: str = "", more: str = ""
) -> str:
    """A text in the XML, or under a path."""
    known = guid or "33333333-0000-4000-8000-000000000000"
    content = "" if text is None else f"<PlainTextContent>{text}</PlainTextContent>"
    where = f' plainTextPath="{path}"' if path else ""
    return f'<TextSource guid="{known}" name="来源"{where}>{content}{selections}{more}</TextSource>'


def selection(start: int, end: int, *, name: str = "", inside: str = "", memo: str = "") -> str:
    """A passage with what stands in it."""
    said = f"<Description>{memo}</Description>" if memo else ""
    return (
        f'<PlainTextSelection guid="44444444-0000-4000-8000-{start:06}{end:06}" name="{name}"'
        f' startPosition="{start}" endPosition="{end}" creatingUser="{USER}">{said}{inside}'
        "</PlainTextSelection>"
    )


def coding(code: str = CODE) -> str:
    """A code on the passage around it."""
    return (
        f'<Coding guid="55555555-0000-4000-8000-000000000000" creatingUser="{USER}"'
        f' creationDateTime="2024-01-02T03:04:05"><CodeRef targetGUID="{code}"/></Coding>'
    )


def qdpx(xml: str | bytes, files: dict[str, bytes] | None = None) -> bytes:
    """The project as an archive with these files in it."""
    return _archive({"project.qde": xml.encode() if isinstance(xml, str) else xml, **(files or {})})


def _archive(files: dict[str, bytes]) -> bytes:
    return _of_entries([(zipfile.ZipInfo(name), data) for name, data in files.items()])


def _of_entries(entries: list[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry, data in entries:
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


SOUND = project_xml(sources=source("一句话。", selection(0, 4, name="一句话。", inside=coding())))


def _named(name: str, **other: int) -> bytes:
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    for field, value in other.items():
        setattr(entry, field, value)
    return _of_entries([(zipfile.ZipInfo("project.qde"), SOUND.encode()), (entry, b"text")])


def _encrypted() -> bytes:
    data = bytearray(qdpx(SOUND))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _doubled() -> bytes:
    names = ("project.qde", "sources/a.txt", "Sources/A.TXT")
    return _of_entries([(zipfile.ZipInfo(name), SOUND.encode()) for name in names])


def _odd_packing() -> bytes:
    data = bytearray(qdpx(SOUND))
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + at] = 12
    return bytes(data)


def _declaring(size: int) -> bytes:
    """An archive whose list says that a file is as large as that."""
    data = bytearray(qdpx(SOUND, {"sources/a.txt": b"x" * 3000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(data)


def _long_listing() -> bytes:
    data = bytearray(qdpx(SOUND))
    at = data.rindex(b"PK\x05\x06")
    data[at + 12 : at + 16] = (0x7FFFFFFF).to_bytes(4, "little")
    return bytes(data)


def _laughing() -> str:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    return f"<!DOCTYPE Project [{entities}]>"


def _with_damage() -> bytes:
    data = bytearray(qdpx(SOUND))
    at = data.index(b"project.qde") + len("project.qde")
    data[at + 5 : at + 25] = b"\xff" * 20
    return bytes(data)


HOSTILE_PROJECTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb": (lambda: qdpx(SOUND, {"sources/a.txt": b"\0" * (40 * MB)}), "far more than any text"),
    "bomb for the project": (lambda: qdpx(b"\0" * (300 * MB)), "far more than any text"),
    "parent folder": (lambda: _named("../evil.txt"), "written outside"),
    "parent folder inside": (lambda: _named("sources/../../evil.txt"), "written outside"),
    "root": (lambda: _named("/tmp/evil.txt"), "written outside"),
    "drive": (lambda: _named("C:evil.txt"), "written outside"),
    "backslash": (lambda: _named("sources\\evil.txt"), "written outside"),
    "NUL": (lambda: _named("sources/a\0.txt"), "written outside"),
    "link": (lambda: _named("sources/a", external_attr=stat.S_IFLNK << 16), "is a link"),
    "encrypted": (_encrypted, "password"),
    "doubled": (_doubled, "two files in it have the name"),
    "odd packing": (_odd_packing, "packed in a way"),
    "declaring much": (lambda: _declaring(0xFFFFFFF0), "far more than any text"),
    "long listing": (_long_listing, "more than"),
    "cut off": (lambda: qdpx(SOUND)[:-30], "cut off or damaged"),
    "damaged inside": (_with_damage, "cut off or damaged"),
    "no archive": (lambda: b"PK\x03\x04" + b"x" * 100, "cut off or damaged"),
    "two projects": (lambda: qdpx(SOUND, {"Other.qde": b"<a/>"}), "2 files that end in .qde"),
    "no project": (lambda: _archive({"a.txt": b"a"}), "0 files that end in .qde"),
    "entities": (
        lambda: qdpx(project_xml(head=_laughing(), sources=source("&a9;"))),
        "document type or entities",
    ),
    "entity of a file": (
        lambda: qdpx(
            project_xml(
                head='<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>', sources=source("&x;")
            )
        ),
        "document type or entities",
    ),
    "entities in UTF-16": (
        lambda: qdpx(project_xml(head=_laughing()).replace("utf-8", "utf-16").encode("utf-16")),
        "document type or entities",
    ),
    "another encoding": (
        lambda: qdpx(SOUND.replace("utf-8", "cp037").encode()),
        "an encoding that no tool",
    ),
    "no UTF-8 inside": (
        lambda: qdpx(SOUND.encode().replace("主题".encode(), b"\xff\xfe")),
        "cannot be read",
    ),
    "GBK that is none": (
        lambda: qdpx(SOUND.replace("utf-8", "gbk").encode() + b"\xff"),
        "cannot be read",
    ),
    "EBCDIC": (lambda: qdpx(SOUND.encode("cp037", errors="replace")), "cannot be read"),
    "no UTF-8": (lambda: qdpx(SOUND.encode("utf-16-le")), "cannot be read"),
    "a huge attribute": (
        lambda: project_xml(codes=f'<Code guid="1" name="{"a" * (11 * MB)}"/>').encode(),
        "cannot be read",
    ),
    "many attributes": (
        lambda: qdpx(
            project_xml(codes="<Code " + " ".join(f'a{n}="1"' for n in range(5000)) + "/>")
        ),
        "more attributes",
    ),
    "codes in codes": (
        lambda: qdpx(project_xml(codes='<Code name="a">' * 5000 + "</Code>" * 5000)),
        "deeper in each other",
    ),
    "half an element": (lambda: qdpx(SOUND[:-20]), "cannot be read"),
    "another root": (lambda: qdpx("<html/>"), "begins with html"),
    "a codebook": (lambda: b'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', "begins with CodeBook"),
}
"""By name how it is made, and part of the reason why it is refused."""
