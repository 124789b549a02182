"""Names of counties in a text, and which county of several with one name is meant."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import Final

from desktop.exchange.facts.boundaries import begins_clean, is_tail
from desktop.exchange.lexicon.gazetteer import Division, DivisionLevel, Gazetteer, Mention
from desktop.exchange.lexicon.short_names import stem
from desktop.exchange.lexicon.word_lists import words

_KIND_WORDS: Final = re.compile(r"[我全](县|市|区|旗)|(县|市|区|旗)(?:委|政府|级|域)")
# 县委和县政府, 召开县委, 代县长, 示范县: a two-character name is often the end of another word.
_BEFORE_SHORT: Final = frozenset('在、,，。；;:：（(《“‘"\n 　-—·|｜>»_由向将让赴驻年度共') | {""}
_AFTER_SHORT_NOT: Final = frozenset("委长级域城情直内乡以")
_COMMON: Final = words("common_names.txt")
_COMMON_SHORT: Final = words("common_short_names.txt")
_SUBJECT: Final = re.compile(
    r"人民政府|政府|[区市县]?委|坚持|始终|全面|认真|深入|积极|以|紧|法治|依法|[12]\d{3}|二〇"
)
FEWEST_SHORT: Final = 5
"""Times a short name must stand in a text to be looked at."""
_ONLY_A_PLACE: Final = (
    "(?:经济?开发?区|[县区市旗](?:委|域|级)|全[县区市旗]|人民|儿女|大地|贡献|实际|特色|实践|篇章|新篇章|力量|样板|经验"
    "|发展|高质量发展|经济社会|法治|干部|百姓|群众)"
)
_OF_A_PLACE: Final = "(?:法治|平安|美丽|幸福|富美|活力|数字|和谐|文明)"
NAMED_TWICE: Final = 2
"""Times another place must be named to support one of several counties of a name."""


class CountyNames:
    """A gazetteer looked at from one year."""

    def __init__(self, gazetteer: Gazetteer, year: int | None) -> None:
        self._gazetteer = gazetteer
        self._year = year

    def counties(self, name: str) -> list[Division]:
        """Counties of that name in the year (unknown: today); where there was none, in any year."""
        if self._year is None:
            return self._today(name)
        found = self._gazetteer.named(name, year=self._year, level="county")
        return _by_place(found) or _had_it_last(self._gazetteer.named(name, level="county"))

    def _today(self, name: str) -> list[Division]:
        """Counties among those that had the name last; 漳州市 was a county before it was more."""
        last = _had_it_last(self._gazetteer.named(name))
        return [division for division in last if division.level == "county"]

    def begins_clean(self, text: str, name: str) -> bool:
        """Whether nothing before the name in the text can be the beginning of a longer name."""
        before = text[: max(0, text.find(name))]
        if begins_clean(before) or self._ends_in_a_name(before):
            return True
        return any(self._ends_with(before, one) for one in self.counties(name))

    def _ends_in_a_name(self, before: str) -> bool:
        return any(self.is_name(before[-length:]) for length in range(2, 12))

    def is_name(self, text: str) -> bool:
        """Whether it is the name of a division of any level and time."""
        return bool(self._gazetteer.named(text))

    def exists(self, division: Division) -> bool:
        """Whether it existed in the year, or within two years of it."""
        return self._year is None or division.existed(self._year, slack=1)

    def county_names(self, text: str) -> list[str]:
        """Counties' names in the text that mean a county there, left to right.

        Names of the year; where the text has none, former names. A county that was founded
        later was something else then: 两江新区 was no county before 2025.
        """
        return self._names(text, self._known) or self._names(text, self._founded)

    def _founded(self, name: str) -> bool:
        latest = 9999 if self._year is None else self._year + 1
        return any(one.valid_from <= latest for one in self._gazetteer.named(name))

    def _names(self, text: str, accept: Callable[[str], bool] | None) -> list[str]:
        found = [
            mention
            for mention in self._apart(text, self._gazetteer.mentions(text, accept=accept))
            if self._is_county(mention.name) and self._stands_alone(text, mention)
        ]
        return [
            one.name for one, after in zip_longest(found, found[1:]) if not self._holds(one, after)
        ]

    def _apart(self, text: str, mentions: Iterable[Mention]) -> list[Mention]:
        """Of two names that share a character the first (天津市|市长), but 内江|市中区."""
        found: list[Mention] = []
        for mention in mentions:
            if found and mention.start < found[-1].end:
                if not self._follows_its_own(text, mention):
                    continue
                found.pop()
            found.append(mention)
        return found

    def _follows_its_own(self, text: str, mention: Mention) -> bool:
        before = text[: mention.start][-12:]
        return any(self._ends_with(before, one) for one in self.counties(mention.name))

    def _holds(self, mention: Mention, after: Mention | None) -> bool:
        """Whether it is the prefecture of the county right after it (吐鲁番市鄯善县).

        A county-level city that became a prefecture-level one has both kinds for a while.
        """
        adjoins = after is not None and after.start == mention.end
        return adjoins and bool(self._gazetteer.named(mention.name, level="prefecture"))

    def _known(self, name: str) -> bool:
        return bool(self._gazetteer.named(name, year=self._year))

    def _is_county(self, name: str) -> bool:
        if self._year is None:
            return bool(self._today(name))
        if self._gazetteer.named(name, year=self._year, level="county"):
            return True
        return not self._known(name) and bool(self._gazetteer.named(name, level="county"))

    def _stands_alone(self, text: str, mention: Mention) -> bool:
        before, after = text[: mention.start][-12:], text[mention.end :][:4]
        if after.startswith("级"):
            return False
        if self._follows_its_own(text, mention):
            return True
        if mention.name in _COMMON:
            return before[-1:] in _BEFORE_SHORT and bool(_SUBJECT.match(after))
        if is_tail(before, mention.name, stems=_stems(self._gazetteer)):
            return False
        return len(mention.name) > 2 or _short_stands_alone(before, after)

    @staticmethod
    def _ends_with(before: str, division: Division) -> bool:
        above = (division.prefecture, division.province, stem(division.prefecture))
        return any(name and before.endswith(name) for name in (*above, stem(division.province)))

    def above(self, text: str, level: DivisionLevel) -> Iterator[Division]:
        """Divisions of a higher level named in the text."""
        for mention in self._gazetteer.mentions(text):
            yield from _by_place(self._gazetteer.named(mention.name, year=self._year, level=level))

    def choose(
        self, candidates: Sequence[Division], *, near: str, evidence: str
    ) -> tuple[Division | None, bool]:
        """The county meant, and whether its name or the text beside it leaves no doubt.

        Of several counties with one name, the one whose prefecture or province stands before
        the name; else the one whose prefecture or province the text names more than all
        others; else none.
        """
        if len(candidates) == 1:
            return candidates[0], True
        for text, certain in ((near, True), (evidence, False)):
            beside = [one for one in candidates if _named_before(one, text)]
            if len(beside) == 1:
                return beside[0], certain
        return self._supported(candidates, evidence), False

    def _supported(self, candidates: Sequence[Division], evidence: str) -> Division | None:
        support = Counter(
            {index: _support(one, evidence) for index, one in enumerate(candidates)}
        ).most_common(2)
        if not support or support[0][1] < NAMED_TWICE:
            return None
        if len(support) > 1 and support[0][1] <= 2 * support[1][1]:
            return None
        return candidates[support[0][0]]

    def short_names(self, text: str) -> Counter[str]:
        """How often the text uses each county's short name (容城 for 容城县).

        Only counties of the kind that the text calls its own (全县, 我区) are counted, and no
        short names that are everyday words.
        """
        kinds = Counter(one or other for one, other in _KIND_WORDS.findall(text))
        if not kinds:
            return Counter()
        own = kinds.most_common(1)[0][0]
        stems = _stems(self._gazetteer)
        found = Counter(
            short
            for before, short in _windows(text, stems)
            if not is_tail(before, short, stems=stems)
        )
        return Counter(
            {
                short + own: count
                for short, count in found.items()
                if count >= FEWEST_SHORT and self._is_meant(short, own, text)
            }
        )

    def _is_meant(self, short: str, kind: str, text: str) -> bool:
        """Whether a short name means a county: 新兴 is more often a word, 金沙 more often sand.

        The places above the county are named, or what only a county has follows the name.
        """
        known = self._gazetteer.named(short + kind, year=self._year, level="county")
        if not known:
            return False
        placed = any(_has_above(one, text) for one in known)
        beside = sum(1 for _ in re.finditer(f"{_OF_A_PLACE}{short}|{short}{_ONLY_A_PLACE}", text))
        if short in _COMMON_SHORT:
            return placed and beside >= NAMED_TWICE
        return placed or beside >= NAMED_TWICE


def _short_stands_alone(before: str, after: str) -> bool:
    if after.startswith("人民政府"):
        return before[-1:] not in ("和", "的", "各") and begins_clean(before)
    return before[-1:] in _BEFORE_SHORT and after[:1] not in _AFTER_SHORT_NOT


def _by_place(divisions: list[Division]) -> list[Division]:
    """Of the rows of a name, the latest for each place that had it."""
    rows = {(one.prefecture, one.province): one for one in sorted(divisions, key=_begun)}
    return list(rows.values())


def _had_it_last(divisions: list[Division]) -> list[Division]:
    """The places that have the name today; where none does, those that had it last."""
    places = _by_place(divisions)
    last = max(map(_ended, places), default=0)
    return [one for one in places if _ended(one) == last]


def _begun(division: Division) -> int:
    return division.valid_from


def _ended(division: Division) -> int:
    return division.valid_to or 9999


def _named_before(division: Division, text: str) -> bool:
    names = (division.prefecture, division.province, stem(division.prefecture))
    return any(
        above and above + division.name in text for above in (*names, stem(division.province))
    )


def _support(division: Division, evidence: str) -> int:
    """Times the places above it are named, in full or short (深圳)."""
    above = (division.prefecture, division.province)
    return sum(evidence.count(stem(name) or name) for name in above if name)


@cache
def _stems(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(filter(None, map(stem, gazetteer.names())))


def _has_above(division: Division, text: str) -> bool:
    """Whether the text names the county's prefecture, where it has one, or its province."""
    above = division.prefecture or division.province
    return (stem(above) or above) in text


def _windows(text: str, stems: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The short names in the text, each with the two code points before it."""
    for length in sorted({len(short) for short in stems}):
        for start in range(len(text) - length + 1):
            if text[start : start + length] in stems:
                yield text[max(0, start - 2) : start], text[start : start + length]
