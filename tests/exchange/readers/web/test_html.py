"""Web pages in the templates of government sites: article, head, index table, related links."""

import email.message
import email.policy

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.readers.plain.txt import is_html
from desktop.exchange.readers.web import html
from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.reading import read_bytes

TITLE = "青屏县人民政府关于2022年度法治政府建设情况的报告"
BODY = [
    "2022年,青屏县坚持以习近平法治思想为指导,扎实推进法治政府建设,取得积极成效。现将情况报告如下:",
    "一、主要工作及成效",
    "(一)优化营商环境。深化“一件事”改革,企业开办时间压缩至一个工作日,办件1.165万件。",
    "二、下一步工作安排",
    "持续推进综合行政执法改革,健全行政复议与诉讼衔接机制。",
]
NEWS = "县委召开常委会会议,传达学习上级会议精神,研究部署近期重点工作,听取有关情况汇报。"
MENU = "<ul><li><a href='/'>首页</a></li><li><a>政务公开</a></li><li><a>办事服务</a></li></ul>"
RELATED = (
    "<div><h3>相关链接</h3><ul><li><a>关于印发2022年工作要点的通知</a>"
    "<span>2022-05-10</span></li></ul></div>"
)
FOOT = (
    "<footer><p>主办：青屏县人民政府办公室</p><p>网站标识码：0000000000</p></footer>"
    "<script>document.write('一、不是标题。');</script>"
)


def paragraphs(lines: list[str]) -> str:
    return "\n".join(f'<p style="text-indent:2em"><span>{line}</span></p>' for line in lines)


def divided(lines: list[str]) -> str:
    return "".join(
        "<div>"
        + "".join(f"<font>{line[at : at + 9]}</font>" for at in range(0, len(line), 9))
        + "</div>"
        for line in lines
    )


def broken(lines: list[str]) -> str:
    return "<div>" + "<br/>\r\n&nbsp;&nbsp;&nbsp;&nbsp;".join(lines) + "</div>"


def page(article: str, *, head: str = "", side: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE}_青屏县人民政府</title></head><body>{MENU}{side}"
        f"<div><h1>{TITLE}</h1>{head}<div id='zoom'>{article}</div></div>{RELATED}{FOOT}"
        "</body></html>"
    )


def read(text: str, gazetteer: Gazetteer, *, encoding: str = "utf-8") -> ImportedReport:
    return read_bytes("a.html", text.encode(encoding), gazetteer=gazetteer)


@pytest.mark.parametrize("template", [paragraphs, divided, broken])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_article_comes_out_whole(template: object, encoding: str, gazetteer: Gazetteer) -> None:
    assert callable(template)
    report = read(page(template(BODY)), gazetteer, encoding=encoding)
    assert report.text == "\n".join(BODY)
    assert report.encoding == encoding
    assert report.facts.title == TITLE
    assert report.facts.county == "青屏县"
    assert "html" in report.warnings


def test_an_index_table_around_the_article_gives_facts(gazetteer: Gazetteer) -> None:
    head = (
        "<table><tr><td>索引号</td><td>0001/2023-1</td><td>文号</td><td>青政〔2023〕1号</td></tr>"
        "<tr><td>发布机构：</td><td>青屏县人民政府</td><td>发布日期：</td><td>2023-01-29</td></tr></table>"
    )
    facts = read(page(paragraphs(BODY), head=head), gazetteer).facts
    assert facts.document_number == "青政〔2023〕1号"
    assert (facts.issuing_body, facts.published_on) == ("青屏县人民政府", "2023-01-29")


def test_meta_tags_fill_what_the_page_leaves_open(gazetteer: Gazetteer) -> None:
    text = (
        "<html><head><meta name='ArticleTitle' content='青屏县2022年法治政府建设年度报告'>"
        "<meta name='PubDate' content='2023-01-29 12:40'><meta name='ContentSource' content=''>"
        f"<meta charset='utf-8'></head><body>{paragraphs(BODY)}</body></html>"
    )
    facts = read(text, gazetteer).facts
    assert (facts.title, facts.published_on) == ("青屏县2022年法治政府建设年度报告", "2023-01-29")


def test_news_beside_the_article_are_kept_apart(gazetteer: Gazetteer) -> None:
    article = paragraphs([*BODY, *[f"{number}.{BODY[2]}" for number in range(1, 9)]])
    report = read(page(article, side=f"<div><p>{NEWS}</p></div>"), gazetteer)
    assert report.text.startswith(BODY[0])
    assert (report.parts[0].text, report.parts[0].reason) == (NEWS, "outside_the_article")
    after = page(article).replace(RELATED, f"<div><p>{NEWS}</p></div>")
    last = read(after, gazetteer).parts[-1]
    assert (last.text, last.position) == (NEWS, len(report.text))


def test_what_is_not_shown_is_not_read(gazetteer: Gazetteer) -> None:
    hidden = (
        "<p style='display: none'>隐藏的内容。</p><p hidden>也是隐藏的。</p>"
        "<textarea>输入。</textarea>"
        "<!-- 注释。 --><?php echo 1 ?><style>p{}</style>"
    )
    assert read(page(paragraphs(BODY) + hidden), gazetteer).text == "\n".join(BODY)


def test_lines_wrapped_in_the_source_are_whole(gazetteer: Gazetteer) -> None:
    article = paragraphs([line.replace("工作", "工\n   作").replace("PM", "P M") for line in BODY])
    assert read(page(article), gazetteer).text == "\n".join(BODY)


def test_preformatted_text_keeps_its_lines(gazetteer: Gazetteer) -> None:
    assert read(page("<pre>" + "\n".join(BODY) + "</pre>"), gazetteer).text == "\n".join(BODY)


