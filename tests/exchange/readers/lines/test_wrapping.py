"""Text whose lines were broken at a fixed width."""

import pytest

from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.lines.wrapping import is_wrapped, unwrapped
from desktop.exchange.report.reading import read_bytes

SENTENCE = (
    "坚持以习近平法治思想为指导，深入学习贯彻各项决策部署，扎实推进依法行政工作取得新的进展成效。"
)
PARAGRAPHS = [
    f"2022年，青屏县{SENTENCE * 2}",
    "一、主要工作及成效",
    f"（一）加强组织领导。{SENTENCE * 3}",
    f"（二）优化营商环境。{SENTENCE}",
    "二、下一步工作安排",
    f"持续推进改革，{SENTENCE * 2}",
]


def wrapped(width: int, *, indent: str = "", blank: bool = False) -> str:
    lines = []
    for paragraph in PARAGRAPHS:
        text = indent + paragraph
        lines += [text[at : at + width] for at in range(0, len(text), width)]
        lines += [""] * blank
    return "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        wrapped(28, indent="\u3000\u3000"),
        wrapped(33, blank=True),
        wrapped(30, indent="    ", blank=True),
        wrapped(31),
        wrapped(31).replace("\n", "\n\n"),
    ],
)
def test_paragraphs_are_made_whole(text: str, gazetteer: Gazetteer) -> None:
    assert is_wrapped(text)
    assert unwrapped(text).split("\n") == PARAGRAPHS
    report = read_bytes("a.txt", text.replace("\n", "\r\n").encode(), gazetteer=gazetteer)
    assert report.text.split("\n") == PARAGRAPHS
    assert "wrapped_lines" in report.warnings


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS * 3),
        "\n".join(["受理20余件", "会议五次", "资金1.165亿元"] * 5),
        "\n".join([SENTENCE[:24] + "。"] * 12),
        "",
    ],
)
def test_whole_paragraphs_are_left_alone(text: str) -> None:
    assert not is_wrapped(text)
