"""Markdown without its marks."""

from desktop.exchange.readers.md import read

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
