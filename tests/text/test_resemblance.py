"""Nearly the same text is found by small sketches."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from desktop.text.resemblance import ALIKE, SIZE, Lookalikes, resemblance, sketch


def report(seed: int, clauses: int = 300) -> str:
    """Invented clauses; one in three is a stock phrase that every report has."""
    own, stock = random.Random(seed), random.Random(0)
    return "，".join(
        "".join(chr(source.randrange(0x4E00, 0x9FA5)) for _ in range(12))
        for number in range(clauses)
        for source in [stock if number % 3 == 0 else own]
    )


@given(st.text())
def test_a_text_is_like_itself(text: str) -> None:
    made = sketch(text)
    assert len(made) <= SIZE
    assert resemblance(made, made) == (1.0 if made else 0.0)


def test_a_few_other_clauses_leave_a_text_nearly_the_same() -> None:
    text = report(1)
    clauses = text.split("，")
    altered = "，".join([*clauses[:10], "新增的一句话在这里", *clauses[15:]])
    assert resemblance(sketch(text), sketch(altered)) >= ALIKE


def test_reports_that_share_stock_phrases_are_not_nearly_the_same() -> None:
    assert resemblance(sketch(report(1)), sketch(report(2))) < ALIKE / 2


def test_a_short_text_is_compared_by_its_characters() -> None:
    one = "嘉禾县人民政府关于年度法治政府建设情况的报告全文如下请予审议并提出意见建议"
    assert resemblance(sketch(one), sketch(one.replace("嘉禾", "青岚"))) > ALIKE - 0.1
    assert resemblance(sketch(one), sketch("完全不同的另外一段文字说明")) == 0.0
    assert list(sketch("")) == []


def test_lookalikes_name_the_nearest_first() -> None:
    known: Lookalikes[str] = Lookalikes()
    for seed in range(60):
        known.add(f"report {seed}", sketch(report(seed)))
    text = report(7)
    known.add("nearly", sketch(text.replace(text[:12], "一二三四五六七八九十甲乙")))
    found = known.like(sketch(text))
    assert [key for key, _ in found] == ["report 7", "nearly"]
    assert found[0][1] == 1.0
    assert known.like(sketch(report(1000))) == []
