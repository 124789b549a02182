"""The codebook: a tree of themes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BLANKS = re.compile(r"[^\S\n]+")


def tidy_name(name: str) -> str:
    """The name as it is kept: in Unicode's composed form, without what has no width, and with one
    plain space for each run of blanks and none at its ends."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", name))).strip()


@dataclass(frozen=True, slots=True)
class Theme:
    """A node of the codebook. `colour` is #rrggbb, `key` one of theme_keys.KEYS or None."""

    id: str
    name: str
    parent_id: str | None = None
    position: int = 0
    colour: str = "#2f6f8f"
    key: str | None = None
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    counter_example: str = ""
    keywords: tuple[str, ...] = ()
    retired: bool = False
    merged_into: str | None = None


@dataclass(frozen=True, slots=True)
class Codebook:
    """All themes of a project, in order, with the version they stand in."""

    themes: tuple[Theme, ...]
    version: int = 0
    _by_id: dict[str, Theme] = field(init=False, repr=False, compare=False)
    _under: dict[str | None, list[Theme]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        under: dict[str | None, list[Theme]] = {}
        for theme in sorted(self.themes, key=lambda theme: (theme.position, theme.name)):
            under.setdefault(theme.parent_id, []).append(theme)
        object.__setattr__(self, "_under", under)
        object.__setattr__(self, "_by_id", {theme.id: theme for theme in self.themes})

    def theme(self, theme_id: str) -> Theme:
        """The theme of that id; KeyError where there is none."""
        return self._by_id[theme_id]

    def __contains__(self, theme_id: str) -> bool:
        return theme_id in self._by_id

    def children(self, parent_id: str | None) -> list[Theme]:
        """The themes right under `parent_id` (None: the top), in their order."""
        return list(self._under.get(parent_id, ()))

    def walk(self, parent_id: str | None = None, *, depth: int = 0) -> Iterator[tuple[int, Theme]]:
        """Depth and theme, parents before their children, as the pane shows them."""
        for theme in self.children(parent_id):
            yield depth, theme
            yield from self.walk(theme.id, depth=depth + 1)

    def lineage(self, theme_id: str) -> list[Theme]:
        """The theme and those above it, topmost first."""
        theme = self.theme(theme_id)
        above = self.lineage(theme.parent_id) if theme.parent_id else []
        return [*above, theme]

    def path(self, theme_id: str) -> str:
        """The names down to the theme: 营商环境/政务服务."""
        return "/".join(theme.name for theme in self.lineage(theme_id))

    def top(self, theme_id: str) -> Theme:
        """The topmost theme above this one, or the theme itself."""
        return self.lineage(theme_id)[0]

    def below(self, theme_id: str) -> set[str]:
        """The ids of the theme and of all under it."""
        return {theme_id, *(theme.id for _, theme in self.walk(theme_id))}

    def by_key(self, key: str) -> Theme | None:
        """The theme that a key applies."""
        return next((t for t in self.themes if t.key == key and not t.retired), None)

    def active(self) -> list[Theme]:
        """The themes that can be applied, in the order of the pane."""
        return [theme for _, theme in self.walk() if not theme.retired]

    def named(self, reference: str) -> list[Theme]:
        """The themes that an id, a path or a name means; an id or a path wins over names."""
        if reference in self._by_id:
            return [self._by_id[reference]]
        same_name = [t for t in self.themes if t.name == reference.rpartition("/")[2]]
        exact = [theme for theme in same_name if self.path(theme.id) == reference]
        return exact or [theme for theme in same_name if theme.name == reference]


def words_of(themes: Iterable[Theme]) -> list[str]:
    """Names and keywords, each once, for the segmenter's user dictionary."""
    return list(dict.fromkeys(word for t in themes for word in (t.name, *t.keywords)))
