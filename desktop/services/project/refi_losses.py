"""What a codebook of REFI-QDA cannot hold of ours, a row each."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.codebook import Codebook, Theme
from desktop.exchange.refi.descriptions import not_told_apart
from desktop.exchange.refi.losses import Loss
from desktop.exchange.refi.xml_words import not_held


def codebook_losses(codebook: Codebook) -> Iterator[Loss]:
    """The rows, theme after theme."""
    for theme in codebook.themes:
        for told in _of_theme(theme, codebook):
            yield Loss("theme", codebook.path(theme.id), told)


def left_out(where: str, text: str) -> Iterator[str]:
    """What is said of characters that XML cannot hold."""
    if number := not_held(text):
        yield f"{number} characters of {where} that XML cannot hold are left out"


def _of_theme(theme: Theme, codebook: Codebook) -> Iterator[str]:
    if theme.key:
        yield f"its key {theme.key} is left out"
    if theme.merged_into:
        yield f"that it was merged into {codebook.path(theme.merged_into)} is left out"
    for name in ("name", "definition", "include", "exclude", "example", "counter_example"):
        yield from left_out(f"its {name}", getattr(theme, name))
    yield from not_told_apart(theme)
