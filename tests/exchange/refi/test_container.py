"""An archive of others: what it may hold, and where a text is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.refi import container as module
from desktop.exchange.refi.container import container
from tests.refi_files import SOUND, qdpx


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "p.qdpx"
    texts = {"sources/a.txt": b"one", "other/a.txt": b"two", "b.txt": b"three", "other/c.txt": b"4"}
    path.write_bytes(qdpx(SOUND, texts))
    return path


@pytest.mark.parametrize(
    ("named", "data"),
    [("internal://a.txt", b"one"), ("internal://other/a.txt", b"two"), ("b.txt", b"three"),
     ("internal://c.txt", b"4")],
)  # fmt: skip
def test_the_folder_of_sources_comes_first(file: Path, named: str, data: bytes) -> None:
    with container(file) as opened:
        assert opened.text(named) == data


@pytest.mark.parametrize(
    ("limit", "most", "reason"),
    [("MOST_MEMBERS", 4, "more than 4 files"), ("LARGEST_DECLARED", 12, "more than 0 MB"),
     ("LARGEST_QDE", 12, "more than 0 MB"), ("LARGEST_LISTING", 12, "more than 60,000 files")],
)  # fmt: skip
def test_limits_are_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, reason: str
) -> None:
    monkeypatch.setattr(module, limit, most)
    with pytest.raises(InputError, match=reason), container(file):
        pass


def test_all_texts_together_have_a_limit(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with container(file) as opened:
        monkeypatch.setattr(module, "LARGEST_DECLARED", 5)
        opened.text("a.txt")
        with pytest.raises(InputError, match="would unpack to more"):
            opened.text("b.txt")


def test_what_goes_wrong_inside_names_the_file_once(file: Path) -> None:
    with pytest.raises(InputError) as caught, container(file):
        raise InputError("p.qdpx is odd.", "Mend it.")
    assert str(caught.value) == "p.qdpx is odd. Mend it."
