"""Each way of counting is found out by what the passages show, and none is guessed."""

from __future__ import annotations

import pytest

from desktop.domain.span import Span
from desktop.exchange.refi.conventions import Measured, MeasuredText, measured, says
from desktop.exchange.refi.foreign import ForeignPassage
from desktop.exchange.refi.rulers import ALL, Convention
from tests.exchange.refi.test_rulers import counted

TEXT = "开头𠮷一句。\n第二句，说😀到营商环境。\n\n第三句在最后，没有句号"
SPANS = [(0, 6), (7, 12), (10, 21), (23, 30), (len(TEXT) - 3, len(TEXT))]


def passages(way: Convention, *, quoted: bool = True) -> list[ForeignPassage]:
    return [
        ForeignPassage(
            "",
            counted(TEXT, start, way),
            counted(TEXT, end - 1 if way.inclusive else end, way),
            TEXT[start:end] if quoted else "",
        )
        for start, end in SPANS
    ]


def found(selections: list[ForeignPassage], *, bom: bool = True, origin: str = "") -> Measured:
    return measured([MeasuredText("文", TEXT, bom, selections)], origin)


@pytest.mark.parametrize("way", ALL, ids=lambda way: way.id)
def test_what_the_file_quotes_tells_every_way(way: Convention) -> None:
    result = found(passages(way))
    assert result.convention == way
    assert (result.passages, result.fitting, result.quoting) == (5, 5, 5)
    assert [example.text for example in result.examples] == [TEXT[a:b] for a, b in SPANS[:3]]


def test_a_passage_that_lies_nowhere_does_not_decide() -> None:
    """It lies inside by a way that counts more for each character."""
    way = Convention()
    broken = ForeignPassage("", 0, len(TEXT) + 3, "没有的话")
    assert found([*passages(way), broken], bom=False).convention == way


def test_sentences_tell_where_nothing_is_quoted() -> None:
    lines = "".join(f"第{n}句话说到营商环境。\n" for n in range(40))
    starts = [i + 1 for i, c in enumerate(lines[:-1]) if c == "\n"]
    way = Convention(newline_two=True)
    selections = [
        ForeignPassage("", counted(lines, at, way), counted(lines, lines.index("\n", at), way))
        for at in starts
    ]
    result = measured([MeasuredText("文", lines, False, selections)], "")
    assert result.convention == way
    assert result.quoting == 0


def test_a_byte_order_mark_counts_only_where_there_is_one() -> None:
    way = Convention(counts_bom=True)
    assert found(passages(way), bom=False).convention != way


def test_the_plainest_stands_for_those_that_tell_the_same() -> None:
    result = measured(
        [MeasuredText("文", "只有一行", False, [ForeignPassage("", 0, 4, "只有一行")])], ""
    )
    assert (result.convention, result.equal) == (Convention(), (Convention(),))
    assert not result.by_origin


def test_the_tool_decides_only_between_ways_that_fit() -> None:
    way = Convention()
    assert found(passages(way), origin="NVivo 14").convention == way
    text = "依法行政依法行政"
    selections = [ForeignPassage("", 1, 3)]
    asked = measured([MeasuredText("文", text, False, selections)], "nobody knows")
    assert asked.convention is None
    assert [one.id for one in asked.equal] == ["code-points", "code-points+inclusive"]
    told = measured([MeasuredText("文", text, False, selections)], "QualCoder 3.5")
    assert (told.convention, told.by_origin) == (Convention(), True)


@pytest.mark.parametrize(
    ("quoted", "result"),
    [("依法 行政", True), ("依法行政", True), ("依法…", True), ("依…", True), ("行政", False),
     ("依法行政…更多", False), ("", False), ("…", False), ("依法", False)],
)  # fmt: skip
def test_a_quotation_may_be_cut_off_and_have_other_blanks(quoted: str, result: bool) -> None:
    assert says("依法行政。", Span(0, 4), quoted) is result


def test_white_space_is_quoted_too() -> None:
    assert says("一\u3000\u3000二", Span(1, 3), "\u3000\u3000")


def test_only_so_many_passages_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.refi.conventions.MOST_MEASURED", 3)
    assert found(passages(Convention())).passages == 3
