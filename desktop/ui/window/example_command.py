"""An example for the codebook, taken from the text by a key."""

from __future__ import annotations

from desktop.domain.span import Span
from desktop.services.corpus import corpus
from desktop.services.project.examples import add_example as add
from desktop.ui.kit.translation import translate
from desktop.ui.window.workbench import Workbench


def add_example(bench: Workbench) -> None:
    """What is selected, else the coding of that theme here, else the sentence: an example of the
    theme whose definition is in sight."""
    theme_id, span = bench.codebook.sight.theme_id, _span(bench)
    if not theme_id or span is None:
        bench.coding.hint.emit(
            translate("Commands", "No theme is shown below the tree: apply one, or point at one.")
        )
        return
    project = bench.session.project
    words = span.excerpt(corpus.text(project, bench.reading.report_id))
    notice = translate("Commands", "An example was added to %1.")
    bench.session.attempt(
        "add an example",
        lambda: add(project, theme_id, words),
        notice=notice.replace("%1", project.codebook.theme(theme_id).name),
    )


def _span(bench: Workbench) -> Span | None:
    chosen = bench.reader.view.overlay.chosen
    theme_id, coder_id = bench.codebook.sight.theme_id, bench.session.project.coder.id
    mine = [
        coding.span
        for coding in bench.reader.codings_at_cursor()
        if coding.theme_id == theme_id and coding.coder_id == coder_id
    ]
    return chosen or min(
        mine, key=lambda one: one.end - one.start, default=bench.reader.selection()
    )
