"""Codings in words, for tooltips: theme, coder, memo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.domain.codebook import Codebook
from desktop.domain.coding import Coder, Coding
from desktop.ui.kit.plain_text import in_html
from desktop.ui.reader.swatches import Swatch


def described(
    codings: Iterable[Coding],
    codebook: Codebook,
    *,
    coders: Mapping[str, Coder],
    swatches: Mapping[str, Swatch],
) -> str:
    """One line of rich text a coding, and its memo below; empty where there is none."""
    return "<br>".join(
        _line(coding, codebook.path(coding.theme_id), coders, swatches[coding.theme_id])
        for coding in codings
    )


def _line(coding: Coding, path: str, coders: Mapping[str, Coder], swatch: Swatch) -> str:
    coder = coders[coding.coder_id].name if coding.coder_id in coders else coding.coder_id
    mark = f'<span style="color:{swatch.mark.name()}">■</span>'
    memo = f"<br>&nbsp;&nbsp;&nbsp;{in_html(coding.memo)}" if coding.memo else ""
    return f"{mark} <b>{in_html(path)}</b> · {in_html(coder)}{memo}"
