"""How coding packages go out and come back: the user chooses a file, the service does it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.project.coders import find_coder
from desktop.services.rounds import rounds
from desktop.services.sharing import packages
from desktop.services.sharing.packages import SUFFIX, PackagePreview
from desktop.ui.comparison.rounds.unpack_dialog import UnpackDialog
from desktop.ui.session.backed_up import backed_up
from desktop.ui.session.project_session import ProjectSession


class PackageFiles(QObject):
    """`noticed` carries a sentence for the user; `unpacked` a round's id."""

    noticed = Signal(str)
    unpacked = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._over = parent
        self._folder = session.project.path.parent

    def ask_where_to_pack(self, round_id: str, coder_id: str) -> None:
        """Let the user choose where the coder's package goes."""
        project = self._session.project
        known, coder = rounds.find_round(project, round_id), find_coder(project, coder_id)
        title = self.tr("Pack for %1").replace("%1", coder.name)
        name = str(self._folder / packages.file_name(known, coder))
        path, _ = QFileDialog.getSaveFileName(self._over, title, name, self._kind())
        if path:
            out = Path(path) if path.endswith(SUFFIX) else Path(path + SUFFIX)
            self.pack(round_id, coder_id, out)

    def pack(self, round_id: str, coder_id: str, out: Path) -> None:
        """Write the package."""
        self._folder = out.parent
        project = self._session.project
        made = self._session.attempt(
            "pack a round", lambda: packages.pack(project, round_id, coder_id=coder_id, out=out)
        )
        if made is not None:
            said = self.tr("Packed: %1. The coder opens it in Zhupi and hands it back.")
            self.noticed.emit(said.replace("%1", made.name))

    def ask_for_package(self) -> None:
        """Let the user choose a package that came back."""
        title = self.tr("Unpack a package")
        path, _ = QFileDialog.getOpenFileName(self._over, title, str(self._folder), self._kind())
        if path:
            self._folder = Path(path).parent
            self.show_package(Path(path))

    def show_package(self, path: Path) -> None:
        """Show what the package would change, and take it in if the user wants that."""
        project = self._session.project
        found = self._session.attempt("read a package", lambda: packages.preview(project, path))
        if found is not None:
            hides = found.round.hidden and found.coder.id != project.coder.id
            dialog = UnpackDialog(found, hides=hides, parent=self._over)
            dialog.accepted.connect(lambda: self._backed_up(found, late=dialog.late))
            dialog.open()

    def _backed_up(self, found: PackagePreview, *, late: bool) -> None:
        if found.worth_taking:
            take = partial(self._take, found, late=late)
            backed_up(self._session, "unpack", parent=self._over, then=take)

    def _take(self, found: PackagePreview, *, late: bool) -> None:
        project, path = self._session.project, found.path
        said = self.tr("The codings of %1 are taken in.").replace("%1", found.coder.name)
        taken = self._session.attempt(
            "unpack a package", lambda: packages.unpack(project, path, late=late), notice=said
        )
        if taken is not None:
            self.unpacked.emit(found.round.id)

    def _kind(self) -> str:
        return self.tr("Coding packages (*%1)").replace("%1", SUFFIX)
