"""From what was read of a damaged file to the rows of a sound one, with an account of each.

A row of research data stands twice in the file, in its table and in the journal. Where the two
differ the journal's word counts if it is sure that it is the last; else the table's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.storage.journal_checks import FROM_ELSEWHERE, as_version
from desktop.storage.past import Past, image
from desktop.storage.salvage import Row, SalvagedTable
from desktop.storage.seals import seal_of


@dataclass(slots=True)
class Account:
    """What became of the rows of one table: how many are as read, where others came from.

    `lost` names rows that were in the file and are not in the new one; `left_out` rows that
    stood in the file although the program had not put them there, or had taken them out.
    `incomplete` says that pages could not be read and nothing tells which rows were on them.
    """

    read: int = 0
    from_journal: int = 0
    made_again: int = 0
    lost: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    incomplete: bool = False


def standing(name: str, table: SalvagedTable, past: Past) -> tuple[dict[str, Row], Account]:
    """The rows of a table of research data as they are to stand."""
    ids = [*table.rows, *(row_id for t, row_id in past.histories if t == name)]
    account, found = Account(incomplete=not (table.whole or past.whole)), dict[str, Row]()
    for row_id in dict.fromkeys(map(str, ids)):
        read, row = table.rows.get(row_id), _chosen(name, table, row_id, past)
        if row is not None:
            found[row_id] = row
            account.read += row == read
            account.from_journal += row != read
        elif read is not None:
            account.left_out.append(row_id)
        elif _may_have_stood(past, name, row_id):
            account.lost.append(row_id)
    account.lost += sorted(_only_told(name, table, past, {*found, *account.left_out}))
    return found, account


def _chosen(name: str, table: SalvagedTable, row_id: str, past: Past) -> Row | None:
    read, last = table.rows.get(row_id), past.last(name, row_id)
    if last is None:
        return None if past.whole else read
    written = image(last["after"])
    told = table.empty | written if written is not None else None
    if past.is_last(last):
        return told
    if read is not None or table.whole:
        return read
    return told


def _may_have_stood(past: Past, name: str, row_id: str) -> bool:
    last = past.last(name, row_id)
    return last is not None and last["after"] is not None and not past.is_last(last)


def _only_told(name: str, table: SalvagedTable, past: Past, known: set[str]) -> set[str]:
    """Keys that an index has of rows that were read nowhere, unless they were taken out."""
    gone = {
        row_id
        for row_id in table.told
        if (last := past.last(name, row_id)) is not None and last["after"] is None
    }
    return set() if past.whole else {*table.told} - known - gone


def with_those_pointed_at(
    rows: dict[str, dict[str, Row]], tables: dict[str, SalvagedTable], accounts: dict[str, Account]
) -> None:
    """Themes and coders that codings need, where both the table and the journal lost them.

    A theme comes back from a version of the codebook. A coder whose name is lost stands under
    a name made of the id: the codings are worth more than the name.
    """
    needed = [
        row
        for name in ("codings", "memos", "figures", "codebook_notes")
        for row in rows.get(name, {}).values()
    ]
    needed += [*rows["round_coders"].values(), *rows["finished"].values()]
    _themes_from_versions({row.get("theme_id") for row in needed}, rows, tables, accounts["themes"])
    for coder in sorted({str(row["coder_id"]) for row in needed if row.get("coder_id")}):
        if coder not in rows["coders"]:
            rows["coders"][coder] = tables["coders"].empty | {
                "id": coder,
                "name": f"? {coder[:8]}",
                "colour": "",
                "created_at": "",
            }
            accounts["coders"].lost.append(f"the name of {coder}")


def _themes_from_versions(
    wanted: Iterable[object],
    rows: dict[str, dict[str, Row]],
    tables: dict[str, SalvagedTable],
    account: Account,
) -> None:
    waiting = [str(one) for one in wanted if one]
    known = _versions_themes(tables)
    while waiting:
        theme = waiting.pop()
        if theme in known and theme not in rows["themes"]:
            rows["themes"][theme] = known[theme]
            account.made_again += 1
            account.lost = [name for name in account.lost if name != theme]
            waiting += [
                str(known[theme][c]) for c in ("parent_id", "merged_into") if known[theme][c]
            ]


def _versions_themes(tables: dict[str, SalvagedTable]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for _, version in sorted(tables["codebook_versions"].rows.items()):
        try:
            themes = {theme["id"]: theme for theme in json.loads(version["themes"])}
        except (ValueError, TypeError, LookupError):
            continue
        for theme_id, theme in themes.items():
            keywords = json.dumps(theme["keywords"], ensure_ascii=False, separators=(",", ":"))
            told = theme | {"keywords": keywords, "retired": int(theme["retired"])}
            found[theme_id] = tables["themes"].empty | told
    return found


def versions(
    tables: dict[str, SalvagedTable], past: Past, rows: dict[str, dict[str, Row]], account: Account
) -> dict[int, Row]:
    """The versions of the codebook: as read, else as the journal of themes tells them.

    One that neither has stands in with the one before it, since codings name it; it is lost.
    """
    found = {n: row for n, row in tables["codebook_versions"].rows.items() if _is_version(row)}
    found = {n: row for n, row in found.items() if sealed(tables, "version", n, _VERSION, row)}
    account.read = len(found)
    wanted = {int(k[1]) for k in tables["seals"].rows if k[0] == "version" and k[1].isdigit()}
    for name in ("codings", "rounds", "codebook_notes"):
        wanted |= {int(row["codebook_version"]) for row in rows.get(name, {}).values()}
    states = _states(past) if past.whole else []
    for number in sorted(wanted - set(found)):
        if len(states) == max(wanted):
            found[number] = _version(number, states[number - 1], past)
            account.made_again += 1
        else:
            before = max((n for n in found if n < number), default=None)
            themes = json.loads(found[before]["themes"]) if before else []
            found[number] = _version(number, themes, past)
            account.lost.append(f"version {number}")
    return found


_VERSION = ("version", "created_at", "coder_id", "themes")


def sealed(
    tables: dict[str, SalvagedTable], kind: str, row: object, columns: Iterable[str], values: Row
) -> bool:
    """Whether a row is as it was sealed; also where its seal was not read."""
    seal = tables["seals"].rows.get((kind, str(row)))
    return seal is None or seal["sha256"] == seal_of(tuple(values[c] for c in columns), [])


def _is_version(row: Row) -> bool:
    try:
        return all("id" in theme for theme in json.loads(row["themes"]))
    except (ValueError, TypeError):
        return False


def _version(number: int, themes: list[Row], past: Past) -> Row:
    first = past.entries[min(past.entries)] if past.entries else {"at": "", "coder_id": ""}
    told = json.dumps(themes, ensure_ascii=False, separators=(",", ":"))
    return {
        "version": number,
        "created_at": first["at"],
        "coder_id": first["coder_id"],
        "themes": told,
    }


def _states(past: Past) -> list[list[Row]]:
    """The themes after each entry that touched them; none where versions came from elsewhere."""
    if any(entry["verb"] in FROM_ELSEWHERE for entry in past.entries.values()):
        return []
    themes: dict[str, Row] = {}
    states: dict[int, list[Row]] = {}
    for number in sorted(past.changes):
        change = past.changes[number]
        if change["table_name"] == "themes":
            after = image(change["after"])
            themes.pop(change["row_id"], None)
            if after is not None:
                themes[change["row_id"]] = as_version(after)
            states[change["entry_id"]] = list(themes.values())
    return list(states.values())
