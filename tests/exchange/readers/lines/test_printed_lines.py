"""Printed lines as paragraphs."""

from desktop.exchange.readers.lines.printed_lines import PrintedLine, joined


def test_who_signs_stands_apart_below_a_full_line() -> None:
    lines = [
        PrintedLine("全县坚持依法行政，办结案件八十六件，群众满", 0, 200),
        PrintedLine("意率持续提升，为高质量发展提供了坚实保障。", 0, 200),
        PrintedLine("青屏县人民政府", 0, 70),
        PrintedLine("2023年1月18日", 0, 70),
    ]
    assert joined(lines)[1:] == ["青屏县人民政府", "2023年1月18日"]


def test_a_line_that_begins_with_a_number_goes_on() -> None:
    lines = [
        PrintedLine("全县坚持依法行政，办结行政复议案件和行政应诉案", 0, 200),
        PrintedLine("件共计，完成规范性文件审查以及合同审查", 0, 160),
        PrintedLine("1234567件，群众满意率持续提升，为发展提供保障", 0, 200),
        PrintedLine("坚实有力，为高质量发展提供法治保障和服务支撑。", 0, 200),
    ]
    assert len(joined(lines)) == 1
