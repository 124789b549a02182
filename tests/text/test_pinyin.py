"""Names found by their pinyin."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from desktop.text import pinyin


@pytest.mark.parametrize(
    ("name", "typed", "place"),
    [
        ("营商环境", "yshj", 0),
        ("营商环境", "yingshanghuanjing", 0),
        ("营商环境", "YingSH", 0),
        ("营商环境", "ying商hj", 0),
        ("营商环境", "hj", 2),
        ("营商环境", "hjy", -1),
        ("营商环境", "", -1),
        ("营商环境", "'", -1),
        ("营商环境", "ysx", -1),
        ("西安", "xi'an", 0),
        ("行政复议", "xzfy", 0),
        ("银行", "yinhang", 0),
        ("银行", "yinxing", 0),
        ("银行", "yh", 0),
        ("重大决策", "zdjc", 0),
        ("重大决策", "cdjc", 0),
        ("长效", "changxiao", 0),
        ("长效", "zx", 0),
        ("绿色女工", "lvsenv", 0),
        ("绿色女工", "lusenu", 0),
        ("绿色女工", "lüse", 0),
        ("大综合（一体化）Law 2", "zhyth", 1),
        ("大综合（一体化）Law 2", "ythlaw2", 4),
        ("大综合（一体化）Law 2", "law", 8),
        ("Laws", "aw", 1),
    ],
)
def test_a_name_is_spelled_by_initials_syllables_and_characters(
    name: str, typed: str, place: int
) -> None:
    assert pinyin.place_of(name, typed) == place


@pytest.mark.parametrize(("typed", "spelled"), [("ys", True), ("Ü", True), ("营", False)])
def test_only_letters_spell(typed: str, spelled: bool) -> None:
    assert pinyin.is_spelled(typed) is spelled


def test_every_reading_of_a_character_counts_and_nothing_else_has_one() -> None:
    assert {"xing", "hang", "heng"} <= set(pinyin.readings("行"))
    assert set(pinyin.readings("女")) >= {"nü", "nv", "nu"}
    assert pinyin.readings("a") == ()
    assert pinyin.readings("，") == ()


CHILD = """
import sys, os
import desktop.ui.codebook.theme_picker
assert "pypinyin" not in sys.modules
from desktop.text import pinyin
assert pinyin.place_of("abc", "b") == 1
assert "pypinyin" not in sys.modules
assert pinyin.place_of("营商", "ys") == 0
assert "pypinyin.phrases_dict" not in sys.modules
print(os.environ.get("PYPINYIN_NO_PHRASES"))
"""


@pytest.mark.parametrize(("set_by_user", "after"), [({}, "None"), ({pinyin._NO_PHRASES: "y"}, "y")])
def test_readings_are_loaded_when_asked_for_and_without_phrases(
    set_by_user: dict[str, str], after: str
) -> None:
    """In a process of its own, so that nothing has loaded them before."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **set_by_user},
    )
    assert done.stdout.strip() == after, done.stderr