def test_cells_of_data_stand_in_one_line_and_cells_of_layout_do_not(gazetteer: Gazetteer) -> None:
    data = "<table><tr><th>指标</th><th>数值</th></tr><tr><td>办件</td><td>12</td></tr></table>"
    report = read(page(paragraphs(BODY[:3]) + data + paragraphs(BODY[3:])), gazetteer)
    assert report.text.split("\n")[3:5] == ["指标\t数值", "办件\t12"]
    inner = f"<table><tr><td>{broken(BODY)}</td></tr></table>"
    nested = f"<table><tr><td>左</td><td>{inner}</td></tr></table>"
    assert read(page(nested), gazetteer).text == "\n".join(BODY)


def test_paragraphs_in_the_cells_of_data_stay_in_their_row(gazetteer: Gazetteer) -> None:
    cells = "<td><p>受理</p><p>（件）</p></td><td><div>12</div></td><td>12</td>"
    table = f"<table><tr>{cells}</tr></table>"
    report = read(page(paragraphs(BODY[:3]) + table + paragraphs(BODY[3:])), gazetteer)
    assert "受理 （件）\t12\t12" in report.text.split("\n")


def test_headlines_that_lead_elsewhere_do_not_make_an_article(gazetteer: Gazetteer) -> None:
    links = "".join(f"<li><a href='{n}.html'>{NEWS}</a> 05-06</li>" for n in range(9))
    report = read(page(paragraphs(BODY), side=f"<ul>{links}</ul>"), gazetteer)
    assert report.text == "\n".join(BODY)
    named = "".join(f"<p><a name='{n}'>{line}</a></p>" for n, line in enumerate(BODY))
    assert read(page(named), gazetteer).text == "\n".join(BODY)


def test_a_text_that_a_script_was_to_show(gazetteer: Gazetteer) -> None:
    text = f"<html><body style='display:none'>{paragraphs(BODY)}</body></html>"
    assert read(text, gazetteer).text == "\n".join(BODY)


def test_a_page_without_running_text_is_read_whole(gazetteer: Gazetteer) -> None:
    report = read("<html><body><p>受理20余件</p><p>会议五次</p></body></html>", gazetteer)
    assert report.text == "受理20余件\n会议五次"


def test_markup_in_a_text_file_is_recognised(gazetteer: Gazetteer) -> None:
    report = read_bytes("a.txt", paragraphs(BODY).encode(), gazetteer=gazetteer)
    assert report.text == "\n".join(BODY)
    assert is_html("  <p>甲</p><p>乙</p>")
    assert not is_html("<《纲要》>与<方案>")
    assert not is_html("甲<p>乙</p><p>丙</p>")


def test_xhtml_with_a_declaration(gazetteer: Gazetteer) -> None:
    text = '<?xml version="1.0" encoding="gb2312"?>' + page(paragraphs(BODY))
    assert read(text, gazetteer).text == "\n".join(BODY)


@pytest.mark.parametrize("text", ["<html></html>", "<!-- -->", "<html><body><script>1</script>"])
def test_pages_without_text_are_refused(text: str, gazetteer: Gazetteer) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(text, gazetteer)


def test_a_page_larger_than_any_report_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "LARGEST_PAGE", 100)
    with pytest.raises(InputError, match="larger than"):
        html.read(b"<html>" + b" " * 200)


def test_deep_nesting_is_no_trouble(gazetteer: Gazetteer) -> None:
    text = "<div>" * 200 + paragraphs(BODY) + "</div>" * 200
    assert read(f"<html><body>{text}</body></html>", gazetteer).text == "\n".join(BODY)


def test_nesting_that_the_parser_gives_up_on_is_said() -> None:
    page = "<div>" * 5000 + "过去一年工作稳步推进。" + "</div>" * 5000
    with pytest.raises(InputError, match="nested too deeply"):
        html.read(f"<html><body>{page}</body></html>".encode())


def test_a_saved_web_page(gazetteer: Gazetteer) -> None:
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["Subject"] = "page"
    message.set_content("plain")
    message.add_related(page(paragraphs(BODY)), subtype="html", charset="gb18030", cte="base64")
    report = read_bytes("a.mhtml", message.as_bytes(), gazetteer=gazetteer)
    assert report.text == "\n".join(BODY)
    assert report.encoding == "gb18030"


def test_a_saved_web_page_without_a_page() -> None:
    with pytest.raises(InputError, match="no saved web page"):
        read_bytes("a.mht", b"Content-Type: text/plain\n\nplain")
    with pytest.raises(InputError, match="holds no text"):
        read_bytes("a.mht", b"Content-Type: text/html\n\n")


@pytest.mark.parametrize(("name", "encoding"), [("a.html", "utf-8"), ("a.txt", "gb18030")])
def test_damaged_bytes_of_a_page_are_said(name: str, encoding: str) -> None:
    page = "<html><body><p>一、总体情况</p><p>青屏县人民政府推进依法行政。</p></body></html>"
    data = (page * 20).encode(encoding)
    at = data.index("依法".encode(encoding))
    source = read_source(name, data[:at] + b"\xff" + data[at:])
    assert source.warnings == ("html", f"replaced_bytes:1@{at + 1}")


def test_a_page_that_was_decoded_wrongly_once_is_said() -> None:
    text = "青屏县人民政府推进依法行政，成效明显。" * 20
    wrong = text.encode().decode("gb18030", errors="replace")
    page = f"<html><head><style>{'p' * 9000}</style></head><body><p>{wrong}</p></body></html>"
    assert "mojibake" in read_source("a.html", page.encode()).warnings
