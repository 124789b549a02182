"""`python -m tests.presses`: presses a coding, by the ways a coder may work.

Needs the folder ../shared with the real reports. Takes about a minute.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.services.project.preferences import Preferences
from desktop.ui.kit import theme, translation
from desktop.ui.window.main_window import MainWindow
from tests.presses.careful import Careful, as_made, careful_codings, project_of
from tests.presses.coder import WAYS, PressingCoder, Wait, Way

SHARED = Path(__file__).resolve().parents[3] / "shared"


def coded(path: Path, way: Way, wait: Wait) -> tuple[PressingCoder, list[Careful], MainWindow]:
    """The careful codings made in that way, through a window of its own, which is open still."""
    stops = "all" if way.headings else "sentences"
    wanted = replace(
        Preferences(), coder_name="甲", stops_at=stops, advance="on" if way.advance else "off"
    )
    window = MainWindow(wanted)
    window.show()
    window.activateWindow()
    wait(window.isActiveWindow)
    assert window.open(path)
    assert window.bench is not None
    bench = window.bench
    wait(lambda: not (bench.session.later.waits or bench.session.jobs.busy))
    codings = careful_codings(bench.session.project, SHARED)
    codings = [one for one in codings if way.headings or not one.heading]
    coder = PressingCoder(window, way, wait)
    coder.code(codings)
    return coder, codings, window


def until(met: Callable[[], bool]) -> None:
    """Let the window go on until that is so."""
    while not met():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main() -> None:
    """Print one line for each way."""
    app = QApplication([])
    translation.install(app, "en")
    theme.apply(app, "light")
    for way in WAYS:
        with TemporaryDirectory() as folder:
            os.environ["ZHUPI_CONFIG_DIR"] = folder
            path = Path(folder) / "careful.zhupi"
            project_of(SHARED, path)
            coder, codings, window = coded(path, way, until)
            _tell(way, coder, codings)
            window.leave_project()
            window.close()


def _tell(way: Way, coder: PressingCoder, codings: list[Careful]) -> None:
    exact = coder.made() == as_made(codings)
    per = coder.presses / len(codings)
    line = f"{way.name:40} {len(codings):4} codings  {per:.2f} presses each"
    if coder.found:
        line += f"; {coder.found_presses / coder.found:.2f} on the {coder.found} suggested"
    print(line if exact else f"{line}  NOT THE SAME CODINGS")


if __name__ == "__main__":
    main()
