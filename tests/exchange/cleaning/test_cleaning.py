"""Pages of invented reports in the templates of government sites: the body comes out whole."""

import pytest

from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.cleaning.parts import CleanedReport

OPENING = (
    "2022年,青屏县坚持以习近平法治思想为指导,扎实推进法治政府建设,为全县高质量发展提供了坚实的法治保障。"
    "现将有关情况报告如下:"
)
BODY = [
    OPENING,
    "一、主要工作及成效",
    "(一)加强组织领导。县政府常务会议专题研究法治政府建设工作4次,印发年度工作要点,压实各部门责任。",
    "(二)优化营商环境。深化“一件事”改革,企业开办时间压缩至一个工作日,群众满意率达99.6%。",
    "二、存在的问题",
    "一是基层执法力量仍显薄弱。二是普法宣传的针对性有待提高。",
    "三、下一步工作安排",
    "持续推进综合行政执法改革,健全行政复议与诉讼衔接机制,努力建设更高水平的法治青屏。",
]
TITLE = "青屏县人民政府关于2022年度法治政府建设情况的报告"


def page(*, head: str = "", tail: str = "", body: list[str] = BODY, between: str = "\n\n") -> str:
    return f"{head}\n{between.join(body)}\n{tail}"


def roles(cleaned: CleanedReport) -> list[tuple[str, str]]:
    return [(part.role, part.text) for part in cleaned.parts]


def test_a_page_with_breadcrumbs_address_signature_and_attachment() -> None:
    cleaned = clean(
        page(
            head=f"您当前的位置:首页\n> 政务公开 > 政策文件\n{TITLE}\n"
            "发布日期: 2023-01-29 12:40 浏览次数:\n\n中共青屏县委、县人大常委会:\n",
            body=[*BODY, "特此报告,请审示。"],
            tail="\n青屏县人民政府\n\n2023年1月18日\n(此件公开发布)\n青政〔2023〕1号(报告).pdf\n信息来源:",
        )
    )
    assert cleaned.text == "\n".join([*BODY, "特此报告,请审示。"])
    assert roles(cleaned) == [
        ("chrome", "您当前的位置:首页"),
        ("chrome", "> 政务公开 > 政策文件"),
        ("title", TITLE),
        ("chrome", "发布日期: 2023-01-29 12:40 浏览次数:"),
        ("addressee", "中共青屏县委、县人大常委会:"),
        ("signature", "青屏县人民政府"),
        ("date", "2023年1月18日"),
        ("note", "(此件公开发布)"),
        ("note", "青政〔2023〕1号(报告).pdf"),
        ("chrome", "信息来源:"),
    ]
    assert cleaned.labels == {"发布日期": "2023-01-29 12:40", "浏览次数": "", "信息来源": ""}


def test_an_index_table_on_one_line_and_on_two() -> None:
    head = (
        "分享到:\n索引号: l1--2023-0012 主题分类: 综合政务\n文件编号: 有效性: 有效\n"
        f"{TITLE}\n发文日期\n2023年03月13日 15:53:47\n发布机构\n青屏县政府办\n文号\n\n"
    )
    cleaned = clean(page(head=head, tail="扫码浏览\nBaidu\nmap"))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.labels == {
        "分享到": "",
        "索引号": "l1--2023-0012",
        "主题分类": "综合政务",
        "文件编号": "",
        "有效性": "有效",
        "发文日期": "2023年03月13日 15:53:47",
        "发布机构": "青屏县政府办",
        "文号": "",
    }


