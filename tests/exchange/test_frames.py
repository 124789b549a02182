"""A report between any lines that sites print around it comes out whole, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.cleaning.chrome import ends_page, opens_tail
from desktop.exchange.cleaning.cleaning import clean
from tests.exchange.frame_pieces import HEAD, NEWS, TAIL
from tests.exchange.invented_reports import REPORTS, InventedReport

lines = st.lists
heads = lines(st.sampled_from(HEAD), max_size=8, unique=True)
news = lines(st.sampled_from((*NEWS, *HEAD)), max_size=6, unique=True)
tails = lines(st.sampled_from(TAIL), max_size=8, unique=True)
reports = st.sampled_from(REPORTS)


def announces_others(line: str) -> bool:
    """相关阅读: what follows is of other pages."""
    return opens_tail(line) == "related_links" and not ends_page(line)


def page(report: InventedReport, *, above: list[str], between: list[str], below: list[str]) -> str:
    own = (*report.before, *report.lines, *report.after)
    return "\n".join([*above, report.title, *between, *own, *below])


@given(report=reports, above=news, between=heads, below=tails)
def test_the_body_comes_out_whole(
    report: InventedReport, above: list[str], between: list[str], below: list[str]
) -> None:
    text = page(report, above=above, between=between, below=below)
    assert clean(text).text.split("\n") == list(report.lines)


@given(report=reports, above=heads, below=tails)
def test_without_a_title_too(report: InventedReport, above: list[str], below: list[str]) -> None:
    text = "\n".join([*above, *report.lines, *below])
    assert clean(text).text.split("\n") == list(report.lines)


@given(
    report=reports,
    above=news,
    below=tails,
    inside=st.sampled_from([*HEAD, *(line for line in TAIL if not announces_others(line))]),
    place=st.floats(0, 1),
)
def test_no_sentence_is_lost_wherever_a_site_s_lines_stand(
    report: InventedReport, above: list[str], below: list[str], inside: str, place: float
) -> None:
    at = round(place * len(report.lines))
    body = [*report.lines[:at], inside, *report.lines[at:]]
    kept = clean("\n".join([*above, report.title, *report.before, *body, *below])).text
    assert [line for line in report.lines if line.endswith(("。", "！")) and line not in kept] == []
