"""Shipped files are found from source and from a frozen build, and a missing one is named."""

import sys
from pathlib import Path

import pytest

from desktop.resources import resource, schema_file, shipped_root


def test_from_source_the_root_is_the_folder_above_the_package() -> None:
    assert (shipped_root() / "desktop" / "resources.py").is_file()


def test_a_frozen_program_looks_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources" / "icons").mkdir(parents=True)
    (tmp_path / "schema").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icons") == tmp_path / "resources" / "icons"
    assert schema_file() == tmp_path / "schema"


def test_a_file_that_does_not_ship_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/icons/absent\.svg"):
        resource("icons", "absent.svg")
