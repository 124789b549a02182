"""Markdown without its marks."""

from desktop.exchange.readers.plain import txt
from desktop.exchange.readers.plain.markdown_marks import is_marked
from desktop.exchange.readers.plain.md import read

PAGE = r"""---
title: x
---
# 青屏县2022年法治政府建设年度报告

> 2022年,青屏县推进**依法行政**,见[纲要](https://a.cn/x)。

## 一、主要工作 ##
- 开展*专项*行动。
* 优化__营商环境__。
![图](a.png)
***
```
1\.办件 3*4 件
```
"""


def test_marks_go_and_words_stay() -> None:
    lines = [line for line in read(PAGE.encode()).text.split("\n") if line.strip()]
    assert lines == [
        "青屏县2022年法治政府建设年度报告",
        "2022年,青屏县推进依法行政,见纲要。",
        "一、主要工作",
        "开展专项行动。",
        "优化营商环境。",
        "1.办件 3*4 件",
    ]


def test_what_a_service_made_of_a_page_is_read_whatever_the_file_is_called() -> None:
    page = (
        "Title: 青屏县2022年法治政府建设年度报告\n\nURL Source: http://www.example.gov.cn/1.html\n\n"
        "Published Time: 2023-01-29\n\nMarkdown Content:\n报告\n===\n"
        "[首页](http://www.example.gov.cn/) [[2]](http://www.example.gov.cn/(2).html)\n"
        "| 受理 | 办结 |\n| --- | :-: |\n[![图](a.png)](http://www.example.gov.cn/) 正文。\n"
    )
    lines = [line for line in txt.read(page.encode()).text.split("\n") if line.strip()]
    assert lines == [
        "标题：青屏县2022年法治政府建设年度报告",
        "发布时间：2023-01-29",
        "报告",
        "首页 [2]",
        "| 受理 | 办结 |",
        " 正文。",
    ]
    assert is_marked("[甲](http://a.cn)" * 3)
    assert not is_marked("见[1](一)。")
