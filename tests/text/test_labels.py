"""Numbers that name and do not count are blacked out, and nothing else is."""

import pytest

from desktop.text.headings import headings
from desktop.text.labels import without_labels


def black(text: str) -> str:
    return without_labels(text, headings(text)).replace("\0", "-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年审查12件", "-----审查12件"),
        ("《关于10项措施的意见》等3部", "------------等3部"),
        ("“最多80天”实现率100%", "-------实现率100%"),
        ("“零败诉”", "“零败诉”"),
        ("1.165亿元", "1.165亿元"),
        ("投资2013.5亿元，2013.5", "投资2013.5亿元，------"),
        ("PM2.5浓度28微克", "-----浓度28微克"),
        ("第十四届3次", "----3次"),
        ("20km，20万kwh", "20km，20万kwh"),
        ("5A级景区2个", "--级景区2个"),
        ("前3名5名", "---5名"),
    ],
)
def test_labels_are_blacked_out(text: str, expected: str) -> None:
    assert black(text) == expected


def test_the_number_of_a_heading_is_a_label_though_a_digit_follows() -> None:
    text = "1.2023年工作\n2.16个镇全部完成\n2.5亿元到位"
    assert black(text) == "--" + "-----工作\n--16个镇全部完成\n2.5亿元到位"


def test_the_length_stays() -> None:
    text = "一、加强领导\n第十四届，《条例》3部，“十四五”"
    assert len(without_labels(text, headings(text))) == len(text)