@pytest.mark.parametrize(
    ("head", "label", "value"),
    [
        ("【发布机构】青屏县人民政府【有效性】有效", "发布机构", "青屏县人民政府"),
        ("[ 发布机构 ] 青屏县人民政府\n[ 发文字号 ]", "发布机构", "青屏县人民政府"),
        ("文 号： 青政〔2023〕1号", "文号", "青政〔2023〕1号"),
        ("- 发文字号:\n- 名 称:某报告", "名称", "某报告"),
        ("索引号 0001/2023-1 主题分类 其他", "主题分类", "其他"),
        ("发布机构 青屏县人民政府\n文 号 青政〔2023〕1号", "文号", "青政〔2023〕1号"),
        ("【信息时间：2023-01-31 阅读次数：12 】【打印】", "信息时间", "2023-01-31"),
        ("2023-01-29 12:40 来源：青屏县人民政府 点击：12", "日期", "2023-01-29 12:40 "),
        ("阅读：\n296\n评论：\n0", "阅读", "296"),
    ],
)
def test_forms_of_the_index_table(head: str, label: str, value: str) -> None:
    cleaned = clean(page(head=head))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.labels[label] == value


@pytest.mark.parametrize(
    "label",
    [
        "发布日期",
        "成文日期",
        "文号",
        "有效性",
        "发布机构",
        "信息来源",
        "主题分类",
        "浏览次数",
        "打印",
    ],
)
@pytest.mark.parametrize(
    "title", [TITLE, "青屏县政府2022年度法治政府建设工作报告", "青屏县2022年度法治政府建设情况"]
)
def test_an_empty_label_does_not_take_the_title_below_it(label: str, title: str) -> None:
    cleaned = clean(page(head=f"索 引 号: 0001/2023-17\n{label}: \n{title}"))
    assert cleaned.having("title") == [title]
    assert cleaned.labels == {"索引号": "0001/2023-17", label: ""}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("发布日期", "2023-01-29 12:40"),
        ("发布日期", "发布于2023年1月29日 上午"),
        ("成文日期", "二〇二三年一月十八日"),
        ("成文日期", "2023年1月"),
        ("发文日期", "20230118"),
        ("文号", "青政〔2023〕1号"),
        ("主题分类", "法治政府建设年度情况"),
        ("主题分类", "2022年工作情况"),
        ("信息名称", "青屏县2022年度法治政府建设情况"),
    ],
)
def test_a_label_takes_the_value_below_it(label: str, value: str) -> None:
    assert clean(page(head=f"索引号:\n{label}:\n{value}")).labels[label] == value


def test_an_empty_date_does_not_take_the_occasion_below_it() -> None:
    occasion = "——2023年1月10日在青屏县第十七届人民代表大会第二次会议上"
    cleaned = clean(page(head=f"政府工作报告\n发布日期:\n{occasion}"))
    assert cleaned.having("occasion") == [occasion]


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 政务公开 > 法治政府建设年度报告",
        "首页/政府信息公开/法治政府建设年度报告",
        "今天是2019年12月3日 星期二",
        "青屏县人民政府 2019年12月3日星期二",
        "无障碍 简体| 繁体",
        "  • 设为首页",
        "字体：【大 中 小】",
        "视力保护色：",
        "政务公开 新闻中心 办事服务 互动交流 走进青屏 专题专栏",
        "青屏县人民政府门户网站",
        "目 录",
        "一、主要工作及成效……………3",
    ],
)
def test_lines_of_the_site_before_the_body(line: str) -> None:
    cleaned = clean(page(head=line))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.parts[0].role == "chrome"


@pytest.mark.parametrize(
    "tail",
    [
        "分享到：\nQQ空间\n新浪微博",
        "上一篇：\n高屏县2022年政府工作报告\n下一篇：\n松烟市2022年政府工作报告",
        "相关文章\n03-30\n岚溪市2022年国民经济和社会发展统计公报",
        "标签：\n2022年\n工作报告",
        "扫一扫在手机打开当前页",
        "【打印】 【关闭】",
        "责任编辑：某某",
        "主办：青屏县人民政府办公室\n网站标识码：0000000000",
        "版权所有：青屏县人民政府 云ICP备00000000号",
        "免责声明：本文仅代表作者观点。",
        "Produced By 某某发布系统",
        "地址：青屏县政府路1号 邮编：000000",
    ],
)
def test_lines_of_the_site_after_the_body(tail: str) -> None:
    cleaned = clean(page(tail=tail))
    assert cleaned.text == "\n".join(BODY)
    assert {part.role for part in cleaned.parts} == {"chrome"}
    assert [part.text for part in cleaned.parts] == tail.split("\n")


