"""What differs between two versions, field by field."""

from dataclasses import replace

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.codebook_difference import (
    ORDER,
    WHAT_DIFFERS,
    FieldDifference,
    differences,
)

TOP = Theme("1", "营商环境", definition="甲", key="1")
BELOW = Theme("2", "政务服务", parent_id="1", keywords=("帮办", "代办"))


def told(before: list[Theme], after: list[Theme]) -> list[FieldDifference]:
    return differences(Codebook(tuple(before)), Codebook(tuple(after)))


def test_the_same_codebook_has_no_difference() -> None:
    assert told([TOP, BELOW], [TOP, BELOW]) == []


def test_each_field_says_what_it_was_and_is() -> None:
    changed = replace(
        TOP, name="环境", definition="乙", include="丙", exclude="丁", example="戊",
        counter_example="己", keywords=("庚",), key=None, colour="#000000", retired=True,
    )  # fmt: skip
    assert [(one.what, one.before, one.after) for one in told([TOP], [changed])] == [
        ("name", "营商环境", "环境"),
        ("definition", "甲", "乙"),
        ("include", "", "丙"),
        ("exclude", "", "丁"),
        ("example", "", "戊"),
        ("counter_example", "", "己"),
        ("keywords", "", "庚"),
        ("key", "1", ""),
        ("colour", "#2f6f8f", "#000000"),
        ("retired", "no", "yes"),
    ]


def test_places_are_told_by_their_paths() -> None:
    moved = replace(BELOW, parent_id=None)
    merged = replace(BELOW, merged_into="1", retired=True)
    assert told([TOP, BELOW], [TOP, moved]) == [
        FieldDifference("2", "政务服务", "parent", "营商环境", "")
    ]
    assert told([TOP, BELOW], [TOP, merged])[-1] == FieldDifference(
        "2", "营商环境/政务服务", "merged_into", "", "营商环境"
    )


def test_what_came_and_what_went() -> None:
    assert told([TOP], [BELOW_ALONE]) == [
        FieldDifference("2", "政务服务", "added", after="新"),
        FieldDifference("1", "营商环境", "removed", before="甲"),
    ]


BELOW_ALONE = Theme("2", "政务服务", definition="新")


def test_another_order_alone_is_said_once() -> None:
    one, two = TOP, replace(BELOW, parent_id=None, position=1)
    swapped = [replace(one, position=1), replace(two, position=0)]
    assert told([one, two], swapped) == [FieldDifference("", "", ORDER)]
    assert set(WHAT_DIFFERS) >= {"added", "removed", "name", ORDER}
