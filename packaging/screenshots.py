"""The pictures in docs/screenshots, made by the program itself from the sample project.

packaging/screenshots.py [FOLDER]        every screen, light and dark, in both languages
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QColor, QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget  # noqa: E402

from desktop.resources import resource  # noqa: E402
from desktop.services.coding.loading import load_codings  # noqa: E402
from desktop.services.corpus.corpus import reports  # noqa: E402
from desktop.services.project.coders import coders  # noqa: E402
from desktop.services.project.preferences import Preferences  # noqa: E402
from desktop.services.project.project import Project, create_project, default_codebook  # noqa: E402
from desktop.services.results.sample_project import create_sample  # noqa: E402
from desktop.services.rounds import rounds  # noqa: E402
from desktop.ui.kit import theme, translation  # noqa: E402
from desktop.ui.window.application import application  # noqa: E402
from desktop.ui.window.main_window import MainWindow  # noqa: E402

TARGET = ROOT / "docs" / "screenshots"
SIZE = (1280, 800)
_VEIL = QColor(0, 0, 0, 70)
_NAMES = {"zh": ("浙赣法治报告", "新项目"), "en": ("County reports", "New project")}


class Studio:
    """One window in one language and appearance, with a folder to keep its projects in."""

    def __init__(self, language: translation.Language, appearance: theme.Appearance) -> None:
        self.app = application()
        translation.install(self.app, language)
        theme.apply(self.app, appearance)
        self.folder = Path.home() / "Documents"
        self.folder.mkdir()
        self.sample, self.empty = (self.folder / f"{name}.zhupi" for name in _NAMES[language])
        create_sample(self.sample).close()
        create_project(self.empty, coder="甲", codebook=default_codebook(language)).close()
        self.window = MainWindow(
            replace(Preferences(), coder_name="甲", last_folder=str(self.folder))
        )
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()

    def settle(self, milliseconds: int = 250) -> None:
        """Let workers finish and everything be painted."""
        self._wait(milliseconds)
        while self.window.jobs.busy:
            self._wait(50)
        self._wait(150)

    def picture(self) -> QPixmap:
        """The window with what lies over it."""
        self.settle()
        whole = self.window.grab()
        painter = QPainter(whole)
        for over in _over(self.window):
            painter.fillRect(self.window.rect(), _VEIL)
            corner = self.window.rect().center() - over.rect().center()
            painter.drawPixmap(corner, over.grab())
        painter.end()
        return whole

    def close(self) -> None:
        """Put everything away."""
        self.window.close()
        self.window.deleteLater()
        self.settle(50)
        for file in self.folder.iterdir():
            file.unlink()
        self.folder.rmdir()

    def _wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def start(studio: Studio) -> None:
    """The start page, with two projects that were open before."""
    paths = (str(studio.sample), str(studio.empty))
    studio.window.keep(replace(studio.window.preferences, recent=paths))
    studio.window.show_start()


def code(studio: Studio) -> None:
    """A report with codings, a theme's card, the chart below."""
    studio.window.open(studio.sample)
    bench = studio.window.bench
    assert bench is not None
    bench.reports.step(1)
    for _ in range(4):
        bench.reader.next_sentence()
    studio.settle()


def analyse(studio: Studio) -> None:
    """The question, its picture, and the passages behind a point."""
    studio.window.show_workspace("analyse")
    bench = studio.window.bench
    assert bench is not None
    studio.settle()
    for _ in range(2):
        bench.analyse.walk(1)


def viewed_as(view: str) -> Callable[[Studio], None]:
    """Another view of it."""

    def stage(studio: Studio) -> None:
        bench = studio.window.bench
        assert bench is not None
        bench.analyse.question.views.button(view).click()

    return stage


def pivot(studio: Studio) -> None:
    """The table that is the other face of the picture."""
    bench = studio.window.bench
    assert bench is not None
    viewed_as("heat")(studio)
    bench.analyse.turn_face()
    studio.settle()
    bench.analyse.walk(1)


def history(studio: Studio) -> None:
    """The journal, after some work."""
    window = studio.window
    window.show_workspace("code")
    bench = window.bench
    assert bench is not None
    for key in ("1", "2"):
        bench.reader.next_sentence()
        bench.coding.apply_key(key)
    bench.coding.remove_here()
    window.actions_["undo"].trigger()
    bench.drawer.turn_to("history")
    window.notice.hide()


def passages(studio: Studio) -> None:
    """What was coded as one theme."""
    bench = studio.window.bench
    assert bench is not None
    studio.window.notice.hide()
    bench.codebook.passages_wanted.emit(bench.session.project.codebook.children(None)[0].id)


