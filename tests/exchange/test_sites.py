"""Pages in the styles of many sites' systems, and what scrapers make of them."""

import pytest

from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.report.reading import read_bytes
from tests.exchange.site_templates import SCRAPERS, SitePage, pages

PAGES = tuple(pages())


def condensed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("scraper", SCRAPERS)
@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_the_body_is_the_report_s(page: SitePage, scraper: str, gazetteer: Gazetteer) -> None:
    name, scrape = SCRAPERS[scraper]
    report = read_bytes(name, scrape(page.html).encode(), gazetteer=gazetteer)
    assert condensed(report.text) == condensed("".join(page.report.lines))
    assert report.heading_counts == page.report.headings


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_a_page_s_paragraphs_are_the_report_s(page: SitePage, gazetteer: Gazetteer) -> None:
    report = read_bytes("page.html", page.html.encode(), gazetteer=gazetteer)
    assert report.text.split("\n") == list(page.report.lines)
    found = {name: getattr(report.facts, name) for name in page.report.facts}
    assert found == page.report.facts
