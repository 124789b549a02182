"""Lines that are pieces of paragraphs."""

import pytest

from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.lines.fragments import is_in_pieces, pieces_joined
from desktop.exchange.report.reading import read_bytes

PIECES = """2022
年，青屏县办理案件
86
件，群众满意率达
98.6%
。
一、
主要做法
全县共有执法主体
38
个，
持证人员
912
人（含
辅助人员），分布在
2018
—
2022
年组建的队伍。
行政复议
52
50
行政应诉
31
二、下一步打算
（一）
健全机制，压实责任
2023
年，我县将持续用力，久久为功，推动
法治政府建设再上新台阶。
青屏县人民政府
2023
年
1
月
18
日
来源：县司法局"""
WHOLE = [
    "2022年，青屏县办理案件86件，群众满意率达98.6%。",
    "一、主要做法",
    "全县共有执法主体38个，持证人员912人（含辅助人员），分布在2018—2022年组建的队伍。",
    "行政复议",
    "52",
    "50",
    "行政应诉",
    "31",
    "二、下一步打算",
    "（一）健全机制，压实责任",
    "2023年，我县将持续用力，久久为功，推动法治政府建设再上新台阶。",
    "青屏县人民政府",
    "2023年1月18日",
    "来源：县司法局",
]


def test_pieces_become_paragraphs(gazetteer: Gazetteer) -> None:
    assert is_in_pieces(PIECES)
    assert pieces_joined(PIECES).split("\n") == WHOLE
    report = read_bytes("a.txt", PIECES.encode(), gazetteer=gazetteer)
    assert report.text.split("\n") == WHOLE[:11]
    assert "wrapped_lines" in report.warnings


def test_a_title_after_half_a_sentence_opens_a_paragraph() -> None:
    text = (
        "县领导调研重点项目建设，强调抢抓工期\n青屏县2022年法治政府建设工作报告\n，甲\n，乙\n，丙"
    )
    assert pieces_joined(text).split("\n")[1].startswith("青屏县2022年")


@pytest.mark.parametrize(
    "text",
    ["\n".join(WHOLE), "甲。\n乙。\n丙。", "", "受理\n31\n31\n办结\n31\n31\n办结率\n100%"],
)
def test_whole_paragraphs_are_left_alone(text: str) -> None:
    assert not is_in_pieces(text)


@pytest.mark.parametrize("unit", ["政府\n12\n", "，甲\n", "甲\n，\n", "12\n个\n", "（\n", "一、\n"])
def test_pieces_without_end_are_read_in_one_pass(unit: str) -> None:
    text = unit * (225_000 // len(unit))
    assert "".join(pieces_joined(text).split()) == "".join(text.split())
