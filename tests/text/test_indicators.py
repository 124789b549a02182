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
        ("固定资产投资增长", "", "固定资产投资增长"),
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
        ("化学需氧量累计削减", "", "化学需氧量累计削减"),
        ("村(社区)代办事项", "", "村(社区)代办事项"),
        ("办结率", "", "办结率"),
        ("培训班", "", "培训班"),
        ("对全县", "", ""),
        ("好办、易办”事项", "", ""),
        ("占年计划的", "", ""),
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
    assert before("883件,同比增长") == Named(change="同比增长")
    assert before("37.2亿元,较年初增加") == Named(change="较年初增加")


@pytest.mark.parametrize(
    ("between", "same_unit", "indicator"),
    [
        (",审结", True, "案件"),
        (",审结", False, ""),
        ("、审结", True, ""),
        ("。审结", True, ""),
    ],
)
def test_a_verb_goes_on_with_the_thing_before(
    between: str, same_unit: bool, indicator: str
) -> None:
    name = lent(Named("审结", bare=True), "案件", between, same_unit=same_unit)
    assert (name.action, name.indicator) == ("审结", indicator)


def test_a_change_of_a_change_is_not_named() -> None:
    change = Named(change="下降")
    assert lent(change, "收入", ",下降", same_unit=False).indicator == "收入下降"
    assert lent(change, "收入增长", ",下降", same_unit=True) == change


def test_one_thing_twice() -> None:
    assert lent(Named(bare=True), "比例", "提升到", same_unit=True).indicator == "比例"
    assert lent(Named(bare=True), "比例", ",", same_unit=True).indicator == ""
    assert lent(Named(bare=True), "", "提升到", same_unit=True).indicator == ""
