"""What a reader of a comparison must know of how it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.analysis.reliability.methods import FEW_REPORTS, FEWEST_REPORTS
from desktop.domain.codebook import Codebook, Theme
from desktop.domain.codebook_changes import changed_themes
from desktop.domain.round import Round
from desktop.services.reliability.reliability_words import Words, words_in
from desktop.services.rounds.compared_reports import Compared
from desktop.services.rounds.occasions import Retest


@dataclass(frozen=True, slots=True)
class Remark:
    """What was left out or assumed: a code, and the details that its words need."""

    code: str
    details: dict[str, object] = field(default_factory=dict)

    def said(self, language: str = "en") -> str:
        """In "en" or "zh"."""
        words = words_in(language)
        details = {name: _in_words(value, words) for name, value in self.details.items()}
        return words[f"note.{self.code}"].format(**details)


def _in_words(value: object, words: Words) -> object:
    """Themes with what changed of them, as `changes` gives them, and codes (a tuple) in words."""
    if isinstance(value, tuple):
        return words["and"].join(words[one] for one in value)
    if not isinstance(value, Mapping):
        return value
    told = [
        f"{theme} ({words['and'].join(words[f'changed.{one}'] for one in what)})"
        for theme, what in value.items()
    ]
    return words["and"].join(told)


def remarks(
    chosen: Compared, shown: Sequence[Theme], *, codebooks: Callable[[int], Codebook]
) -> Iterator[Remark]:
    """All that there is to say, the gravest first; `codebooks` are by their versions."""
    if chosen.retest:
        yield from _retest(chosen.retest, codebooks)
    yield from _reports(chosen)
    names = _names(chosen)
    for coder in chosen.assumed:
        yield _assumed(chosen.retest, names[coder])
    for coder, number in chosen.unfinished.items():
        yield Remark("unfinished", {"coder": names[coder], "number": number})
    for known in _rounds(chosen):
        if known.open:
            yield Remark("open", {"round": known.name})
    if len(chosen.versions) > 1:
        yield Remark("versions", {"versions": ", ".join(map(str, chosen.versions))})
    if not shown:
        yield Remark("no_theme")


def few_reports(shared: int, *, method: str | None) -> Iterator[Remark]:
    """That so few reports leave intervals narrower than they say; nothing where there are none."""
    if method and FEWEST_REPORTS <= shared < FEW_REPORTS:
        yield Remark("few_reports", {"number": shared})


def _names(chosen: Compared) -> Mapping[str, str]:
    """What the coders are called; of a retest the one coder on each occasion."""
    who = f"{chosen.retest.coder.name} · " if chosen.retest else ""
    return {coder.id: who + coder.name for coder in chosen.coders}


def _assumed(retest: Retest | None, name: str) -> Remark:
    if retest is None:
        return Remark("assumed", {"coder": name})
    return Remark("assumed_retest", {"coder": retest.coder.name})


def _reports(chosen: Compared) -> Iterator[Remark]:
    shared, everything = len(chosen.shared), len(chosen.reports)
    if not shared:
        yield Remark("no_shared_retest" if chosen.retest else "no_shared")
    elif shared < everything:
        code = "left_out_retest" if chosen.retest else "left_out"
        yield Remark(code, {"number": everything - shared, "of": everything})


def _rounds(chosen: Compared) -> Iterator[Round]:
    retest = chosen.retest
    known = (retest.then.round, retest.now.round) if retest else (chosen.round,)
    return (one for one in known if one)


def _retest(retest: Retest, codebooks: Callable[[int], Codebook]) -> Iterator[Remark]:
    then, now = retest.then.side.name, retest.now.side.name
    yield Remark("retest", {"coder": retest.coder.name, "then": then, "now": now})
    yield from changes(retest.versions, codebooks)


def changes(versions: Sequence[int], codebooks: Callable[[int], Codebook]) -> Iterator[Remark]:
    """What changed between these versions of the codebook, in words for people."""
    if len(versions) < 2:
        return
    known = [codebooks(version) for version in versions]
    altered = changed_themes(known)
    paths = {theme_id: _path(theme_id, known) for theme_id in altered}
    details: dict[str, object] = {"versions": ", ".join(map(str, versions))}
    if altered:
        details["themes"] = {paths[theme_id]: what for theme_id, what in altered.items()}
    yield Remark("changed" if altered else "unchanged", details)


def _path(theme_id: str, known: Sequence[Codebook]) -> str:
    """As the last version that has the theme calls it."""
    return next(one.path(theme_id) for one in reversed(known) if theme_id in one)