@pytest.mark.parametrize(
    "annex",
    [
        "附件1\n2022年十大工程\n一、国家药用植物园\n1.项目内容：建设一园二馆三中心，已完成前期手续。",
        "附件：青屏县2022年重点任务表",
        "名词解释\n[1]“一件事”：指多个事项一次办理。",
        "《报告》名词解释：\n1.“一件事”：指多个事项一次办理。",
        "【名词解释】\n[１]“一件事”：指多个事项一次办理。",
        "※注释※\n[1]“一件事”：指多个事项一次办理。",
        "[1]“一件事”：指多个事项一次办理。\n[2]“一网通办”：指事项在网上办理。",
        "附",
    ],
)
def test_annexes_are_parts_of_their_own(annex: str) -> None:
    cleaned = clean(page(tail=annex + "\n分享到："))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.having("annex") == annex.split("\n")
    assert cleaned.having("chrome") == ["分享到："]


def test_a_speech_with_occasion_speaker_and_salutation() -> None:
    head = (
        "政 府 工 作 报 告\n——2023年1月11日在青屏县第三届人民代表大会第三次会议上\n"
        "青屏县人民政府县长\n王 𬭎\n各位代表："
    )
    cleaned = clean(page(head=head))
    assert cleaned.text == "\n".join(BODY)
    assert roles(cleaned) == [
        ("title", "政 府 工 作 报 告"),
        ("occasion", "——2023年1月11日在青屏县第三届人民代表大会第三次会议上"),
        ("speaker", "青屏县人民政府县长"),
        ("speaker", "王 𬭎"),
        ("addressee", "各位代表："),
    ]


def test_the_formula_that_opens_a_speech_is_a_part_but_a_reason_is_not() -> None:
    formula = "根据会议安排,现将我县2022年法治政府建设情况报告如下:"
    cleaned = clean(page(head=f"主任、各位副主任、委员:\n{formula}"))
    assert cleaned.having("opening") == [formula]
    reason = "根据《法治政府建设与责任落实督察工作规定》要求,现将2022年工作情况报告如下:"
    assert clean(page(head=reason)).text.startswith(reason)


def test_an_abstract_that_says_the_first_lines_again() -> None:
    abstract = "".join(BODY)[:90] + "......"
    cleaned = clean(page(head=f"{TITLE}\n内容摘要：\n{abstract}"))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.having("repeat") == [abstract]


def test_what_ends_in_dots_and_is_not_said_again_is_body() -> None:
    other = "这是另外的一段话,说明报告编制的有关背景与依据,并不与正文重复……"
    assert clean(page(head=other)).text.startswith(other)


def test_titles_and_paragraphs_printed_twice() -> None:
    body = [OPENING, BODY[1], BODY[1], *BODY[2:]]
    cleaned = clean(page(head=f"{TITLE}\n{TITLE}", body=body))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.having("repeat") == [BODY[1]]
    assert cleaned.having("title") == [TITLE, TITLE]


def test_a_first_paragraph_printed_twice() -> None:
    cleaned = clean(page(body=[OPENING, *BODY]))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.having("repeat") == [OPENING]


def test_a_list_of_contents_before_the_body() -> None:
    contents = [line for line in BODY if line[1] == "、"]
    cleaned = clean(page(body=[*contents[:-1], *BODY]))
    assert cleaned.text == "\n".join(BODY)


def test_watermarks_page_numbers_and_running_heads_inside_the_body() -> None:
    body = [BODY[0], "- 2 -", BODY[1], *BODY[2:4], "第 3 页 共 9 页", *BODY[4:]]
    for index in (2, 4, 6):
        body.insert(index, "青屏县政府公报")
    body[-1] += "来源：百度马 克 数据网"
    cleaned = clean(page(body=body))
    assert cleaned.text == "\n".join(BODY)
    assert cleaned.having("chrome") == [
        "- 2 -",
        "青屏县政府公报",
        "青屏县政府公报",
        "青屏县政府公报",
        "第 3 页 共 9 页",
        "来源：百度马 克 数据网",
    ]


