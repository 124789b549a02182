"""An invented report, opened in a real panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.coding import Coder, Coding
from desktop.domain.report import Facts, Report
from desktop.text.headings import headings, sections
from desktop.text.sentences import sentences
from desktop.ui.kit import theme
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.report_view import ReportView

TEXT = """青溪县人民政府关于2023年度法治政府建设情况的报告
2023年,青溪县全面推进依法行政。现将有关情况报告如下。
一、主要做法和成效
(一)实施营商环境优化提升行动
以打造湾区营商环境最优县为目标,印发行动方案。建立“容错清单”,取消证明事项208项。𠮷田社区设立窗口。
(二)推进“大综合一体化”执法改革
构建执法指挥体系。执法协作响应率提高27%。
二、存在的问题
执法力量不足。执法人员能力有待提升。"""

CODEBOOK = Codebook(
    (
        Theme("env", "营商环境", position=0, colour="#2f6f8f", key="1"),
        Theme("gov", "政务服务", parent_id="env", position=0, colour="#4a8aa8"),
        Theme("law", "大综合一体化", position=1, colour="#8a6d1f", key="2"),
    )
)

MakeCoding = Callable[..., Coding]
MakeView = Callable[..., ReportView]


@pytest.fixture
def codebook() -> Codebook:
    return CODEBOOK


@pytest.fixture
def coding() -> MakeCoding:
    """A coding on the first place where the words stand."""
    made: list[Coding] = []

    def make(
        theme_id: str, words: str, *, coder_id: str = "me", memo: str = "", text: str = TEXT
    ) -> Coding:
        start = text.index(words)
        number = f"coding-{len(made)}"
        made.append(Coding(number, "r", theme_id, coder_id, start, start + len(words), memo=memo))
        return made[-1]

    return make


@pytest.fixture
def report_view() -> MakeView:
    """A report of any text, with its codings, for the coder "me"."""

    def make(
        text: str = TEXT, codings: Sequence[Coding] = (), *, report_id: str = "r", **facts: object
    ) -> ReportView:
        known = {"title": text.partition("\n")[0], "county": "青溪县", "year": 2023} | facts
        found = headings(text)
        return ReportView(
            report=Report(
                id=report_id,
                text_sha256="0",
                source_name="a.txt",
                characters=len(text),
                facts=Facts(**known),  # type: ignore[arg-type]
                guessed=frozenset(),
                warnings=(),
                imported_at="",
            ),
            text=text,
            segments=sentences(text, found),
            sections=sections(text, found),
            codings=codings,
            codebook=CODEBOOK,
            coders={"me": Coder("me", "甲"), "other": Coder("other", "乙")},
            coder_id="me",
        )

    return make


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, report_view: MakeView) -> ReaderPane:
    """The panel with that report and no codings, at the width it has in a small window."""
    # Those of the tests before wait for an event loop to delete them.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if theme.palette(qapp) != theme.LIGHT or not qapp.styleSheet():
        theme.apply(qapp, "light")
    made = ReaderPane()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_report(report_view())
    made.setFocus()
    qtbot.waitExposed(made)
    return made
