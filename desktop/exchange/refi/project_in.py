"""A project of another tool, read element by element."""

from __future__ import annotations

from collections import Counter
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.refi.codes_in import codes_in, known_as, refs
from desktop.exchange.refi.foreign import ForeignCase, ForeignNote, ForeignProject, ForeignSet
from desktop.exchange.refi.losses import Loss
from desktop.exchange.refi.sources_in import sources_in, values_in
from desktop.exchange.refi.xml_in import Element, all_text, child_text, children, local, units

_DEPTHS: Final = {
    "Project": 1, "Users": 2, "Codes": 3, "Variables": 2, "Cases": 2, "Sources": 2, "Notes": 2,
    "Links": 2, "Sets": 2, "Graphs": 2,
}  # fmt: skip


def read_project(qde: bytes) -> ForeignProject:
    """All that the XML holds; raises InputError where it is none or made to do harm."""
    reading = _Reading()
    for parent, element in units(qde, _DEPTHS):
        reading.take(parent, element)
    reading.end()
    return reading.project


class _Reading:
    def __init__(self) -> None:
        self.project = ForeignProject()
        self._counted: Counter[str] = Counter()

    def take(self, parent: str, element: Element) -> None:
        take = getattr(self, f"_{parent.lower()}" if parent else "_root", None)
        if take is not None:
            take(element)

    def end(self) -> None:
        told = {"Link": "links between passages", "Graph": "pictures of networks"}
        for kind, number in self._counted.items():
            self._lost(told[kind], "", f"{number} are left out")

    def _lost(self, item: str, name: str, loss: str) -> None:
        self.project.losses.append(Loss(item, name, loss))

    def _root(self, root: Element) -> None:
        if local(root) != "Project":
            raise InputError(
                "It is no REFI-QDA project: its XML begins with {tag}.",
                "Export the project as REFI-QDA (.qdpx); a codebook goes in by `codebook import`.",
                tag=local(root)[:40],
            )
        project = self.project
        project.name, project.origin = root.get("name", ""), root.get("origin", "").strip()
        project.user = known_as(root, "reference", "creatingUserGUID")

    def _project(self, element: Element) -> None:
        if local(element) == "Description":
            self.project.description = all_text(element).strip()
        elif local(element) == "NoteRef":
            found = known_as(element, "reference", "targetGUID")
            self.project.own_notes = (*self.project.own_notes, found)

    def _users(self, element: Element) -> None:
        name = element.get("name", "").strip() or element.get("id", "").strip()
        self.project.users[known_as(element, "reference")] = name

    def _codes(self, element: Element) -> None:
        self.project.codes += codes_in(element)

    def _variables(self, element: Element) -> None:
        told = element.get("name", "").strip(), element.get("typeOfVariable", "Text")
        self.project.variables[known_as(element, "reference")] = told

    def _cases(self, element: Element) -> None:
        case = ForeignCase(
            element.get("name", ""),
            child_text(element, "Description").strip(),
            values_in(element),
            refs(element, "SourceRef"),
        )
        self.project.cases.append(case)
        if case.description:
            self._lost("case", case.name, f"its description is left out: {case.description[:80]}")
        if not case.sources:
            self._lost("case", case.name, "no source belongs to it, so that no report can have it")
        for name, what in (("CodeRef", "codes"), ("SelectionRef", "passages")):
            if number := len(list(children(element, name))):
                self._lost("case", case.name, f"that it has {number} {what} is left out")

    def _sources(self, element: Element) -> None:
        for found in sources_in(element):
            if isinstance(found, Loss):
                self.project.losses.append(found)
            else:
                self.project.sources.append(found)

    def _notes(self, element: Element) -> None:
        content = next(children(element, "PlainTextContent"), None)
        selections = (
            (one.get("startPosition", ""), one.get("endPosition", ""))
            for one in children(element, "PlainTextSelection")
        )
        note = ForeignNote(
            known_as(element, "reference"),
            element.get("name", "").strip(),
            None if content is None else content.text or "",
            element.get("plainTextPath", ""),
            known_as(element, "reference", "creatingUser"),
            element.get("creationDateTime", ""),
            tuple((int(a), int(b)) for a, b in selections if _is_number(a) and _is_number(b)),
        )
        self.project.notes[note.guid] = note

    def _sets(self, element: Element) -> None:
        self.project.sets.append(
            ForeignSet(
                element.get("name", "").strip(),
                child_text(element, "Description").strip(),
                refs(element, "MemberCode"),
                refs(element, "MemberSource"),
            )
        )

    def _links(self, _element: Element) -> None:
        self._counted["Link"] += 1

    def _graphs(self, _element: Element) -> None:
        self._counted["Graph"] += 1


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) < 12
