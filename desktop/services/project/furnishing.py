"""What a project file holds from the start."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

import desktop
from desktop.domain.codebook import Theme
from desktop.domain.coding import Coder
from desktop.storage.store import Store


def furnish(store: Store, coder: Coder, themes: Iterable[Theme]) -> None:
    """Its name, a coder, and themes; the codebook's first version."""
    # The codebook that a project starts with is no step of the coder's: undo leaves it.
    with store.journal.entry("create_project", coder_id=coder.id, kind="base"):
        store.settings.describe_project(
            uuid=str(uuid4()), name=store.path.stem, program_version=desktop.__version__
        )
        store.coders.add(coder)
        for theme in themes:
            store.codebooks.add(theme)
        store.codebooks.record_version(coder_id=coder.id)