def test_a_paragraph_that_is_only_a_watermark_goes() -> None:
    body = [*BODY[:2], "更多数据：百度马克数据网", *BODY[2:]]
    cleaned = clean(page(body=body))
    assert cleaned.text == "\n".join(BODY)
    assert [part.reason for part in cleaned.parts] == ["watermark"]


def test_parts_know_their_place() -> None:
    body = [*BODY[:2], "- 2 -", *BODY[2:]]
    cleaned = clean(page(head=TITLE, body=body, tail="青屏县人民政府"))
    places = [part.position for part in cleaned.parts]
    assert places == [0, len(BODY[0]) + len(BODY[1]) + 2, len(cleaned.text)]
    assert cleaned.head == [TITLE]
    assert cleaned.tail == ["青屏县人民政府"]


def test_a_heading_without_number_before_the_body_is_body() -> None:
    body = ["二〇二二年工作回顾", *BODY]
    assert clean(page(head=TITLE, body=body)).text == "\n".join(body)


def test_a_page_without_running_text_is_kept_but_for_the_site() -> None:
    cleaned = clean("首页 > 数据\n受理20余件\n会议五次\n资金1.165亿元")
    assert cleaned.text == "受理20余件\n会议五次\n资金1.165亿元"
    assert cleaned.having("chrome") == ["首页 > 数据"]
    assert clean("首页 > 数据").text == "首页 > 数据"
    assert clean("").text == ""


def test_a_site_s_line_in_the_middle_does_not_end_the_report() -> None:
    body = [*BODY[:3], "分享到：", *BODY[3:] * 3]
    cleaned = clean(page(body=body))
    assert cleaned.text.endswith(BODY[-1])
    assert BODY[4] in cleaned.text


def test_signature_and_date_on_one_line_and_a_short_last_line() -> None:
    cleaned = clean(page(tail="青屏县人民政府 2023年1月18日\n县长王𬭎\n某某窗口"))
    assert cleaned.text == "\n".join(BODY)
    assert roles(cleaned) == [
        ("signature", "青屏县人民政府 2023年1月18日"),
        ("signature", "县长王𬭎"),
        ("chrome", "某某窗口"),
    ]


def test_labels_after_the_body_are_read_too() -> None:
    cleaned = clean(page(tail="发布机构：青屏县人民政府 有效性：有效"))
    assert cleaned.labels["发布机构"] == "青屏县人民政府"
    assert cleaned.text == "\n".join(BODY)


def test_a_traditional_page_comes_out_as_printed() -> None:
    body = [
        "2022年,青屏縣堅持依法行政,紮實推進法治政府建設,全縣行政復議案件辦結率達到百分之百。",
        "- 2 -",
        "一、優化營商環境来源：百度马 克 数据网",
        "深化審批制度改革,企業開辦時間壓縮,群眾滿意率進一步提高。",
    ]
    cleaned = clean(page(head="青屏縣2022年法治政府建設年度報告\n發佈日期:2023-01-29", body=body))
    assert cleaned.text == "\n".join([body[0], "一、優化營商環境", *body[3:]])
    assert roles(cleaned) == [
        ("title", "青屏縣2022年法治政府建設年度報告"),
        ("chrome", "發佈日期:2023-01-29"),
        ("chrome", "- 2 -"),
        ("chrome", "来源：百度马 克 数据网"),
    ]


def test_a_traditional_line_with_a_watermark_in_its_middle() -> None:
    line = "青屏縣優化營商環境。来源：百度马 克 数据网推進行政復議體制改革,開展專項檢查。"
    cleaned = clean(line)
    assert cleaned.text == "青屏縣優化營商環境。推進行政復議體制改革,開展專項檢查。"