def find(studio: Studio) -> None:
    """A word in the corpus, in its context."""
    bench = studio.window.bench
    assert bench is not None
    bench.search("行政")


def help_page(studio: Studio) -> None:
    """Every key."""
    studio.window.actions_["help"].trigger()


def preferences(studio: Studio) -> None:
    """The preferences."""
    studio.window.actions_["preferences"].trigger()


def memos(studio: Studio) -> None:
    """What was noted."""
    bench = studio.window.bench
    assert bench is not None
    bench.drawer.turn_to("memos")


def asked(command: str, *, path: str = "") -> Callable[[Studio], None]:
    """The dialog that a command opens; `path` stands where this machine's would."""

    def stage(studio: Studio) -> None:
        studio.window.actions_[command].trigger()
        for dialog in _over(studio.window):
            for edit in dialog.findChildren(QLineEdit)[: bool(path)]:
                edit.setText(path)

    return stage


def round_list(studio: Studio) -> None:
    """The rounds of the project, and how far each is."""
    bench = studio.window.bench
    assert bench is not None
    bench.comparison.turn_to("rounds")


def reliability(studio: Studio) -> None:
    """A round that both coders have coded."""
    bench = studio.window.bench
    assert bench is not None
    compared(bench.session.project)
    studio.window.show_workspace("compare")
    studio.settle()
    bench.comparison.turn_to("reliability")


def disagreements(studio: Studio) -> None:
    """Where its coders differ."""
    bench = studio.window.bench
    assert bench is not None
    bench.comparison.turn_to("disagreements")


def compared(project: Project) -> None:
    """A revealed round over the whole sample, with the codings that come with it."""
    people = [coder.id for coder in coders(project)]
    whole = [report.id for report in reports(project)]
    made = rounds.create(project, "2023", coder_ids=people, report_ids=whole)
    rounds.enter(project, made.id)
    load_codings(project, resource("sample", "codings.jsonl"))
    for coder in people:
        rounds.mark_all_done(project, made.id, whole, done=True, coder=coder)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    rounds.enter(project, None)


def importing(studio: Studio) -> None:
    """Files that were read, before they go in."""
    studio.window.open(studio.empty)
    studio.window.project_files.transfers.ask_for_reports([resource("sample", "reports")])


def empty(studio: Studio) -> None:
    """A project without reports: what to do next."""
    studio.window.open(studio.empty)


SCREENS: dict[str, Callable[[Studio], None]] = {
    "start": start,
    "code": code,
    "analyse": analyse,
    "heat-map": viewed_as("heat"),
    "together": viewed_as("cooccurrence"),
    "portraits": viewed_as("portraits"),
    "pivot": pivot,
    "history": history,
    "passages": passages,
    "find": find,
    "memos": memos,
    "facts": asked("edit_facts"),
    "export": asked("export", path="~/Documents/data"),
    "new-project": asked("new_project", path="~/Documents/reports.zhupi"),
    "help": help_page,
    "preferences": preferences,
    "reliability": reliability,
    "disagreements": disagreements,
    "rounds": round_list,
    "import": importing,
    "empty": empty,
}


def _over(window: MainWindow) -> Iterator[QWidget]:
    yield from (one for one in window.findChildren(QDialog) if one.isVisible())


@contextmanager
def _opened(language: translation.Language, appearance: theme.Appearance) -> Iterator[Studio]:
    studio = Studio(language, appearance)
    try:
        yield studio
    finally:
        studio.close()


def take(target: Path) -> list[Path]:
    """Every picture, into `target`; the files."""
    target.mkdir(parents=True, exist_ok=True)
    files = []
    for language, appearance in product(("zh", "en"), ("light", "dark")):
        with _opened(language, appearance) as studio:  # type: ignore[arg-type]
            for name, stage in SCREENS.items():
                stage(studio)
                files.append(target / f"{name}-{appearance}-{language}.png")
                studio.picture().save(str(files[-1]), "PNG", 0)
                for dialog in _over(studio.window):
                    dialog.close()
    return files


def main() -> int:
    """Take the pictures; the folder may be named."""
    # The platform without a screen says of every menu that it cannot be raised.
    qInstallMessageHandler(lambda *_: None)
    with tempfile.TemporaryDirectory() as home:
        # Nothing of this machine may be seen in a picture.
        os.environ["HOME"] = os.environ["USERPROFILE"] = home
        os.environ["ZHUPI_CONFIG_DIR"] = str(Path(home) / "config")
        take(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
    application().processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
