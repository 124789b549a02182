"""What stands before a figure, and what the figure before lends."""

import pytest

from desktop.text.indicators import Named, lent, named


def before(text: str) -> Named:
    return named(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "action", "indicator"),
    [
        ("行政机关负责人出庭应诉率达", "", "负责人出庭应诉率"),
        ("行政机关负责人出庭率为", "", "负责人出庭应诉率"),
        ("正职负责人出庭应诉率为", "", "正职负责人出庭应诉率"),
        ("行政诉讼一审败诉率", "", "一审败诉率"),
        ("检查覆盖率", "", "检查覆盖率"),
        ("一般公共预算收入完成", "", "一般公共预算收入"),
        ("全县生产总值完成", "", "生产总值"),
        ("预计全年完成生产总值", "", "生产总值"),
        ("固定资产投资增长", "", "固定资产投资"),
        (",受理行政复议案件", "受理", "行政复议案件"),
        ("二是组织召开联席会议", "组织召开", "联席会议"),
        ("出具审查意见", "出具", "审查意见"),
        ("平台已累计开展双随机检查", "开展", "双随机检查"),
        ("行政复议案件共受理", "受理", "行政复议案件"),
        ("县法院共审结", "审结", ""),
        ("向市政府报送行政规范性文件", "报送", "行政规范性文件"),
        ("涉及标的", "涉及", "标的"),
        ("完成地方生产总值[1]", "", "地方生产总值"),
        ("健康管理率力争达到 ", "", "健康管理率"),
        ("化学需氧量累计削减", "", "化学需氧量"),
        ("村(社区)代办事项", "", "村(社区)代办事项"),
        ("办结率", "", "办结率"),
        ("培训班", "", "培训班"),
        ("对全县", "", ""),
        ("好办、易办”事项", "", ""),
        ("占年计划的", "", "占年计划比重"),
        ("收入、支出分别完成", "", ""),
        ("率", "", ""),
        ("甲" * 60, "", ""),
        ("会议\n" + "乙" * 39, "", "乙" * 39),
    ],
)
def test_names(text: str, action: str, indicator: str) -> None:
    name = before(text)
    assert (name.action, name.indicator) == (action, indicator)


def test_nothing_is_read_before_the_floor() -> None:
    assert named("受理复议案件", 4, 6).indicator == "案件"
    assert named("受理复议案件", 6, 6) == Named(bare=True)


def test_a_change_by_itself_names_nothing() -> None:
    assert before("883件,同比增长") == Named(sign=1, compared="同比", bare=True)
    assert before("37.2亿元,较年初减少") == Named(sign=-1, compared="较年初", bare=True)


@pytest.mark.parametrize(
    ("between", "same_unit", "indicator"),
    [
        (",审结", True, "合同"),
        (",审结", False, ""),
        ("、审结", True, "合同"),
        ("。审结", True, ""),
    ],
)
def test_a_verb_goes_on_with_the_thing_before(
    between: str, same_unit: bool, indicator: str
) -> None:
    name = lent(Named("审结", bare=True), "合同", between, same_unit=same_unit)
    assert (name.action, name.indicator) == ("审结", indicator)


def test_cases_are_closed_sentences_later() -> None:
    name = lent(Named("结案", bare=True), "复议案件", ",增长较快。结案", same_unit=False)
    assert name.indicator == "复议案件"
    assert lent(name, "复议案件", "甲" * 50, same_unit=True) == name


def test_a_change_is_of_what_was_named_before() -> None:
    change = Named(sign=-1, bare=True)
    assert lent(change, "收入", ",下降", same_unit=False).indicator == "收入"
    assert lent(change, "收入", "。下降", same_unit=False) == change


def test_a_share_and_a_whole_are_of_what_was_named_before() -> None:
    share = before("其中省重点项目15个,占年计划的")
    assert lent(share, "项目", ",占年计划的", same_unit=False).indicator == "项目占年计划比重"
    whole = Named(indicator="总量")
    assert lent(whole, "平台", "、总量达", same_unit=True).indicator == "平台"


@pytest.mark.parametrize(
    ("text", "action", "indicator"),
    [
        ("证明事项取消", "取消", "证明事项"),
        ("成功调解矛盾纠纷", "成功调解", "矛盾纠纷"),
        ("通过门户网站主动公开政务信息", "公开", "政务信息"),
        ("县矛调中心受办群众各类诉求", "受办", "群众各类诉求"),
        ("出台《甲办法》《乙办法》等机制文件", "出台", "机制文件"),
        ("印发《甲通知》", "印发", "《甲通知》"),
        ("掌上“好办、易办”事项", "", "掌上“好办、易办”事项"),
        ("新(改、扩)建农村公厕", "", "新(改、扩)建农村公厕"),
        ("召开党组会议、常务会议", "召开", "常务会议"),
        ("以政府为被告的行政诉讼案件", "", "行政诉讼案件"),
        ("综合执法事项占整体执法事项", "", "综合执法事项占整体执法事项比重"),
        ("工程和总投资", "", "总投资"),
        ("对经营者“无事不扰率”", "", "“无事不扰率”"),
        ("规上工业增加值增速", "", "规上工业增加值"),
        ("为企业降低诉讼成本", "", "诉讼成本"),
        ("民生支出只增不减,同比增长", "", "民生支出"),
        ("民生支出较多,同比增长", "", ""),
        ("合格率高于全省", "", "合格率"),
    ],
)
def test_names_without_what_leads_up_to_them(text: str, action: str, indicator: str) -> None:
    name = before(text)
    assert (name.action, name.indicator) == (action, indicator)


def test_one_thing_twice() -> None:
    assert lent(Named(bare=True), "比例", "提升到", same_unit=True).indicator == "比例"
    assert lent(Named(bare=True), "比例", ",", same_unit=True).indicator == ""
    assert lent(Named(bare=True), "", "提升到", same_unit=True).indicator == ""
