"""Which texts can be had of a damaged file: as read, made again from originals, or damaged."""

from __future__ import annotations

import zlib
from collections import defaultdict
from hashlib import sha256
from typing import Any

from desktop.exchange.report.reading import read_bytes
from desktop.services.rescue.rescued_texts import Found, texts_of
from desktop.storage.mending import Account
from desktop.storage.salvage import SalvagedTable

Row = dict[str, Any]
NAMES = ("originals", "texts", "sections", "cleanings", "seals")
PAGE = "青屏县2022年法治政府建设年度报告\n推进改革，优化服务。\n来源：县司法局\n".encode()


def named(data: bytes) -> str:
    return sha256(data).hexdigest()


def original(data: bytes) -> Row:
    return {"sha256": named(data), "size": len(data), "compressed": zlib.compress(data)}


def report(key: str, data: bytes, *, name: str = "a.txt") -> Row:
    """A report with that text, which was read from those bytes."""
    return {"text_sha256": key, "original_sha256": named(data), "source_name": name}


def found_of(
    *reports: Row, originals: tuple[bytes, ...] = (), texts: tuple[Row, ...] = ()
) -> tuple[Found, dict[str, Account]]:
    tables = {name: SalvagedTable(key=("id",)) for name in NAMES}
    tables["originals"].rows = {named(data): original(data) for data in originals}
    tables["texts"].rows = dict(enumerate(texts, 1))
    accounts: dict[str, Account] = defaultdict(Account)
    return texts_of(tables, {str(n): row for n, row in enumerate(reports)}, accounts), accounts


def test_a_text_is_made_again_from_its_original() -> None:
    text = read_bytes("a.txt", PAGE).text
    key = named(text.encode())
    found, accounts = found_of(report(key, PAGE), originals=(PAGE,))
    assert [row["text"] for row in found.texts] == [text]
    assert (accounts["texts"].made_again, accounts["texts"].lost) == (1, [])


def test_a_text_into_which_a_part_was_put_back_is_made_again_too() -> None:
    whole = PAGE.decode().strip()
    assert read_bytes("a.txt", PAGE).text != whole
    found, accounts = found_of(report(named(whole.encode()), PAGE), originals=(PAGE,))
    assert [row["text"] for row in found.texts] == [whole]
    assert accounts["texts"].lost == []


def test_an_original_of_which_another_text_comes_makes_none_again() -> None:
    found, accounts = found_of(report("k", PAGE), originals=(PAGE,))
    assert found.texts == []
    assert accounts["texts"].lost == ["text k"]


def test_an_original_that_no_reader_takes_any_more_makes_none_again() -> None:
    data = b"%PDF-1.4 and nothing more"
    found, accounts = found_of(report("k", data, name="a.pdf"), originals=(data,))
    assert found.texts == []
    assert accounts["texts"].lost == ["text k"]


def test_a_damaged_text_stands_for_itself_and_an_empty_one_for_nothing() -> None:
    texts = ({"sha256": "k", "text": "坏了的文字。"}, {"sha256": "none", "text": ""})
    found, accounts = found_of(report("k", b""), report("none", b""), texts=texts)
    own = named("坏了的文字。".encode())
    assert [row["sha256"] for row in found.texts] == [own]
    assert found.instead == {"k": own}
    assert accounts["texts"].lost == [f"text k (it stands damaged as {own})", "text none"]
