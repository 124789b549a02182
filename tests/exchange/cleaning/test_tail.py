"""Where a report ends on a page."""

import pytest

from desktop.exchange.cleaning.cleaning import clean

BODY = [
    "2022年，青屏县坚持依法行政，办理行政复议案件86件，群众满意率达98.6%。",
    "一、主要做法",
    "县政府常务会议听取法治建设汇报4次，对全县17个镇（街道）逐一督察并通报结果。",
    "二、下一步打算",
    "持续推进综合行政执法改革，努力建设更高水平的法治青屏。",
]
SIGNED = ["青屏县人民政府", "2023年1月18日"]


def body(*tail: str) -> list[str]:
    return clean("\n".join([*BODY, *tail])).text.split("\n")


@pytest.mark.parametrize("tail", [SIGNED, [" ".join(SIGNED)]])
def test_a_signature_ends_the_report_whatever_follows(tail: list[str]) -> None:
    unknown = ["某网编者的话一句，没有任何记号可以认出来，长度超过三十个字符的一行文字"]
    assert body(*tail, *unknown) == BODY


def test_a_signature_before_the_last_heading_does_not() -> None:
    assert body(*SIGNED, "三、其他", BODY[2])[-1] == BODY[2]


def test_a_site_s_line_above_the_signature_does_not() -> None:
    last = "全年任务全部完成"
    assert body("分享到：", last, BODY[2], *SIGNED)[-1] == BODY[2]


@pytest.mark.parametrize("mark", ["分享到：", "上一篇：没有了", "附件：某表", "责任编辑：某某"])
def test_running_text_after_a_site_s_lines_is_the_report_s(mark: str) -> None:
    assert body(mark, "【打印】", "县司法局提供.pdf", BODY[2])[-1] == BODY[2]


def test_running_text_of_the_site_itself_is_not() -> None:
    assert body("分享到：", "本网站内容仅供参考，转载请注明出处。") == BODY


def test_an_attachment_in_the_middle_does_not_end_the_report() -> None:
    kept = body("附件：青屏县任务表.docx", "三、其他", BODY[2])
    assert kept[-2:] == ["三、其他", BODY[2]]


def test_a_long_list_of_other_pages_after_an_end() -> None:
    others = ["某县召开会议，传达学习上级精神，研究部署近期重点工作任务。某报记者报道。"] * 4
    kept = body("主办：青屏县人民政府办公室", "相关新闻", *others)
    assert kept == BODY


def test_the_last_column_of_a_table_is_no_annex() -> None:
    cells = ["序号", "事项", "备注", "1", "行政复议", "已办结"]
    assert body(*cells, BODY[2]) == [*BODY, *cells, BODY[2]]
    assert body("备注：", "本表数据截至12月底。") == BODY


EARLY = [
    "2022年，青屏县坚持依法行政，办理行政复议案件86件，群众满意率达98.6%。" * 2,
    *SIGNED,
    "县政府常务会议听取法治建设汇报4次，对全县17个镇（街道）逐一督察，督察结果在全县通报",
    "持续推进综合行政执法改革，努力建设更高水平的法治青屏，把任务书上的事项一一落实到单位和人",
]
"""A report without headings that is signed above its second half."""


def ends_with(lines: list[str]) -> str:
    return clean("\n".join(lines)).text.split("\n")[-1]


def test_a_signature_in_the_middle_of_a_report_without_headings_ends_nothing() -> None:
    assert ends_with(EARLY) == EARLY[-1]


def test_late_in_a_report_it_ends_it_though_there_is_no_heading() -> None:
    late = [EARLY[0] * 3, *EARLY[1:]]
    assert ends_with(late) == late[0]


def test_after_a_heading_it_ends_it_in_the_middle_too() -> None:
    after_a_heading = [EARLY[0][:20] + "。", "一、主要做法", *EARLY]
    assert ends_with(after_a_heading) == EARLY[0]
