"""The dictionary of words is loaded when one is asked for; keys wait until it is there."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Signal

from desktop.domain.codebook import words_of
from desktop.services.corpus import report_list
from desktop.text.tokens import segmenter, word_bounds
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.session.held_keys import HeldKeys
from desktop.ui.session.project_session import ProjectSession


class WordLoading(QObject):
    """`hint` says that it is under way."""

    hint = Signal(str)

    def __init__(self, session: ProjectSession, *, reader: ReaderPane, held: HeldKeys) -> None:
        super().__init__(reader)
        self._session = session
        self._reader, self._held = reader, held
        reader.words_wanted.connect(self.load)

    def load(self) -> None:
        """Load it (100 MB in memory), now that words are asked for."""
        self.hint.emit(self.tr("Loading the dictionary of words…"))
        self._held.hold()
        project = self._session.project

        def load(_ticket: object) -> None:
            segmenter().words("法治政府")
            with project.reader() as reader:
                own = [*words_of(reader.codebook.themes), *report_list.counties(reader)]
            segmenter().add_words(own)

        self._session.jobs.submit("words", load, done=lambda _: self._use(), failed=self._on_failed)

    def _use(self) -> None:
        """From now on words are the segmenter's, with the codebook's and the counties' own."""
        self._reader.set_word_bounds(word_bounds)
        # The dictionary is half a million objects that stay for good: looked through by every
        # full collection, they would cost a key press 10 ms now and then.
        gc.freeze()
        self._held.release()

    def _on_failed(self, error: BaseException) -> None:
        self._held.abandon()
        self._session.jobs.failed.emit(error)
