"""A Word file's parts by their relations, in one namespace; relations to nothing are borne."""

import posixpath
import re
import zipfile
from typing import Any, Final

from lxml import etree

from desktop.exchange.bytes.limits import LARGEST_PART
from desktop.exchange.readers.word.budget import spend_tags

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT: Final = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_STANDARD: Final = "word/document.xml"


class Package:
    """The parts of an open archive. Element trees are lxml's, which has no types of its own."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        # Some programs write backslashes, or relations in other letters than the names.
        self._names = {one.replace("\\", "/").lower(): one for one in archive.namelist()}
        found = self.related("", "officeDocument")
        self.main = found[0] if found else _STANDARD

    def holds(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._names

    def data(self, name: str) -> bytes:
        """A part's bytes; zipfile.BadZipFile where it is too large for a text."""
        entry = self._archive.getinfo(self._names[name.lower()])
        if entry.file_size > LARGEST_PART:
            raise zipfile.BadZipFile(f"{name} is too large")
        return self._archive.read(entry)

    def root(self, name: str) -> Any:
        """A part's root element, in the namespaces of the usual kind of document."""
        data = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", self.data(name))
        spend_tags(data.count(b"<"))
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))

    def related(self, part: str, kind: str) -> list[str]:
        """Names of the parts that are related to a part in this way and are there."""
        return [target for how, target in self._relations(part).values() if how == kind]

    def target(self, part: str, number: str | None) -> str | None:
        """The part that an r:id stands for; None where there is none."""
        return self._relations(part).get(number or "", ("", None))[1]

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """r:id -> how, and to what part. Relations to nothing (word/NULL) are left out."""
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.holds(where):
            return {}
        found = {
            one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], _path(folder, one))
            for one in self.root(where).iter("{*}Relationship")
        }
        return {number: one for number, one in found.items() if self.holds(one[1])}


def value(element: Any, name: str) -> str | None:
    """The w:val of a child; None without such a child."""
    child = None if element is None else element.find(W + name)
    said: str | None = None if child is None else child.get(W + "val")
    return said


def is_on(element: Any, name: str) -> bool:
    """Whether a child that switches something on is there and does."""
    child = None if element is None else element.find(W + name)
    return child is not None and child.get(W + "val", "1") not in ("0", "false", "off")


def _path(folder: str, relation: Any) -> str:
    target = relation.get("Target", "").replace("\\", "/")
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
