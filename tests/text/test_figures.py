"""Figures found in text, and what only looks like one."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.figures import Figure, figures
from tests.text.test_numerals import in_chinese

Read = tuple[object, str, str]


def read(text: str) -> list[Read]:
    """(value, unit, qualifier) of each figure."""
    return [(figure.value, figure.unit, figure.qualifier) for figure in figures(text)]


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("审查合同883件。", (883, "件", "")),
        ("办理1,234件", (1234, "件", "")),
        ("办理１，２３４件", (1234, "件", "")),
        ("占比21.20%，", (Fraction(212, 10), "%", "")),
        ("一审败诉率１．５９％。", (Fraction(159, 100), "%", "")),
        ("涉及资金1.165亿元。", (116_500_000, "元", "")),
        ("金额达 90.75万元。", (907_500, "元", "")),
        ("公开信息29.91万条。", (299_100, "条", "")),
        ("主动公开1万余条", (10_000, "条", "余")),
        ("争取资金4800多万元。", (48_000_000, "元", "多")),
        ("10多万群众用上清洁燃气", None),
        ("三百余人", (300, "人", "余")),
        ("近300件", (300, "件", "近")),
        ("约300件", (300, "件", "约")),
        ("300件左右", (300, "件", "约")),
        ("超过300件", (300, "件", "超")),
        ("突破16亿元。", (1_600_000_000, "元", "超")),
        ("增长10%以上。", (10, "%", "以上")),
        ("不少于2次。", (2, "次", "以上")),
        ("控制在4.5%以内。", (Fraction(45, 10), "%", "以下")),
        ("提高3.2个百分点。", (Fraction(32, 10), "个百分点", "")),
        ("增长-1.5%。", (Fraction(-15, 10), "%", "")),
        ("检查391件(次)。", (391, "件(次)", "")),
        ("检查391件（次）。", (391, "件(次)", "")),
        ("检查391件/次。", (391, "件/次", "")),
        ("培训8万余人次。", (80_000, "人次", "余")),
        ("发电5万千瓦。", (50_000, "千瓦", "")),
        ("重5千克。", (5, "千克", "")),
        ("占地3万平方米。", (30_000, "平方米", "")),
        ("新增20㎡。", (20, "m2", "")),
        ("满意率百分之九十八。", (98, "%", "")),
        ("满意率百分之98.5。", (Fraction(985, 10), "%", "")),
        ("死亡率千分之三。", (3, "‰", "")),
        ("三分之二以上同意。", (Fraction(2, 3), "", "以上")),
        ("约占2/3。", (Fraction(2, 3), "", "")),
        ("会议五次", (5, "次", "")),
        ("召开会议十四次", (14, "次", "")),
        ("整改问题二十一个问题", (21, "个", "")),
        ("投入两百万元，", (2_000_000, "元", "")),
        ("近十次会议", (10, "次", "近")),
        ("增长近一倍，", (1, "倍", "近")),
        ("连续17年测试", (17, "年", "")),
        ("连续三年保持", (3, "年", "")),
        ("共２６个，", (26, "个", "")),
        ("0起事故。", (0, "起", "")),
        ("节约20吨", (20, "吨", "")),
        ("附近5个村", (5, "个", "")),
        ("辦理500餘萬元。", (5_000_000, "元", "余")),
    ],
)
def test_figures_are_read(text: str, expected: Read | None) -> None:
    assert read(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "第十四届人民代表大会第三次会议",
        "2022年1月15日，2021-2025年，2023-01-29 12:40，2023.5，二〇二二年，十二月三十日",
        "1至11月，15日，9时30分，5月底，2021年度",
        "善政〔2023〕1号、赣发[2021]23号、桃政（2023）5号，1号文件",
        "“十四五”规划、十四五时期、八五普法",
        "一是抓部署；二是抓督导；三是抓落实",
        "一、加强领导\n（一）明确责任\n1.深化改革\n2、件件落实\n(3)次第展开",
        "一网通办、一窗受理、一次办好、一件事、“最多跑一次”、一批项目、一个窗口、一条龙",
        "两个维护、四个意识、三项制度、三定规定、八项规定、四张清单、五大行动、三类人群",
        "“1+N”体系、1+1+N、2+26城市、“141”体系、“最多80天”、“15分钟服务圈”、15分钟办事圈、1小时物流圈，3岁以下婴幼儿",
        "12345热线、10086、110、0573-84021234、13900001111",
        "PM2.5平均浓度、S604省道、5A级景区、5G基站、110千伏变电站、24小时不打烊、7×24小时",
        "百家、千方百计、万人、网上百家、参数十项、多数十年、完成三成员",
        "位居全省前3名、后10位、第1位、排名第六",
        "用[13]一体化平台[3]，注[2]",
        "政务服务2.0改革，25部门联合，3例如，12额",
        "五年来，三年行动，15年以来，每百人3",
        "二期工程、一期、二期，5期工程",
        "零门槛、零距离、零容忍、零就业家庭、零售、零上访村、化整为零，清零",
        "《关于10项措施的意见》、《2022年30件实事》、〈5个一〉",
        "省委九届九次、十次全会，县委十三届五次全会，二十条措施，十五条硬措施",
        "门前三包、三门，五头、二十字方针，水质达到四类以上标准",
        "1万2千亩，4万5千元，1,2345件",
    ],
)
def test_what_only_looks_like_a_figure(text: str) -> None:
    assert [figure.printed for figure in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("设立3-5个站点", 3, 5),
        ("设立3—5个", 3, 5),
        ("设立三至五个。", 3, 5),
        ("投入30~50万元。", 300_000, 500_000),
        ("投入3000万-1.2亿元。", 30_000_000, 120_000_000),
        ("增长3%-5.5%。", 3, Fraction(55, 10)),
    ],
)
def test_a_range_has_two_ends(text: str, low: object, high: object) -> None:
    figure = only(text)
    assert (figure.value, figure.upper) == (low, high)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("共 𬭎县近300余件，", "近300余件"),
        ("占比 百分之九十八以上。", "百分之九十八以上"),
        ("金额达 90.75 万元。", None),
        ("案件 100 件。", "100 件"),
        ("率为 ９５．５％ 。", "９５．５％"),
    ],
)
def test_the_place_is_what_is_printed(text: str, printed: str | None) -> None:
    for figure in figures(text):
        assert figure.printed == text[figure.start : figure.end] == printed
    assert bool(figures(text)) == bool(printed)


@pytest.mark.parametrize("text", ["实现零败诉", "实现“零败诉”。", "零投诉、"])
def test_nothing_at_all_is_a_figure(text: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.printed) == (0, "", "零")
    assert figure.indicator in {"败诉", "投诉"}


def test_a_rate_of_nothing() -> None:
    figure = only("行政诉讼败诉率为零。")
    assert (figure.value, figure.indicator) == (0, "行政诉讼败诉率")


def named(text: str) -> list[tuple[str, str]]:
    return [(figure.action, figure.indicator) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一审败诉率１．５９％，出庭应诉率１００％。",
            [("", "一审败诉率"), ("", "负责人出庭应诉率")],
        ),
        (
            "受理行政复议案件391件，审结350件。",
            [("受理", "行政复议案件"), ("审结", "行政复议案件")],
        ),
        ("2022年全县主动公开政府信息4680条", [("公开", "政府信息")]),
        ("审查各类合同883件,同比增长132.4%", [("审查", "各类合同"), ("审查", "各类合同")]),
        ("满意率从27.5%提升到100%", [("", "满意率"), ("", "满意率")]),
        ("实施56项便民服务事项", [("实施", "便民服务事项")]),
        ("总投资265.7亿元的44个重点项目", [("", "总投资"), ("", "重点项目")]),
        ("收入、支出分别完成12亿元、9亿元", [("", "收入"), ("", "支出")]),
        ("占全市四分之一", [("", "占全市比重")]),
        ("10亿元以上项目达到10个", [("", "10亿元以上项目")]),
        ("首次突破两亿元大关", [("", "")]),
        ("部门由1.5分提高至4分", [("", "")]),
        ("粮食连续八年增产", [("", "")]),
        ("受理5件、审结3件", [("受理", ""), ("审结", "")]),
    ],
)
def test_what_a_figure_is_a_figure_of(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行政检查总量下降39%。", (-39, "%", "change", "", "行政检查总量")),
        ("检查总量同比下降39%。", (-39, "%", "change", "同比", "检查总量")),
        ("检查总量下降至39%。", (39, "%", "level", "", "检查总量")),
        ("办理时限由10天压缩至3天。", (3, "天", "level", "", "办理时限")),
        ("合格率提高到98%。", (98, "%", "level", "", "合格率")),
        ("办结率提升3.2个百分点。", (Fraction(16, 5), "个百分点", "change", "", "办结率")),
        ("净增市场主体300家。", (300, "家", "change", "", "市场主体")),
        ("新增市场主体300家。", (300, "家", "level", "", "市场主体")),
        ("改造提升道路12条。", (12, "条", "level", "", "道路")),
        ("满意率高于全省平均2个百分点。", (2, "个百分点", "change", "全省平均", "满意率")),
        ("工业增加值增速8%。", (8, "%", "change", "", "工业增加值")),
        ("工业总产值翻番。", (1, "倍", "change", "", "工业总产值")),
        ("比上年增加5名干部。", (5, "名", "change", "", "干部")),
    ],
)
def test_change_or_level(text: str, expected: tuple[object, ...]) -> None:
    figure = figures(text)[-1]
    read = (figure.value, figure.unit, figure.kind, figure.compared, figure.indicator)
    assert read == expected


def test_a_fall_between_two_ends() -> None:
    figure = only("能耗下降3%-5%。")
    assert (figure.value, figure.upper, figure.kind) == (-5, -3, "change")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("半数以上的村", (Fraction(1, 2), None, "", "以上")),
        ("过半数村", (Fraction(1, 2), None, "", "超")),
        ("占一半", (Fraction(1, 2), None, "", "")),
        ("八成以上", (80, None, "%", "以上")),
        ("近三成半。", (35, None, "%", "近")),
        ("数十次", (20, 90, "次", "数")),
        ("几百件", (200, 900, "件", "数")),
        ("好几万户", (20_000, 90_000, "户", "数")),
        ("上百家", (100, None, "家", "以上")),
        ("三四十人", (30, 40, "人", "")),
        ("两三个", (2, 3, "个", "")),
        ("近亿元", (100_000_000, None, "元", "近")),
        ("产值翻两番", (3, None, "倍", "")),
        ("产值翻了一番", (1, None, "倍", "")),
        ("产值超二百亿。", (20_000_000_000, None, "元", "超")),
        ("产值超千亿，", (100_000_000_000, None, "元", "超")),
        ("30件+26件", (56, None, "件", "")),
        ("1万件+26件+4件", (10_030, None, "件", "")),
        ("30件+26个", (30, None, "件", "")),
        ("提升3个位次。", (3, None, "个位次", "")),
    ],
)
def test_what_has_no_plain_number(text: str, expected: tuple[object, ...]) -> None:
    figure = figures(text)[0]
    assert (figure.value, figure.upper, figure.unit, figure.qualifier) == expected


@pytest.mark.parametrize("text", ["人口超二百亿。", "规模超二百亿项目", "产值超二百。"])
def test_money_is_not_guessed(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("受理案件5件。", "achieved"),
        ("力争受理案件5件。", "target"),
        ("力争全年受理，已受理案件5件。", "achieved"),
        ("到2025年覆盖率达到95%。", "target"),
        ("截至2025年覆盖率达到95%。", "achieved"),
        ("一、下一步工作打算\n覆盖率达到95%。", "target"),
        ("一、主要成效\n覆盖率达到95%。", "achieved"),
        ("主要预期目标是：收入增长5%。", "target"),
    ],
)
def test_target_or_achieved(text: str, status: str) -> None:
    assert figures(text)[-1].status == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对出台的18件规范性文件进行合法性审查，", [("", "规范性文件合法性审查")]),
        ("办理5起反不正当竞争案件;", [("办理", "反不正当竞争案件")]),
        ("85%的日办件量都能办结", [("", "日办件量")]),
        ("每年划拨10万元行政复议经费列入预算", [("划拨", "行政复议经费")]),
        ("今年有72人通过资格考试。", [("", "通过资格考试")]),
        ("引进1个投资100亿元的大项目", [("引进", "大项目"), ("", "投资")]),
        ("打造40个吸引力强、带动面广的消费场景。", [("打造", "消费场景")]),
        ("将4个纳入目录的重大事项公示", [("", "重大事项公示")]),
        ("完成7支综合执法队伍的建设。", [("", "综合执法队伍")]),
        ("全县9个镇都有", [("", "镇")]),
        ("发布164项“跨省通办”事项，", [("发布", "“跨省通办”事项")]),
        ("推出3项“一件”“两件事项，", [("推出", "一件两件事项")]),
        ("建成5个与", [("建成", "")]),
        ("清理甲文件30件、乙文件26件", [("清理", "甲文件"), ("清理", "乙文件")]),
        (
            "收入、支出分别完成2亿元、1亿元，增长6%、8%。",
            [("", "收入"), ("", "支出"), ("", "收入"), ("", "支出")],
        ),
        ("居民收入年均分别增长7%、8%", [("", "居民收入"), ("", "居民收入")]),
        ("在分别完成2亿元", [("", "")]),
        ("完成年度计划的121%", [("", "年度计划")]),
        ("失信事件零发生。", [("", "失信事件")]),
        ("历时3年完成", [("", "")]),
        ("占地12公顷的农业园", [("", "占地")]),
    ],
)
def test_the_noun_after_the_number_and_names_that_are_shared(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert named(text) == expected


PIECES = st.sampled_from(
    [
        *"近约超一二三十百千万亿零两第“”《》，。、（）-—%％个件元年月次余多上以下点分之/ \n",
        "2022",
        "１",
        "3.5",
        "行政",
        *("数十", "几百", "三四", "半数", "八成", "翻番", "+26件", "下降", "增长", "分别", "收入"),
        *("力争", "同比", "的", "占", "总投资", "对", "进行审查", "𠮷"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_figures_are_slices_in_order(text: str) -> None:
    found = figures(text)
    assert all(figure.printed == text[figure.start : figure.end] != "" for figure in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert all(one.upper is None or one.upper != one.value for one in found if one.value)
    # Only what fell is below 0, but for a printed minus.
    fell = [one for one in found if one.value < 0]
    assert all(one.kind == "change" or set(one.printed) & set("-－−") for one in fell)


@given(st.integers(11, 10**12 - 1), st.sampled_from(["", "下降", "增长", "下降至", "达到"]))
def test_a_numeral_in_digits_or_chinese_is_the_same_figure(number: int, words: str) -> None:
    sign = -1 if words == "下降" else 1
    kind = "change" if words in ("下降", "增长") else "level"
    wide = str(number).translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)})
    for printed in (str(number), f"{number:,}", wide, in_chinese(number)):
        text = f"𠮷。复议案件{words}{printed}件。"
        figure = only(text)
        assert (figure.value, figure.unit, figure.kind) == (sign * number, "件", kind)
        assert figure.indicator == "复议案件"
        assert text[figure.start : figure.end] == f"{printed}件"


@pytest.mark.parametrize(
    "piece", ["1", "一", "千", "近", "“", "《", "1,", "1-", "分之", "12件", "+1"]
)
def test_long_texts_without_end_are_read_to_the_end(piece: str) -> None:
    assert len(figures(piece * 50_000)) in {0, 50_000}
