"""Texts, originals and what was found in them, out of a damaged file or made again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field

from desktop.domain.errors import ZhupiError
from desktop.services.intake.corrections import with_parts
from desktop.storage.journal import json_text
from desktop.storage.mending import Account
from desktop.storage.salvage import Row, SalvagedTable
from desktop.storage.seals import seal_of
from desktop.storage.text_checks import is_original
from desktop.storage.texts import fingerprint
from desktop.text.headings import headings, sections
from desktop.text.sentences import sentences

_TEXT = ("sha256", "number", "characters", "segments")
_SECTION = ("text_sha256", "position", "level", "title", "start", "body_start", "end", "role")
_CLEANING = ("encoding", "parts", "repairs")


@dataclass(slots=True)
class Found:
    """The rows to be; `instead` names for a text that is damaged the one that stands for it."""

    originals: list[Row] = field(default_factory=list)
    texts: list[Row] = field(default_factory=list)
    sections: list[Row] = field(default_factory=list)
    cleanings: list[Row] = field(default_factory=list)
    instead: dict[str, str] = field(default_factory=dict)


def texts_of(
    tables: dict[str, SalvagedTable], reports: dict[str, Row], accounts: dict[str, Account]
) -> Found:
    """All texts that can be had, those of the reports above all."""
    found = Found(originals=list(_originals(tables, accounts["originals"])))
    sources = {row["sha256"]: row for row in found.originals}
    whole, damaged = _read(tables)
    due = {key[1] for key in tables["seals"].rows if key[0] == "text"}
    due |= {str(row["text_sha256"]) for row in reports.values()}
    again = dict(_made_again(due - set(whole), reports, sources, tables))
    _put(found, tables, whole | again, accounts)
    accounts["texts"].read = len(whole)
    accounts["texts"].made_again = len(again)
    for key in sorted(due - set(whole) - set(again)):
        accounts["texts"].lost.append(_stand_in(key, damaged, found, tables))
    _cleanings(found, tables, accounts["cleanings"])
    return found


def _originals(tables: dict[str, SalvagedTable], account: Account) -> Iterator[Row]:
    for key, row in tables["originals"].rows.items():
        if is_original(key, row["size"], row["compressed"]):
            account.read += 1
            yield row
        else:
            account.lost.append(str(key))
    due = {key[1] for key in tables["seals"].rows if key[0] == "original"} | tables[
        "originals"
    ].told
    account.lost += sorted(due - {*map(str, tables["originals"].rows)})


def _read(tables: dict[str, SalvagedTable]) -> tuple[dict[str, str], dict[str, str]]:
    """The texts that their SHA-256 says are whole, and the others, by SHA-256."""
    whole, damaged = dict[str, str](), dict[str, str]()
    known = {key[1] for key in tables["seals"].rows if key[0] == "text"}
    for row in tables["texts"].rows.values():
        key = fingerprint(row["text"].encode("utf-8", "replace"))
        if key == row["sha256"] or key in known:
            whole[key] = row["text"]
        elif row["text"]:
            damaged[row["sha256"]] = row["text"]
    return whole, damaged


def _made_again(
    missing: set[str],
    reports: dict[str, Row],
    sources: dict[str, Row],
    tables: dict[str, SalvagedTable],
) -> Iterator[tuple[str, str]]:
    names = {row["original_sha256"]: row["source_name"] for row in reports.values()}
    links = {(row["original_sha256"], row["text_sha256"]) for row in reports.values()}
    links |= set(tables["cleanings"].rows)
    for original, key in sorted((str(o), str(t)) for o, t in links):
        if key in missing and original in sources:
            data = zlib.decompress(sources[original]["compressed"])
            text = _cleaned(str(names.get(original, "report.txt")), data, key)
            if text is not None:
                yield key, text


def _cleaned(name: str, data: bytes, key: str) -> str | None:
    """The text of that SHA-256 out of those bytes, with a part put back or all, if need be."""
    # The readers are for who reads files; the window starts without them.
    from desktop.exchange.report.reading import read_bytes  # noqa: PLC0415

    try:
        read = read_bytes(name, data)
    except ZhupiError:
        return None
    single = (frozenset({index}) for index in range(len(read.parts)))
    for back in (frozenset[int](), *single, frozenset(range(len(read.parts)))):
        text = with_parts(read, back).text
        if fingerprint(text.encode("utf-8")) == key:
            return text
    return None


def _put(
    found: Found,
    tables: dict[str, SalvagedTable],
    texts: dict[str, str],
    accounts: dict[str, Account],
) -> None:
    numbers = {row["sha256"]: number for number, row in tables["texts"].rows.items()}
    free = max(numbers.values(), default=0)
    taken = set[int]()
    for key, text in texts.items():
        number = numbers.get(key, 0)
        if number <= 0 or number in taken:
            free += 1
            number = free
        taken.add(number)
        _put_one(found, tables, (key, text, number), accounts["sections"])


def _put_one(
    found: Found, tables: dict[str, SalvagedTable], told: tuple[str, str, int], account: Account
) -> None:
    key, text, number = told
    read = tables["texts"].rows.get(number)
    parts = sorted(
        (row for row in tables["sections"].rows.values() if row["text_sha256"] == key),
        key=lambda row: int(row["position"]),
    )
    if read is not None and _is_sealed(tables, key, read, parts):
        found.texts.append(read | {"sha256": key, "text": text})
        found.sections += parts
        account.read += len(parts)
        return
    made = list(_sections(key, text))
    found.texts.append(_text_row(key, text, number))
    found.sections += made
    account.made_again += len(made)


def _is_sealed(tables: dict[str, SalvagedTable], key: str, read: Row, parts: list[Row]) -> bool:
    seal = tables["seals"].rows.get(("text", key))
    if seal is None:
        return False
    values = tuple((read | {"sha256": key})[c] for c in _TEXT)
    return bool(seal["sha256"] == seal_of(values, [tuple(p[c] for c in _SECTION) for p in parts]))


def _text_row(key: str, text: str, number: int) -> Row:
    bounds = [(s.start, s.end, s.level) for s in sentences(text, headings(text))]
    return {
        "number": number,
        "sha256": key,
        "characters": len(text),
        "segments": json_text(bounds),
        "text": text,
    }


def _sections(key: str, text: str) -> Iterator[Row]:
    for position, section in enumerate(sections(text, headings(text))):
        yield {"text_sha256": key, "position": position} | asdict(section)


def _stand_in(
    key: str, damaged: dict[str, str], found: Found, tables: dict[str, SalvagedTable]
) -> str:
    """Let what was read of a damaged text stand for it, under its own SHA-256; its name."""
    text = damaged.get(key)
    if text is None:
        return f"text {key}"
    own = fingerprint(text.encode("utf-8"))
    if own not in {row["sha256"] for row in found.texts}:
        number = max((row["number"] for row in found.texts), default=0) + 1
        found.texts.append(_text_row(own, text, max(number, len(tables["texts"].rows) + 1)))
        found.sections += _sections(own, text)
    found.instead[key] = own
    return f"text {key} (it stands damaged as {own})"


def _cleanings(found: Found, tables: dict[str, SalvagedTable], account: Account) -> None:
    due = {key[1] for key in tables["seals"].rows if key[0] == "cleaning"}
    originals = {row["sha256"] for row in found.originals}
    texts = {row["sha256"] for row in found.texts}
    for (original, text), row in tables["cleanings"].rows.items():
        seal = tables["seals"].rows.get(("cleaning", f"{original} {text}"))
        values = (f"{original} {text}", *(row[c] for c in _CLEANING))
        sound = seal is None or seal["sha256"] == seal_of(values, [])
        if sound and original in originals and text in texts and _are_json(row.values()):
            found.cleanings.append(row)
    there = {f"{row['original_sha256']} {row['text_sha256']}" for row in found.cleanings}
    read = {f"{original} {text}" for original, text in tables["cleanings"].rows}
    account.read = len(there)
    account.lost = sorted({*due, *read} - there)


def _are_json(values: Iterable[object]) -> bool:
    *_, parts, repairs = values
    try:
        return isinstance(json.loads(str(parts)), list) and bool(json.loads(str(repairs)) or True)
    except ValueError:
        return False
