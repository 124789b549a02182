"""A project of QualCoder (data.qda), by the names of its columns, which change with its versions.

Positions are checked as those of every file are: against the text that it keeps with each coding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from desktop.exchange.refi.foreign import (
    ForeignCase,
    ForeignCode,
    ForeignCoding,
    ForeignNote,
    ForeignPassage,
    ForeignProject,
    ForeignSource,
)
from desktop.exchange.refi.guids import derived
from desktop.exchange.refi.losses import Loss
from desktop.storage.foreign_tables import ForeignCell, ForeignRow, ForeignTables

_OTHERS: Final = {"code_image": "areas of pictures", "code_av": "stretches of recordings"}
_OWNED: Final = ("source", "code_text", "annotation", "journal", "code_name", "cases")


def qualcoder_project(tables: ForeignTables) -> ForeignProject:
    """The project with texts and all; raises InputError as the tables do."""
    return _Reading(tables).project()


class _Reading:
    def __init__(self, tables: ForeignTables) -> None:
        self._tables = tables
        (about,) = tables.rows("project", ("databaseversion", "date", "memo"))[:1] or [{}]
        self._about = about
        self._project = ForeignProject(
            name="QualCoder",
            origin=f"QualCoder {_text(about.get('databaseversion'))}".strip(),
            description=_text(about.get("memo")),
        )

    def project(self) -> ForeignProject:
        made = self._project
        for table in _OWNED:
            owners = (_text(row["owner"]) for row in self._tables.rows(table, ("owner",)))
            made.users |= {self._guid("user", name): name for name in owners if name}
        made.codes = list(self._codes())
        self._variables()
        made.cases = list(self._cases())
        made.sources = list(self._sources())
        self._journals()
        for table, what in _OTHERS.items():
            if rows := self._tables.rows(table, ("cid",)):
                made.losses.append(Loss("codings", "", f"{len(rows)} on {what} are left out"))
        return made

    def _guid(self, kind: str, known: ForeignCell) -> str:
        # Numbers begin at 1 in every project: its date tells it from others.
        return derived(f"qualcoder {kind}", f"{_text(self._about.get('date'))} {known!r}")

    def _codes(self) -> Iterator[ForeignCode]:
        """Categories and codes, parents before their children; a circle ends where it began."""
        under: defaultdict[str, list[ForeignCode]] = defaultdict(list)
        for row in self._tables.rows("code_cat", ("catid", "name", "memo", "supercatid")):
            code = self._code("category", row["catid"], row, codable=False)
            under[self._parent(("category", row["supercatid"]))].append(code)
        columns = ("cid", "name", "memo", "catid", "color", "supercid")
        for row in self._tables.rows("code_name", columns):
            code = self._code("code", row["cid"], row)
            parent = self._parent(("code", row["supercid"]), ("category", row["catid"]))
            under[parent].append(code)
        yield from self._walk(under)

    def _walk(self, under: dict[str, list[ForeignCode]]) -> Iterator[ForeignCode]:
        waiting = [("", code) for code in reversed(under.get("", []))]
        seen: set[str] = set()
        while waiting:
            parent, code = waiting.pop()
            seen.add(code.guid)
            yield _placed(code, parent)
            inside = [one for one in under.get(code.guid, []) if one.guid not in seen]
            waiting += [(code.guid, one) for one in reversed(inside)]
        for code in (one for codes in under.values() for one in codes if one.guid not in seen):
            seen.add(code.guid)
            self._project.losses.append(Loss("theme", code.name, "what it stands under is lost"))
            yield code

    def _parent(self, *known: tuple[str, ForeignCell]) -> str:
        return next((self._guid(kind, cell) for kind, cell in known if cell is not None), "")

    def _code(
        self, kind: str, known: ForeignCell, row: ForeignRow, *, codable: bool = True
    ) -> ForeignCode:
        colour = _text(row.get("color")).lower()
        return ForeignCode(
            self._guid(kind, known),
            _text(row["name"]),
            None,
            _text(row["memo"]).strip(),
            colour if _is_colour(colour) else None,
            codable,
        )

    def _variables(self) -> None:
        for row in self._tables.rows("attribute_type", ("name", "valuetype", "caseOrFile")):
            kind = "Float" if row["valuetype"] == "numeric" else "Text"
            name = _text(row["name"])
            self._project.variables[name] = (name, kind)
        self._values: defaultdict[tuple[str, ForeignCell], dict[str, str]] = defaultdict(dict)
        for row in self._tables.rows("attribute", ("name", "attr_type", "value", "id")):
            if value := _text(row["value"]).strip():
                self._values[_text(row["attr_type"]), row["id"]][_text(row["name"])] = value

    def _cases(self) -> Iterator[ForeignCase]:
        members: defaultdict[ForeignCell, dict[str, None]] = defaultdict(dict)
        for row in self._tables.rows("case_text", ("caseid", "fid")):
            members[row["caseid"]][self._guid("source", row["fid"])] = None
        for row in self._tables.rows("cases", ("caseid", "name", "memo")):
            known, name = row["caseid"], _text(row["name"])
            if not members[known]:
                self._project.losses.append(Loss("case", name, "no source belongs to it"))
            values = self._values["case", known]
            yield ForeignCase(name, _text(row["memo"]), values, tuple(members[known]))

    def _sources(self) -> Iterator[ForeignSource]:
        passages = self._passages()
        for row in self._tables.rows("source", ("id", "name", "fulltext", "memo", "owner")):
            yield ForeignSource(
                self._guid("source", row["id"]),
                _text(row["name"]),
                _text(row["fulltext"]),
                description=_text(row["memo"]).strip(),
                user=self._guid("user", _text(row["owner"])),
                selections=tuple(passages.get(row["id"], ())),
                values=self._values["file", row["id"]],
            )

    def _passages(self) -> dict[ForeignCell, list[ForeignPassage]]:
        found: defaultdict[ForeignCell, list[ForeignPassage]] = defaultdict(list)
        columns = ("ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo")
        for row in self._tables.rows("code_text", columns):
            guid = self._guid("coding", row["ctid"])
            coding = ForeignCoding(guid, self._guid("code", row["cid"]))
            found[row["fid"]].append(self._passage(guid, row, coding))
        noted = ("anid", "fid", "pos0", "pos1", "memo", "owner", "date")
        for row in self._tables.rows("annotation", noted):
            guid = self._guid("annotation", row["anid"])
            found[row["fid"]].append(self._passage(guid, row))
        return found

    def _passage(self, guid: str, row: ForeignRow, *codings: ForeignCoding) -> ForeignPassage:
        return ForeignPassage(
            guid,
            _number(row["pos0"]),
            _number(row["pos1"]),
            _text(row.get("seltext")),
            _text(row["memo"]).strip(),
            self._guid("user", _text(row["owner"])),
            _text(row["date"]),
            codings,
        )

    def _journals(self) -> None:
        for row in self._tables.rows("journal", ("jid", "name", "jentry", "date", "owner")):
            guid = self._guid("journal", row["jid"])
            self._project.notes[guid] = ForeignNote(
                guid,
                _text(row["name"]),
                _text(row["jentry"]),
                user=self._guid("user", _text(row["owner"])),
                at=_text(row["date"]),
            )


def _placed(code: ForeignCode, parent: str) -> ForeignCode:
    return ForeignCode(
        code.guid, code.name, parent or None, code.description, code.colour, code.codable
    )


def _text(cell: ForeignCell) -> str:
    """A cell as text; a column may hold anything."""
    return "" if cell is None or isinstance(cell, bytes) else str(cell)


def _number(cell: ForeignCell) -> int:
    return cell if isinstance(cell, int) else -1


def _is_colour(written: str) -> bool:
    return len(written) == 7 and written[0] == "#" and set(written[1:]) <= set("0123456789abcdef")
