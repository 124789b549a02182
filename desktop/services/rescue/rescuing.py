"""What can be read of a damaged project goes into a new one.

From three places: the tables, page by page around what is broken; the journal, which has every
row of research data before and after each change; and the originals, from which texts are made
again. A text counts only where its SHA-256 says that it is the one. Nothing is written to the
damaged file.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

import desktop
from desktop.domain.errors import InputError
from desktop.services.project.checking import Finding, check_file
from desktop.services.project.project import SUFFIX
from desktop.services.rescue.rescued_texts import Found, texts_of
from desktop.storage.database import free_name
from desktop.storage.failures import told_apart
from desktop.storage.journal import now
from desktop.storage.left_logs import put_aside
from desktop.storage.mending import (
    Account,
    sealed,
    standing,
    versions,
    with_those_pointed_at,
)
from desktop.storage.past import Past, past_of
from desktop.storage.raw_copy import copied
from desktop.storage.rebuilding import RowsToKeep, rebuild
from desktop.storage.salvage import Row, SalvagedTable, research_tables, salvaged

__all__ = ["Rescue", "free_name", "rescue"]

Progress = Callable[[int, int], None]
_STEPS = 4
"""Copied and read, put together, written, looked at."""
_WORDS = {"read": "as read", "from_journal": "from the journal", "made_again": "made again"}


@dataclass(frozen=True, slots=True)
class Rescue:
    """What a rescue brought into `out`, by table; `findings` are what `check` says of it."""

    source: Path
    out: Path
    accounts: Mapping[str, Account]
    findings: tuple[Finding, ...]

    @property
    def lost(self) -> bool:
        """Whether anything is not in the new file, or is not as it was."""
        accounts = self.accounts.values()
        return bool(self.findings) or any(a.lost or a.left_out or a.incomplete for a in accounts)

    def as_record(self) -> dict[str, object]:
        """For JSON: each table with how many rows came from where, and what did not come."""
        tables = {name: asdict(account) for name, account in self.accounts.items()}
        problems = [asdict(finding) for finding in self.findings]
        return {"project": str(self.out), "tables": tables, "problems": problems}

    def lines(self) -> Iterator[str]:
        """For people."""
        yield f"Rescued into {self.out}."
        for name, account in self.accounts.items():
            counts = [(getattr(account, key), words) for key, words in _WORDS.items()]
            told = [f"{number} {words}" for number, words in counts if number]
            told += [f"{len(account.lost)} lost"] if account.lost else []
            told += [f"{len(account.left_out)} left out"] if account.left_out else []
            told += ["not all pages could be read"] if account.incomplete else []
            if told:
                yield f"  {name}: {', '.join(told)}"
            yield from (f"    lost: {row}" for row in account.lost)
            yield from (f"    left out: {row}" for row in account.left_out)
        yield from (f"  {finding.check}: {finding.what}" for finding in self.findings)


def rescue(source: Path, out: Path, *, progress: Progress | None = None) -> Rescue:
    """Bring what can be read of the project at `source` into a new one at `out`.

    `progress` is told which of four steps is done; it may raise to stop, and nothing is left.
    Raises InputError where there is no file, nothing of a project in it, or `out` is there
    already; EnvironmentProblem where the disk refuses.
    """
    _refuse(source, out)
    steps = [partial(progress, done, _STEPS) if progress else bool for done in range(_STEPS)]
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".rescue-") as folder:
        steps[0]()
        with told_apart(source):
            tables = salvaged(copied(source, Path(folder)), between=steps[1])
        content = _content(tables, source)
        if not any(account.read for account in content.accounts.values()):
            raise InputError(
                "{project} holds nothing of a project that can be read.",
                "Restore a backup; `restore --list` names them.",
                project=source.name,
            )
        made = Path(folder) / out.name
        rebuild(made, content, between=steps[2])
        findings = tuple(check_file(made, between=steps[3]))
        _name(made, out)
    return Rescue(source, out, content.accounts, findings)


def _name(made: Path, out: Path) -> None:
    _refuse_existing(out)
    put_aside(out)
    with told_apart(out):
        made.rename(out)


def _refuse(source: Path, out: Path) -> None:
    if not source.is_file():
        raise InputError("There is no file at {path}.", "Check the name.", path=source)
    _refuse_existing(out)
    if not out.parent.is_dir():
        raise InputError("There is no folder {path}.", "Check the name.", path=out.parent)


def _refuse_existing(out: Path) -> None:
    if out.exists():
        raise InputError("{path} is there already.", "Choose another name.", path=out)


def _content(tables: dict[str, SalvagedTable], source: Path) -> RowsToKeep:
    names = research_tables()
    past = past_of(tables, names)
    accounts = {name: Account() for name in tables if name not in ("seals", "journal_open")}
    for name, account in accounts.items():
        account.incomplete = not (tables[name].whole or tables["seals"].whole)
    for name in ("journal_entries", "journal_changes"):
        accounts[name].incomplete = not tables[name].whole
    research: dict[str, dict[str, Row]] = {}
    for name in names:
        research[name], accounts[name] = standing(name, tables[name], past)
    with_those_pointed_at(research, tables, accounts)
    found = texts_of(tables, research["reports"], accounts)
    _turn_to(found, research["reports"])
    _within(research, found, accounts)
    _account_for_journal(past, accounts)
    kept = {
        "project": [_project(tables, source, accounts["project"])],
        "settings": _settings(tables, research["coders"], accounts["settings"]),
        "originals": found.originals,
        "texts": found.texts,
        "sections": found.sections,
        "cleanings": found.cleanings,
        "codebook_versions": [
            row
            for _, row in sorted(
                versions(tables, past, research, accounts["codebook_versions"]).items()
            )
        ],
    }
    in_order = {name: _in_order(research[name], tables[name]) for name in names}
    return RowsToKeep(kept, in_order, past, accounts, source.name)


def _in_order(rows: dict[str, Row], table: SalvagedTable) -> dict[str, Row]:
    last = len(table.numbers) + max(table.numbers.values(), default=0)
    ids = sorted(rows, key=lambda row_id: table.numbers.get(row_id, last))
    return {row_id: rows[row_id] for row_id in ids}


def _turn_to(found: Found, reports: dict[str, Row]) -> None:
    for report_id, row in reports.items():
        instead = found.instead.get(row["text_sha256"])
        if instead:
            reports[report_id] = row | {"text_sha256": instead}


def _within(
    research: dict[str, dict[str, Row]], found: Found, accounts: dict[str, Account]
) -> None:
    """A text that stands damaged may be shorter: spans end with it, and those behind it go."""
    lengths = {row["sha256"]: row["characters"] for row in found.texts}
    ends = {row_id: lengths.get(row["text_sha256"]) for row_id, row in research["reports"].items()}
    decided = {row_id: row["report_id"] for row_id, row in research["adjudications"].items()}
    for name, rows in research.items():
        for row_id, row in list(rows.items()):
            report = row.get("report_id") or decided.get(str(row.get("adjudication_id")))
            end = ends.get(str(report))
            if end is None or "end" not in row or row["end"] <= end:
                continue
            if row["start"] < end:
                rows[row_id] = row | {"end": end}
                accounts[name].lost.append(f"{row_id} (its words from {end} on)")
            else:
                del rows[row_id]
                accounts[name].lost.append(row_id)


def _account_for_journal(past: Past, accounts: dict[str, Account]) -> None:
    for name, there, missing in (
        ("journal_entries", past.entries, past.missing_entries),
        ("journal_changes", past.changes, past.missing_changes),
    ):
        accounts[name].read = len(there)
        accounts[name].lost = [f"{name} {number}" for number in sorted(missing)]


def _project(tables: dict[str, SalvagedTable], source: Path, account: Account) -> Row:
    columns = ("singleton", "uuid", "name", "created_at", "program_version")
    row = tables["project"].rows.get(1)
    if row is not None and sealed(tables, "project", 1, columns, row):
        account.read = 1
        return row
    account.lost.append("which project it was")
    told = row or {"uuid": str(uuid4()), "name": source.name.removesuffix(SUFFIX)}
    empty = {"singleton": 1, "created_at": now(), "program_version": desktop.__version__}
    return empty | told


def _settings(
    tables: dict[str, SalvagedTable], coders: dict[str, Row], account: Account
) -> list[Row]:
    found = []
    for key, row in tables["settings"].rows.items():
        fits = key != "present_coder" or row["value"] in coders
        if fits and sealed(tables, "setting", key, ("key", "value"), row):
            found.append(row)
    account.read = len(found)
    due = {key[1] for key in tables["seals"].rows if key[0] == "setting"}
    account.lost = sorted({*due, *tables["settings"].rows} - {row["key"] for row in found})
    return found
