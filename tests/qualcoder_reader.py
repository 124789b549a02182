"""A .qdpx as QualCoder's importer takes it: a second reader, with nothing of the program's own.

It opens sources/ and project.qde by these very names, takes a text as UTF-8 as it stands, positions
as code points with an exclusive end, the coder from the coding, and the memo from the selection.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

NS = "{urn:QDA-XML:project:1.0}"


@dataclass
class Coded:
    source: str
    start: int
    end: int
    seltext: str
    code: str
    owner: str
    memo: str


@dataclass
class Imported:
    texts: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    """By path the description."""
    coded: list[Coded] = field(default_factory=list)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read(path: Path) -> Imported:
    with zipfile.ZipFile(path) as archive:
        return _Reading(archive).imported()


class _Reading:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._root = ET.fromstring(archive.read("project.qde"))
        assert self._root.tag == f"{NS}Project"
        assert self._root.get("origin")
        self._users = {one.get("guid"): one.get("name") for one in self._root.iter(f"{NS}User")}
        self._codes: dict[str | None, str] = {}
        self._made = Imported()

    def imported(self) -> Imported:
        for code in self._root.findall(f"{NS}CodeBook/{NS}Codes/{NS}Code"):
            self._code(code, "")
        names = {}
        for source in self._root.iter(f"{NS}TextSource"):
            names[source.get("guid")] = source.get("name")
            self._source(source)
        self._cases(names)
        for note in self._root.iter(f"{NS}Note"):
            self._made.notes.append(self._text(note))
        return self._made

    def _code(self, element: ET.Element, above: str) -> None:
        path = f"{above}{element.get('name')}"
        self._codes[element.get("guid")] = path
        self._made.codes[path] = element.findtext(f"{NS}Description") or ""
        for child in element.findall(f"{NS}Code"):
            self._code(child, f"{path}/")

    def _text(self, element: ET.Element) -> str:
        path = element.get("plainTextPath", "")
        assert path.startswith("internal://")
        data = self._archive.read("sources/" + path.removeprefix("internal://"))
        assert not data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data
        return data.decode("utf-8")

    def _source(self, element: ET.Element) -> None:
        name, text = element.get("name") or "", self._text(element)
        assert name not in self._made.texts
        self._made.texts[name] = text
        for one in element.findall(f"{NS}PlainTextSelection"):
            start, end = int(one.get("startPosition", "")), int(one.get("endPosition", ""))
            assert one.get("name") == text[start:end]
            coding = one.find(f"{NS}Coding")
            assert coding is not None
            code = coding.find(f"{NS}CodeRef")
            assert code is not None
            self._made.coded.append(
                Coded(
                    name,
                    start,
                    end,
                    text[start:end],
                    self._codes[code.get("targetGUID")],
                    self._users[coding.get("creatingUser")] or "",
                    one.findtext(f"{NS}Description") or "",
                )
            )

    def _cases(self, names: dict[str | None, str | None]) -> None:
        variables = {one.get("guid"): one.get("name") for one in self._root.iter(f"{NS}Variable")}
        for case in self._root.iter(f"{NS}Case"):
            source = case.find(f"{NS}SourceRef")
            assert source is not None
            values = {}
            for value in case.findall(f"{NS}VariableValue"):
                ref, told = list(value)
                values[variables[ref.get("targetGUID")] or ""] = told.text or ""
            self._made.attributes[names[source.get("targetGUID")] or ""] = values
