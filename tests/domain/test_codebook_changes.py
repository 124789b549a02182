"""What became of themes between versions, as far as it alters what is coded."""

from dataclasses import replace

import pytest

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.codebook_changes import MEANING, WHAT, always_there, changed_themes

ONE, TWO, THREE = Theme("1", "甲"), Theme("2", "乙"), Theme("3", "丙")
OTHERWISE = {"parent_id": "2", "keywords": ("词",), "retired": True}


def versions(*themes: tuple[Theme, ...]) -> list[Codebook]:
    return [Codebook(own, version=number) for number, own in enumerate(themes, 1)]


@pytest.mark.parametrize("field", MEANING)
def test_each_field_by_which_a_coder_decides(field: str) -> None:
    other = replace(ONE, **{field: OTHERWISE.get(field, "另一个")})
    assert changed_themes(versions((ONE, TWO), (other, TWO))) == {"1": (field,)}


def test_colour_key_and_order_are_no_change_of_meaning() -> None:
    other = replace(ONE, colour="#123456", key="4", position=7)
    assert changed_themes(versions((ONE, TWO), (TWO, other))) == {}


def test_themes_come_and_go() -> None:
    assert changed_themes(versions((ONE, TWO), (TWO, THREE))) == {
        "1": ("removed",),
        "3": ("added",),
    }


def test_a_merge_alters_both() -> None:
    merged = replace(ONE, retired=True, merged_into="2")
    found = changed_themes(versions((ONE, TWO), (merged, TWO)))
    assert found == {"1": ("retired",), "2": ("took_in",)}
    assert changed_themes(versions((merged, TWO), (merged, TWO))) == {}


def test_a_change_that_was_taken_back_is_told_still() -> None:
    other = replace(ONE, definition="另一个", name="己")
    found = changed_themes(versions((ONE,), (other,), (ONE, TWO)))
    assert found == {"1": ("name", "definition"), "2": ("added",)}
    assert [WHAT.index(what) for what in found["1"]] == sorted(map(WHAT.index, found["1"]))


def test_one_version_has_not_changed() -> None:
    assert changed_themes(versions((ONE,))) == changed_themes([]) == {}


def test_what_could_be_applied_each_time() -> None:
    retired = replace(TWO, retired=True)
    assert always_there(versions((ONE, TWO), (ONE, retired, THREE))) == {"1"}
    assert always_there(versions((ONE, TWO))) == {"1", "2"}
    assert always_there([]) == set()
