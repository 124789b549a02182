"""Sentences of a report that begin or sound like a site's lines stay, wherever they stand."""

import pytest

from desktop.exchange.cleaning.cleaning import clean

FIRST = "2022年，青屏县坚持依法行政，办理行政复议案件86件，群众满意率达98.6%，各项任务全面完成。"
BODY = [
    FIRST,
    "一、主要做法",
    "县政府常务会议听取法治建设汇报4次，对全县17个镇（街道）逐一督察并通报结果。",
    "二、下一步打算",
    "持续推进综合行政执法改革，健全行政复议与诉讼衔接机制，努力建设更高水平的法治青屏。",
]
SENTENCES = (
    "无障碍设施建设稳步推进。",
    "长者食堂建成12个。",
    "推行扫码入企，减少检查频次。",
    "扫一扫即可评价服务。",
    "会议于2022年3月4日星期五召开，部署年度任务。",
    "文字工作水平不断提高。",
    "分享到群众手中的红利越来越多。",
    "关闭煤矿5家，淘汰落后产能。",
    "打印服务全部免费。",
    "推荐优秀案例6个。",
    "印发年度工作要点，明确任务28项。",
    "主动公开政府信息1200条。",
    "依申请公开按时办结率100%。",
    "公开方式：主动公开为主，依申请公开为辅。",
    "审核：严格执行三审三校制度。",
    "来源于基层的建议全部办理。",
    "附件材料齐全的一律当场办结。",
    "位置：园区选址在县城东部。",
    "时间：全年开展集中宣传12次。",
    "上一条建议已经办结，下一条正在办理。",
    "政府网站全年发布信息3561条。",
    "本网站全年访问量达到120万人次。",
    "图解：制作政策解读长图36期。",
    "标签：为每一件实事贴上责任标签。",
    "声明：对失信行为依法公开曝光。",
    "地址信息全部完成标准化。",
    "版权登记数量达到212件，同比增长一成。",
    "您的位置：在群众心里。",
    "浏览量、点击率不再作为考核指标。",
    "注：以上数据截至12月底。",
    "县长办公会研究解决问题12个。",
    "为建设人民满意的法治政府而不懈努力！",
    "今天是过去的继续，更是明天的起点。",
    "首页推荐位向民生服务倾斜，受到群众欢迎。",
    "目录管理全面推行。",
    "政务微博与政务微信协同发声。",
    "责任编辑、审核、校对层层把关。",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("place", [1, 3, 5])
def test_a_sentence_stays_in_the_body(sentence: str, place: int) -> None:
    body = [*BODY[:place], sentence, *BODY[place:]]
    head = "青屏县2022年法治政府建设工作报告\n发布时间：2023-01-29 来源：县司法局"
    for tail in ("", "\n青屏县人民政府\n2023年1月18日\n分享到：\n上一篇：没有了"):
        assert clean("\n".join([head, *body]) + tail).text.split("\n") == body


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_opens_the_body_stays(sentence: str) -> None:
    assert clean("\n".join(["青屏县2022年法治政府建设工作报告", sentence, *BODY])).text.startswith(
        sentence
    )


@pytest.mark.parametrize(
    "lines",
    [
        ["序号", "事项", "备注", "1", "行政复议", "已办结", "2", "行政应诉", "已办结"],
        ["受理", "31", "31", "办结", "31", "31"],
        ["主要做法"] * 3,
        ["责任单位：县司法局", "责任单位：县司法局", "责任单位：县司法局"],
        ["第二十条第（一）项\t|||", "规章 | 0 | 0 | 0 |"],
    ],
)
def test_cells_of_a_table_stay(lines: list[str]) -> None:
    body = [*BODY[:3], *lines, *BODY[3:]]
    kept = clean("\n".join(body)).text
    assert "".join(kept.split()).replace("|", "") == "".join("".join(body).split()).replace("|", "")


def test_unpunctuated_last_lines_are_no_signature() -> None:
    body = [*BODY, "为建设法治政府、服务型政府、人民满意的政府而继续奋斗再创佳绩再立新功"]
    assert clean("\n".join(body)).text.split("\n") == body
