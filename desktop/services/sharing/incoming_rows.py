"""What another file's rows would change here, table by table, and how that is done."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.merging import FATES, Copy, fate
from desktop.services.project.round_rules import TAKING_IN
from desktop.storage.incoming import TIMES, Incoming, Moment
from desktop.storage.store import Store

Row = dict[str, Any]
NO_CHANGE = TAKING_IN | {"create_package"}
"""Use cases that bring in rows as they are elsewhere: no change by anybody's hand."""


@dataclass(slots=True)
class TablePlan:
    """What becomes of the rows of one table. `rows` are by fate, one of FATES, as they will be.

    `conflicting` are ids changed on both sides since they were the same; the newer one stands.
    `doubles` say what another row says too, and go or do not come (see without_doubles).
    `times` says when the rows that are changed or removed were touched where they come from.
    """

    table: str
    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in FATES})
    conflicting: list[str] = field(default_factory=list)
    doubles: list[Row] = field(default_factory=list)
    times: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Row]:
        return self.rows[name]

    @property
    def changes(self) -> bool:
        """Whether anything would be different afterwards."""
        return any(self.rows[name] for name in ("new", "changed", "removed"))


def compared(
    ours: Store,
    theirs: Store,
    table: str,
    *,
    fixed: Mapping[str, str] | None = None,
    translated: Callable[[Row], Row] = lambda row: row,
    ignored: Mapping[str, Callable[[Row], object]] | None = None,
    united: bool = False,
    stale: Container[tuple[str, str]] = (),
    remembered: bool = False,
) -> TablePlan:
    """What their rows of that table would change in ours; only those with the `fixed` values.

    `translated` turns a row of theirs into ours (ids of the same report may differ);
    `ignored` gives for a column what is compared in its place. `united` takes no row away
    and brings back what was taken off here: for what other rows point at. `stale` are (table, id)
    of rows of which they say nothing that was not taken in before: here stays as it is.
    `remembered` notes also when rows that come were altered, and when those went that never came,
    for a third file of the same origin.
    """
    here, found = (Incoming(store.db).rows(table, **(fixed or {})) for store in (ours, theirs))
    there = {row["id"]: row for row in map(translated, found.values())}
    past = _Past(ours, table), _Past(theirs, table)
    plan = TablePlan(table)
    for row_id in dict.fromkeys([*here, *there]):
        rows = here.get(row_id), there.get(row_id)
        if (table, row_id) in stale:
            _keep(plan, *rows)
            continue
        unsaid = [united and row is None for row in rows]
        touched = ["" if u else side.touched(row_id) for u, side in zip(unsaid, past, strict=True)]
        own, other = (_plain(row, ignored or {}) for row in rows)
        _enter(plan, fate(Copy(own, touched[0]), Copy(other, touched[1])), rows, touched[1])
        if own != other and _both(past, row_id):
            plan.conflicting.append(row_id)
    if remembered:
        gone = past[1].ids() - here.keys() - there.keys()
        _remember(plan, past[1], [i for i in gone if (table, i) not in stale])
    return plan


def _keep(plan: TablePlan, own: Row | None, other: Row | None) -> None:
    """Here stays as it is."""
    if own is not None:
        plan.rows["same" if own == other else "kept"].append(own)


def _remember(plan: TablePlan, there: _Past, gone: Iterable[str]) -> None:
    """When rows that come were altered there, and those that went without ever coming."""
    plan.times |= there.altered(row["id"] for row in plan["new"])
    plan.times |= there.altered(gone)


def _plain(row: Row | None, ignored: Mapping[str, Callable[[Row], object]]) -> Row | None:
    return row and row | {column: stands(row) for column, stands in ignored.items()}


def _enter(plan: TablePlan, found: str, rows: tuple[Row | None, Row | None], at: str) -> None:
    own, other = rows
    row = other if found in ("new", "changed") else own
    # Not taken over again: it was taken off here after it was last touched there.
    if row is not None:
        plan.rows[found].append(row)
    if found in ("changed", "removed") and row is not None:
        plan.times[row["id"]] = at


class _Past:
    """When the rows of a table were changed in one file."""

    def __init__(self, store: Store, table: str) -> None:
        incoming = Incoming(store.db)
        self._moments = incoming.moments(table)
        self._taken = incoming.taken(table, verbs=NO_CHANGE)

    def by_hand(self, row_id: str) -> Moment | None:
        """The last change of the row that somebody made in this file."""
        return max(self._by_hand(row_id), key=lambda moment: moment.at, default=None)

    def _by_hand(self, row_id: str) -> list[Moment]:
        return [m for m in self._moments.get(row_id, ()) if m.verb not in NO_CHANGE]

    def touched(self, row_id: str) -> str:
        """When that was, or was in the file the row was last taken over from; "" where never."""
        last = self.by_hand(row_id)
        return max(last.at if last else "", self._taken.get(row_id, ""))

    def ids(self) -> set[str]:
        """The rows that were ever there."""
        return set(self._moments)

    def altered(self, ids: Iterable[str]) -> dict[str, str]:
        """When those were touched that somebody altered, or took off, after making them."""
        times = ((row_id, self._by_hand(row_id)) for row_id in ids)
        return {row_id: found[-1].at for row_id, found in times if len(found) > 1}

    def knows(self, row_id: str, moment: Moment) -> bool:
        """Whether this file was copied after that change."""
        return moment in self._moments.get(row_id, ())


def _both(past: tuple[_Past, _Past], row_id: str) -> bool:
    """Whether each side has changed the row in a way that the other does not know of."""
    return all(_alone(here, there, row_id) for here, there in (past, past[::-1]))


def _alone(here: _Past, there: _Past, row_id: str) -> bool:
    last = here.by_hand(row_id)
    return last is not None and not there.knows(row_id, last)


def without_doubles(plan: TablePlan, key: tuple[str, ...]) -> TablePlan:
    """The plan with one row only for each value of the key columns, the same in either order.

    Of two rows made apart the one with a memo stands, else the older, else the one whose id
    comes first.
    """
    standing: dict[tuple[object, ...], Row] = {}
    everything = [row for name in ("same", "kept", "changed", "new") for row in plan[name]]
    for row in sorted(everything, key=_precedence):
        standing.setdefault(tuple(row[column] for column in key), row)
    kept = {row["id"] for row in standing.values()}
    double = [row for row in everything if row["id"] not in kept]
    plan.doubles = double
    if double:
        coming = {row["id"] for row in plan["new"]}
        for name in ("same", "kept", "changed", "new"):
            plan.rows[name] = [row for row in plan[name] if row["id"] in kept]
        plan.rows["removed"] += [row for row in double if row["id"] not in coming]
        plan.rows["same"] += [row for row in double if row["id"] in coming]
    return plan


def _precedence(row: Row) -> tuple[bool, str, str]:
    made = row.get("created_at") or row.get("decided_at", "")
    return not row.get("memo"), str(made), row["id"]


def apply(store: Store, plans: Iterable[TablePlan]) -> None:
    """Do what the plans say, inside a change that is open."""
    incoming = Incoming(store.db)
    in_order = list(plans)
    for plan in reversed(in_order):
        for row in plan["removed"]:
            incoming.remove(plan.table, row["id"])
    for plan in in_order:
        for row in plan["changed"] + plan["new"]:
            incoming.put(plan.table, row)


def times(plans: Iterable[TablePlan]) -> dict[str, object]:
    """For the journal entry's detail: when what is changed was touched where it comes from."""
    found = {plan.table: plan.times for plan in plans if plan.times}
    return {TIMES: found} if found else {}
