"""JSON that is not as we write it is damage that is said, and no fault of the program's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.storage import database, stored_json
from desktop.storage.store import Store
from tests.forging import forged

WRONG = ["", "{", "3", "null", '["', "[" * 5000, "nan", '{"a": 1']


@pytest.mark.parametrize("text", WRONG)
@pytest.mark.parametrize(
    "reading",
    [
        stored_json.stored_object,
        stored_json.stored_strings,
        stored_json.stored_objects,
        stored_json.stored_bounds,
        stored_json.stored_themes,
        stored_json.stored_times,
    ],
)
def test_what_is_none_is_damage(text: str, reading: Callable[[str], object]) -> None:
    with pytest.raises(InputError, match="damaged"):
        reading(text)


@pytest.mark.parametrize(
    ("reading", "text"),
    [
        (stored_json.stored_object, "[]"),
        (stored_json.stored_strings, "[1]"),
        (stored_json.stored_strings, "{}"),
        (stored_json.stored_objects, "[1]"),
        (stored_json.stored_objects, "{}"),
        (stored_json.stored_bounds, "[[1, 2]]"),
        (stored_json.stored_bounds, '[[1, 2, "3"]]'),
        (stored_json.stored_bounds, "[[1, 2, true]]"),
        (stored_json.stored_bounds, '["abc"]'),
        (stored_json.stored_themes, '[{"id": "x"}]'),
        (stored_json.stored_times, '{"x": 5}'),
    ],
)
def test_another_shape_is_damage_too(reading: Callable[[str], object], text: str) -> None:
    with pytest.raises(InputError, match="damaged"):
        reading(text)


def test_a_theme_s_keywords_are_words(furnished: Store) -> None:
    (text,) = furnished.db.execute("SELECT themes FROM codebook_versions").fetchone()
    assert stored_json.stored_themes(text)[0].keywords == ("放管服",)
    with pytest.raises(InputError, match="damaged"):
        stored_json.stored_themes(text.replace('["放管服"]', '"放管服"'))


@pytest.mark.parametrize(
    ("table", "column", "texts"),
    [
        ("reports", "guessed", False),
        ("reports", "warnings", False),
        ("themes", "keywords", False),
        ("codebook_versions", "themes", False),
        ("journal_entries", "detail", False),
        ("journal_changes", "after", False),
        ("texts", "segments", True),
    ],
)
@pytest.mark.parametrize("value", ["5", "[1]"])
def test_each_column_is_looked_at(
    path: Path, table: str, column: str, texts: bool, value: str
) -> None:
    forged(path, f"UPDATE {table} SET {column} = '{value}'")
    db = database.open_for_reading(path)
    found = list(stored_json.misshapen(db, texts=texts))
    db.close()
    assert found == [f"{table}.{column} is not as it was written"]


def test_a_sound_file_has_nothing_misshapen(furnished: Store) -> None:
    for texts in (False, True):
        assert list(stored_json.misshapen(furnished.db, texts=texts)) == []
