"""The sample is invented, whole, and agrees with itself."""

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from desktop.resources import resource

COLUMNS = (
    "file,title,county,county_code,prefecture,province,year,"
    "issuing_body,issued_on,published_on,document_number"
)
RUN = 15
"""So many equal characters in a row would be a copied sentence, not a turn of phrase."""

Row = dict[str, str]


def rows() -> list[Row]:
    with resource("sample", "metadata.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def codings() -> list[dict[str, Any]]:
    lines = resource("sample", "codings.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def raw(name: str) -> str:
    """A sample file as a person would read it."""
    data = resource("sample", "reports", name).read_bytes()
    encoding = "gb18030" if name.startswith("04") else "utf-8-sig"
    return data.decode(encoding).replace("\r\n", "\n")


def themes() -> set[str]:
    book = json.loads(resource("codebooks", "default.zh.json").read_text(encoding="utf-8"))
    tops: set[str] = {top["name"] for top in book["themes"]}
    return tops | {f"{t['name']}/{c['name']}" for t in book["themes"] for c in t["children"]}


def test_every_report_has_its_row_and_every_row_its_report() -> None:
    files = sorted(path.name for path in resource("sample", "reports").glob("*.txt"))
    assert files == [row["file"] for row in rows()]
    assert ",".join(rows()[0]) == COLUMNS
    assert all(row["issuing_body"].endswith("人民政府") for row in rows())


def test_two_provinces_three_years_and_a_gap() -> None:
    assert {row["province"] for row in rows()} == {"浙江省", "江西省"}
    assert {row["year"] for row in rows()} == {"2021", "2022", "2023"}
    assert sorted(r["year"] for r in rows() if r["county"] == "云汀县") == ["2021", "2023"]


def test_reports_are_of_the_length_they_are_meant_to_be() -> None:
    lengths = {row["file"]: len(raw(row["file"])) for row in rows()}
    assert all(600 <= length <= 1200 for length in lengths.values()), lengths


def test_the_mess_for_the_importer_is_there() -> None:
    assert b"\r\n" in resource("sample", "reports", "04_临泷市_2022.txt").read_bytes()
    assert (
        resource("sample", "reports", "06_云汀县_2021.txt").read_bytes().startswith(b"\xef\xbb\xbf")
    )
    assert "\n" not in raw("05_松渚区_2023.txt")
    astral = {c for row in rows() for c in raw(row["file"]) if ord(c) > 0xFFFF}
    assert astral == {"𠮷", "𬭎"}


def test_one_report_says_nothing_on_one_theme() -> None:
    text = raw("08_樟江区_2022.txt")
    assert re.findall("综合|执法|赋权", text) == []
    assert not any(c["theme"].startswith("大综合") for c in codings() if c["county"] == "樟江区")


def test_every_coding_names_a_report_a_theme_and_a_text_found_once() -> None:
    files = {(row["title"], row["county"], int(row["year"])): row["file"] for row in rows()}
    for coding in codings():
        text = raw(files[coding["title"], coding["county"], coding["year"]])
        assert text.count(coding["text"]) == 1, coding
        assert coding["theme"] in themes(), coding


def test_two_coders_agree_for_the_most_part_and_leave_two_memos() -> None:
    seen: dict[str, set[tuple[str, str, str]]] = {"甲": set(), "乙": set()}
    for coding in codings():
        seen[coding["coder"]].add((coding["title"], coding["theme"], coding["text"]))
    both, either = seen["甲"] & seen["乙"], seen["甲"] | seen["乙"]
    assert 0.4 < len(both) / len(either) < 0.8
    assert sum("memo" in coding for coding in codings()) == 2
    assert len(codings()) == sum(map(len, seen.values()))


def test_our_own_gazetteer_knows_none_of_the_counties() -> None:
    path = resource("gazetteer", "divisions.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        names = {row["name"] for row in csv.DictReader(file)}
    assert {"嘉善县", "杭州市"} <= names
    invented = {row["county"] for row in rows()} | {row["prefecture"] for row in rows()}
    assert invented & names == set()


def areas(shared: Path) -> list[Row]:
    path = shared / "corpus" / "areacodes_2025-11-04_CC0.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_no_such_county_prefecture_or_code_exists(shared: Path) -> None:
    names = {area["名称"] for area in areas(shared)}
    codes = {area["代码"] for area in areas(shared)}
    assert "嘉善县" in names
    assert {row["county"] for row in rows()} & names == set()
    assert {row["prefecture"] for row in rows()} & names == set()
    assert {row["county_code"] for row in rows()} & codes == set()


def test_no_real_county_is_named_in_a_report(shared: Path) -> None:
    counties = {a["名称"] for a in areas(shared) if a["级别"] == "县级" and len(a["名称"]) > 2}
    found = [name for name in counties for row in rows() if name in raw(row["file"])]
    assert found == []


def ours() -> dict[str, str]:
    """All prose that ships: reports without the genre's own title lines, and codebooks."""
    reports = {r["file"]: raw(r["file"]).replace(r["title"], "\n") for r in rows()}
    books = {p.name: p.read_text(encoding="utf-8") for p in resource("codebooks").glob("*.json")}
    return {**reports, **books}


def plain(text: str) -> str:
    """Without spaces, and with one kind of punctuation: a copy is a copy all the same."""
    return re.sub(r"\s", "", text).translate(str.maketrans(",:;()", "，：；（）"))


def runs(text: str) -> set[str]:
    return {text[i : i + RUN] for i in range(len(text) - RUN + 1)}


def real_runs(shared: Path) -> set[str]:
    """Those of our runs that occur in a real report."""
    files = [*shared.glob("reports/*/*.txt"), shared / "corpus" / "pool.jsonl"]
    texts = [plain(file.read_bytes().decode("utf-8", "replace")) for file in files]
    wanted = set().union(*(runs(plain(text)) for text in ours().values()))
    return {run for text in texts for run in runs(text) & wanted}


def test_no_sentence_is_copied_from_a_real_report(shared: Path) -> None:
    real = real_runs(shared)
    copied = {name: runs(plain(text)) & real for name, text in ours().items()}
    assert {name: found for name, found in copied.items() if found} == {}
