"""The segmenter's dictionary, loaded when words are asked for first."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject

from desktop.domain.codebook import words_of
from desktop.services.corpus import report_list
from desktop.text.tokens import segmenter, word_bounds
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.session.held_keys import HeldKeys
from desktop.ui.session.project_session import ProjectSession


class LoadingWords(QObject):
    """Keys that are pressed meanwhile are held, in their order."""

    def __init__(self, session: ProjectSession, *, reader: ReaderPane, held: HeldKeys) -> None:
        super().__init__(reader)
        self._session, self._reader, self._held = session, reader, held

    def begin(self) -> None:
        """Load the dictionary (100 MB in memory) in a worker."""
        self._held.hold()
        project = self._session.project

        def load(_ticket: object) -> None:
            segmenter().words("法治政府")
            with project.reader() as reader:
                own = [*words_of(reader.codebook.themes), *report_list.counties(reader)]
            segmenter().add_words(own)

        self._session.jobs.submit(
            "words", load, done=lambda _: self._use_words(), failed=self._on_no_words
        )

    def _use_words(self) -> None:
        """From now on words are the segmenter's, with the codebook's and the counties' own."""
        self._reader.set_word_bounds(word_bounds)
        # The dictionary is half a million objects that stay for good: looked through by every
        # full collection, they would cost a key press 10 ms now and then.
        gc.freeze()
        self._held.release()

    def _on_no_words(self, error: BaseException) -> None:
        self._held.abandon()
        self._session.jobs.failed.emit(error)
