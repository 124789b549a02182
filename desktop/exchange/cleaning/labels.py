"""The index table of a government page: label and value on one line, or on two."""

import re
from collections.abc import Sequence
from typing import Final

_KINDS: Final = {
    "issuing_body": (
        "发布机构 发文机构 发文机关 发文单位 发布单位 制发机关 公开机构 公开主体 责任机构 责任部门"
        " 公开责任部门 发布部门 制定机关 印发机关"
    ),
    "source": "信息来源 文章来源 稿件来源 文章出处 来源单位 供稿单位 供稿 来源",
    "issued_on": "成文日期 发文日期 生成日期 印发日期 签发日期 制发日期 成文时间 发文时间 印发时间 生成时间",
    "published_on": (
        "发布日期 发布时间 公开日期 公布日期 公开时间 公布时间 发稿时间 发表时间 发表日期 上传时间 更新时间"
        " 更新日期 日期 时间"
    ),
    "document_number": "发文字号 文件编号 文件文号 文件字号 公文字号 发文号 文件号 文号",
    "title": "信息名称 文件名称 公文名称 名称 标题",
    "abstract": "内容摘要 内容概述 内容简介 核心提示 摘要 导读 概述",
    "counter": (
        "浏览次数 阅读次数 点击次数 访问次数 浏览量 访问量 点击量 阅读量 点击数 点击率 阅读数 浏览数 浏览 阅读 点击"
        " 人气 评论 访问"
    ),
    "other": (
        "信息索引号 索引号 主题分类 组配分类 体裁分类 信息分类 公文种类 所属类别 分类 体裁 服务对象 有效性 公文时效"
        " 时效性 时效 是否有效 效力状态 公开范围 公开方式 公开形式 公开类别 公开程序 公开时限 公开属性 主题词 关键词"
        " 关键字 生效日期 实施日期 失效日期 失效时间 废止日期 终止日期 著录日期 载体类型 记录形式 语种 作者 编辑"
        " 责任编辑 责编 审核 审核人 初审 复审 终审 校对 录入 撰稿 字体大小 字体 字号 文字大小 视力保护色 保护视力色"
        " 背景颜色 背景色 语音播报 分享到 分享至 分享 标签 收藏 信息类别 栏目 所属栏目 公开目录 目录 附件下载 相关附件"
        " 成文 页数 打印 隶属关系 信息所属单位 公开期限 性质"
    ),
}
LABELS: Final = {label: kind for kind, labels in _KINDS.items() for label in labels.split()}
_SPACED: Final = "|".join(
    r"\s{0,6}".join(label) for label in sorted(LABELS, key=lambda label: (-len(label), label))
)
_BULLET: Final = r"[\s\-•·●◆■▪*|｜【\[]*"
_LABEL: Final = re.compile(rf"({_SPACED})\s*[】\]]?\s*[:：]")
_FIRST: Final = re.compile(rf"{_BULLET}(?:{_SPACED})\s*[】\]]?\s*[:：]")
_ALONE: Final = re.compile(rf"{_BULLET}({_SPACED})\s*[】\]]?\s*[:：]?\s*")
_LOOSE: Final = {"目录", "时间", "日期", "名称", "标题", "分类", "来源", "概述", "作者", "编辑", "分享", "收藏", "阅读", "浏览"}
LONGEST_VALUE: Final = 80
"""Code points up to which a line after a lone label is taken for its value."""


def is_label_line(line: str) -> bool:
    """Whether the line begins with a label of the index table, or is one."""
    return bool(_FIRST.match(line)) or lone_label(line) is not None


def lone_label(line: str) -> str | None:
    """The label that the line consists of, without a value."""
    match = _ALONE.fullmatch(line)
    if not match:
        return None
    label = "".join(match[1].split())
    has_colon = line.rstrip().endswith((":", "："))
    return label if has_colon or label not in _LOOSE else None


def on_one_line(line: str) -> dict[str, str]:
    """Labels and values of a label line; an empty value where the next label follows at once."""
    found = list(_LABEL.finditer(line))
    ends = [match.start() for match in found[1:]] + [len(line)]
    return {
        "".join(match[1].split()): line[match.end() : end].strip(" \t-•·●|｜[]【】")
        for match, end in zip(found, ends, strict=True)
    }


def kinds(labels: dict[str, str], kind: str) -> list[str]:
    """The values of a kind's labels, in the order of the page, empty ones left out."""
    return [value for label, value in labels.items() if LABELS[label] == kind and value]


def merge(into: dict[str, str], found: dict[str, str]) -> None:
    """Add labels; a value is never replaced, an empty one is filled."""
    for label, value in found.items():
        into[label] = into.get(label) or value


def is_value(line: str, following: Sequence[str] = ()) -> bool:
    """Whether a line after a lone label can be its value: short, and no sentence."""
    return len(line) <= LONGEST_VALUE and not line.endswith(("。", "！", "？")) and "。" not in line
