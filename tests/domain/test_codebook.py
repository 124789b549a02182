"""The tree of themes."""

import pytest

from desktop.domain.codebook import Codebook, Theme, tidy_name, words_of

TOP = Theme("top", "营商环境", key="1", keywords=("放管服", "一窗受理"))
SECOND = Theme("second", "复议体制改革", position=1, retired=True, key="2")
FIRST_BELOW = Theme("below", "政务服务", parent_id="top", position=0, keywords=("一窗受理",))
LOWEST = Theme("lowest", "企业开办", parent_id="below")
NAMESAKE = Theme("namesake", "政务服务", parent_id="second")
BOOK = Codebook((LOWEST, SECOND, NAMESAKE, FIRST_BELOW, TOP), version=3)


def ids(themes: list[Theme]) -> list[str]:
    return [theme.id for theme in themes]


def test_a_walk_goes_down_before_it_goes_on() -> None:
    walked = [(depth, theme.id) for depth, theme in BOOK.walk()]
    assert walked == [(0, "top"), (1, "below"), (2, "lowest"), (0, "second"), (1, "namesake")]


def test_siblings_in_one_position_stand_by_name() -> None:
    book = Codebook((Theme("b", "乙"), Theme("a", "丙"), Theme("c", "丁", position=-1)))
    assert ids(book.children(None)) == ["c", "a", "b"]
    assert book.children("a") == []


def test_a_theme_knows_what_is_above_and_below_it() -> None:
    assert ids(BOOK.lineage("lowest")) == ["top", "below", "lowest"]
    assert BOOK.path("lowest") == "营商环境/政务服务/企业开办"
    assert BOOK.top("lowest") == TOP
    assert BOOK.top("top") == TOP
    assert BOOK.below("top") == {"top", "below", "lowest"}


def test_themes_are_found_by_id() -> None:
    assert BOOK.theme("below") == FIRST_BELOW
    assert "below" in BOOK
    assert "absent" not in BOOK
    with pytest.raises(KeyError):
        BOOK.theme("absent")


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("below", ["below"]),
        ("营商环境", ["top"]),
        ("营商环境/政务服务", ["below"]),
        ("政务服务", ["namesake", "below"]),
        ("复议体制改革/企业开办", []),
        ("", []),
    ],
)
def test_a_reference_is_an_id_a_path_or_a_name(reference: str, found: list[str]) -> None:
    assert ids(BOOK.named(reference)) == found


def test_a_path_wins_over_names() -> None:
    book = Codebook((Theme("a", "甲"), Theme("b", "乙"), Theme("c", "甲", parent_id="b")))
    assert ids(book.named("甲")) == ["a"]


def test_a_key_applies_no_retired_theme() -> None:
    assert BOOK.by_key("1") == TOP
    assert BOOK.by_key("2") is None
    assert BOOK.by_key("9") is None
    assert ids(BOOK.active()) == ["top", "below", "lowest", "namesake"]


def test_words_are_names_and_keywords_once_each() -> None:
    assert words_of([TOP, FIRST_BELOW]) == ["营商环境", "放管服", "一窗受理", "政务服务"]


def test_codebooks_with_the_same_themes_are_equal() -> None:
    assert Codebook((TOP,), version=1) == Codebook((TOP,), version=1)
    assert Codebook((TOP,), version=1) != Codebook((SECOND,), version=1)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  营商　环境 ", "营商 环境"),
        ("营商\u200b环境\ufeff", "营商环境"),
        ("e\u0301", "é"),
        ("👩\u200d💻", "👩\u200d💻"),
        (" \u200b ", ""),
    ],
)
def test_a_name_is_kept_without_what_nobody_sees(written: str, kept: str) -> None:
    assert tidy_name(written) == kept
    assert tidy_name(kept) == kept
