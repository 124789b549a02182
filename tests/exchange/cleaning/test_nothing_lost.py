"""Whatever a page holds: each of its characters is in the body or in a part, and in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.report.reading import put_back, read_bytes

LINES = (
    "您当前的位置:首页",
    "青屏县人民政府关于2022年度法治政府建设情况的报告",
    "发布日期: 2023-01-29 浏览次数:",
    "发布机构",
    "青屏县人民政府",
    "各位代表：",
    "——2023年1月11日在青屏县第三届人民代表大会第三次会议上",
    "内容摘要：",
    "2022年,青屏县坚持以习近平法治思想为指导,扎实推进法治政府建设,成效明显。",
    "2022年,青屏县坚持以习近平法治思想......",
    "一、主要工作",
    "(一)加强领导。成立专班,压实责任。",
    "1.开展培训。",
    "二、下一步打算 |",
    "- 2 -",
    "青屏县政府公报",
    "来源：百度马 克 数据网",
    "2023年1月18日",
    "附件1",
    "[1]“一件事”：指多个事项一次办理。",
    "分享到：",
    "上一篇：某县报告",
    "青屏縣優化營商環境,推進行政復議體制改革,開展專項執法檢查。",
    "",
)
pages = st.lists(st.sampled_from(LINES), min_size=1, max_size=25).map("\n".join)


def letters(*texts: str) -> list[str]:
    return sorted("".join("".join(texts).split()))


@given(pages)
def test_every_character_is_kept(page: str) -> None:
    cleaned = clean(page)
    assert letters(cleaned.text, *(part.text for part in cleaned.parts)) == letters(page)
    assert all(0 <= part.position <= len(cleaned.text) for part in cleaned.parts)
    positions = [part.position for part in cleaned.parts]
    assert positions == sorted(positions)


def test_a_traditional_page_with_a_line_twice_and_a_mark_at_its_end() -> None:
    page = f"{LINES[8]}\n{LINES[13]}\n{LINES[0]}\n{LINES[13]}\n{LINES[22]}\n{LINES[0]}"
    cleaned = clean(page)
    assert letters(cleaned.text, *(part.text for part in cleaned.parts)) == letters(page)


@given(pages.filter(str.strip))
def test_everything_put_back_is_the_whole_page(gazetteer: Gazetteer, page: str) -> None:
    report = read_bytes("a.txt", page.encode(), gazetteer=gazetteer)
    whole = put_back(report, range(len(report.parts)))
    assert whole.parts == ()
    assert letters(whole.text) == letters(page)


@pytest.mark.parametrize(
    "unit",
    [
        "政",
        "。",
        "一、a ",
        "(一)甲。",
        ": ",
        " | ",
        "[1]注。\n",
        "一、甲\n",
        "发布日期:\n",
        "> ",
        "2023年1月1日 ",
        "县",
    ],
)
def test_a_page_of_225_000_characters_is_read_in_one_pass(gazetteer: Gazetteer, unit: str) -> None:
    """Anything but linear work would take minutes here."""
    page = unit * (225_000 // len(unit)) + "\n一、结尾"
    report = read_bytes("a.txt", page.encode(), gazetteer=gazetteer)
    assert report.text
