"""Lines that a site puts around a report: breadcrumbs, counters, sharing, related links."""

import re
from typing import Final

_WORDS: Final = frozenset(
    "设为首页 加入收藏 无障碍 无障碍阅读 无障碍浏览 适老化 长者版 长者模式 关怀版 关怀模式 老年模式 简体 繁体 繁體 登录 注册 首页"
    " 网站首页 返回首页 政务公开 政府信息公开 信息公开 公开 新闻中心 要闻动态 政务服务 互动交流 政民互动 走进 English EN 返回顶部 TOP"
    " top 打印 打印本页 打印此页 关闭 关闭窗口 关闭本页 收藏 微信 微博 QQ QQ空间 新浪微博 腾讯微博 人人网 开心网 百度空间"
    " 和讯 天涯社区 豆瓣 朋友圈 微信好友 复制链接 复制网址 Baidu map 百度 地图 大 中 小 A A+ A- 搜索 登陆 保存 下载 纠错 语音"
    " 朗读 手机版 电脑版 全文 附件 更多 更多>> 上一页 下一页 尾页 简 繁 分享 网站地图 联系我们 关于我们 工作报告 数据 来源"
    " 暂无 无 返回 政务微信 政务微博 客户端 移动端 收起 展开 当前位置 听全文 打印正文 ".split()
)
_TAIL: Final = (
    ("share", r"分享(?:到|至|给|本文)?\s*[:：]?(?:\s*(?:微信|微博|QQ|空间|朋友圈|新浪|腾讯|\S{0,4}))*"),
    ("related_links", r"[【\[]?(?:上|下|前|后)一[篇条页则个]\s*[】\]]?\s*(?:[:：].*|$)"),
    (
        "related_links",
        r"[【\[◆●■>]*\s*(?:相关(?:文章|链接|新闻|解读|信息|文档|稿件|阅读|推荐|评论|内容|报道|资讯|文件|附件|政策)"
        r"|政策解读|图解|延伸阅读|推荐阅读|热门(?:文章|推荐|信息|点击)|本栏(?:最新|推荐)|阅读排行|点击排行|最新(?:文章|信息|发布)"
        r"|猜你喜欢|标签云|热点(?:新闻|信息)|同类文章|关联(?:文件|解读|信息))\s*[】\]]?\s*[:：]?.{0,20}",
    ),
    ("code_to_scan", r".{0,8}扫(?:一扫|码|描)(?!黑).{0,24}"),
    ("buttons", r"[【\[（(]?\s*(?:打印|关闭|收藏|返回|纠错|我要纠错|字号|推荐)\S{0,4}\s*[】\]）)]?(?:\s*[【\[|（(]\s*\S{1,8}\s*[】\])）]?)*"),
    ("imprint", r"(?:版权所有|版权声明|Copyright|©|主办(?:单位)?[:：]|承办(?:单位)?[:：]|技术支持|网站标识码|.{0,3}ICP备|.{0,4}公网安备|.{0,6}地址[:：].*邮编).*"),
    ("imprint", r".{0,40}(?:ICP备\d|公网安备|网站标识码|版权所有).*"),
    ("disclaimer", r"(?:免责声明|声明[:：]|本站为非营利|凡注明).*"),
    ("site_notice", r"(?:您访问的链接即将离开|您即将(?:离开|访问)|本页面|该页面|是否继续).*"),
    ("tags", r"标签\s*[:：].*"),
    ("editor", r"[（(【\[]?\s*(?:责任编辑|责编|编辑|审核|供稿|校对|初审|终审)\s*[:：].{0,30}"),
    ("source", r"[（(【\[]?\s*(?:信息来源|文章来源|稿件来源|来源|信息发布人)\s*[:：].{0,40}"),
    ("counter", r"(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?\s*[:：]?\s*\d*\s*(?:次)?"),
)  # fmt: skip
_ANYWHERE: Final = (
    ("breadcrumb", r"(?:您|你)?(?:现在|当前|目前)?(?:的|所在)*(?:位置|路径)(?:是|在)?\s*[:：>].*"),
    ("breadcrumb", r"[>›»＞].{0,80}"),
    ("breadcrumb", r"[^。；]{1,30}\s*[>›»＞]\s*[^。；]{1,40}(?:[>›»＞].*)?"),
    ("clock", r"今天是.*"),
    ("clock", r".{0,24}\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天].{0,30}"),
    ("font_size", r"[•·\s]*[【\[（(]?\s*(?:字体|字号|文字)(?:大小|显示)?\s*[:：]?\s*[【\[（(]?[\s大中小正常特默认|｜+\-A]*[】\])）]?.{0,6}"),
    ("page_number", r"[—–\-－]+\s*\d{1,3}\s*[—–\-－]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3}"),
    ("paging", r"[\[【]?(?:首页|上一页|下一页|尾页|末页)[\]】]?[\s\d\[\]【】上下一尾末首页]*"),
    ("counter", r"[•·\s]*(?:浏览|阅读|点击|访问)(?:次数|量|数|率|人数)\s*[:：]?\s*[\d,]*\s*次?"),
    ("share", r"[•·\s]*分享(?:到|至)\s*[:：]?"),
    ("menu", r"[•·|\s]*(?:设为首页|加入收藏|无障碍|长者|简体|繁体).{0,24}"),
    ("bullet", r"[•·●◆■▪*\-—_=~|｜/\\.。、\s]+"),
    ("source", r"(?:来源[:：]\s*)?百\s?度\s?马\s?克\s?数\s?据\s?网"),
)  # fmt: skip


def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((reason, re.compile(rule)) for reason, rule in rules)


_TAIL_RULES: Final = _compiled(_TAIL)
_ANYWHERE_RULES: Final = _compiled(_ANYWHERE)
LONGEST: Final = 200
"""Code points; a longer line is prose, whatever it begins with."""


def chrome_anywhere(line: str) -> str | None:
    """Why the line cannot be a report's own wherever it stands; None where it can."""
    return _reason(line, _ANYWHERE_RULES)


def chrome_at_edge(line: str) -> str | None:
    """Why the line, before or after the body, is the site's; None where it may be the report's."""
    if _bare(line) in _WORDS:
        return "menu"
    return _reason(line, _ANYWHERE_RULES) or _reason(line, _TAIL_RULES)


def opens_tail(line: str) -> str | None:
    """Why everything from this line on is the site's; None where it does not say so."""
    return _reason(line, _TAIL_RULES)


def _reason(line: str, rules: tuple[tuple[str, re.Pattern[str]], ...]) -> str | None:
    if len(line) > LONGEST:
        return None
    return next((reason for reason, rule in rules if rule.fullmatch(line)), None)


def _bare(line: str) -> str:
    return line.strip(" •·●◆■▪*-|｜[]【】:：>")
