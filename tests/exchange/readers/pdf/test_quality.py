"""What a page's text layer is worth."""

import pytest

from desktop.exchange.readers.pdf.glyphs import Glyph, PageGlyphs
from desktop.exchange.readers.pdf.quality import PageQuality, listed, quality_of


def quality(text: str, *, drawn: bool = False, unmapped: str = "") -> PageQuality:
    glyphs = [Glyph(one, 0, 1, 0, 1, unmapped=one in unmapped) for one in text]
    return quality_of(PageGlyphs(glyphs), drawn=drawn)


def test_words_lost_among_codes_are_seen_bullets_are_not() -> None:
    assert quality("投入资金整治GǑǒǓ国道沿线环境，各项工作取得新的成效").whole is False
    assert quality("\uf06c一项工作\uf06c二项工作\uf06c三项工作").whole is True
    assert quality("拼音为nǐ hǎo shì mǎ lǚ lǜ的注音，各项工作取得新的成效").whole is True


def test_codes_without_a_meaning_are_unreadable() -> None:
    assert quality("工作\ue001\ue002\ue003\ue004").readable is False
    assert quality("工作成效甲乙丙", unmapped="成效甲乙").readable is False


def test_a_page_of_a_few_characters_that_shows_something_is_a_picture() -> None:
    assert quality("— 1 —", drawn=True).picture is True
    assert quality("— 1 —").picture is False


@pytest.mark.parametrize(
    ("pages", "said"), [([], ""), ([3], "3"), ([1, 2, 3, 7, 9, 10], "1-3,7,9-10")]
)
def test_pages_are_listed_in_short(pages: list[int], said: str) -> None:
    assert listed(pages) == said
