"""Which command of the table of passages does what."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ui.window.workbench import Workbench


def slots_of_passages() -> dict[str, Callable[[Workbench], object]]:
    """Commands for the table of passages, and for what is ticked there."""
    return {
        "next_passage": lambda b: b.passages.table.step(1),
        "previous_passage": lambda b: b.passages.table.step(-1),
        "tick_passage": lambda b: b.passages.table.toggle_present(),
        "tick_passages": lambda b: b.passages.table.toggle_all(),
        "open_passage": lambda b: b.passages.table.open_present(),
        "leave_passages": lambda b: b.reader.setFocus(),
        "apply_to_passages": lambda b: b.passages.apply(),
        "pick_for_passages": lambda b: b.passages.pick(),
        "retheme_passages": lambda b: b.passages.retheme(),
        "remove_passages": lambda b: b.passages.remove(),
        "note_passages": lambda b: b.passages.note(),
        "flag_passages": lambda b: b.passages.flag(),
    }
