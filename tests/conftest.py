"""What every test may use: real projects, real reports, and the folder of shared material."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:
    # What the tests start is tried, not measured: each of hundreds of processes would begin with
    # loading what measures, and many are killed before they could say anything.
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)

# As the program does it: before other modules are loaded, whose sources would be read.
import desktop.ui.kit.unread_sources  # noqa: F401

# isort: split
from desktop.domain.report import Facts, Report
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.storage.journal import now
from desktop.text.headings import headings, sections
from desktop.text.sentences import sentences
from tests import project_files

ROOT = Path(__file__).resolve().parent.parent

project_files.watch()

# A busy machine is no failure. A fixture that many examples share is made so that they may.
settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("any machine")

AddReport = Callable[..., Report]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real reports with hand-made truth, which are other people's and not in the project."""
    folder = ROOT.parent / "shared"
    if not (folder / "reports" / "metadata.tsv").is_file():
        pytest.skip("the folder ../shared with real reports is not here")
    return folder


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and bug reports of a test go to a folder of its own, in subprocesses too."""
    monkeypatch.setenv("ZHUPI_CONFIG_DIR", str(tmp_path_factory.mktemp("config")))


@pytest.fixture
def hears_ctrl_c() -> Iterator[None]:
    """As at a terminal; a shell has what it runs in the background ignore Ctrl+C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A new project of the coder 甲 with the default codebook."""
    with create_project(tmp_path / "p.zhupi", coder="甲", codebook=default_codebook()) as opened:
        yield opened


@pytest.fixture
def add_report(project: Project) -> AddReport:
    """Puts a text into the corpus as an import does, with the facts given."""

    def add(text: str, **facts: object) -> Report:
        return add_text(project, text, **facts)

    return add


def add_text(project: Project, text: str, **facts: object) -> Report:
    """A report of that text in that project."""
    found = headings(text)
    with project.change("import_reports"):
        key = project.store.texts.add(
            text, segments=sentences(text, found), sections=sections(text, found)
        )
        report = Report(
            id=f"report-{key[:12]}",
            text_sha256=key,
            source_name="report.txt",
            characters=len(text),
            facts=Facts(**facts),  # type: ignore[arg-type]
            guessed=frozenset(),
            warnings=(),
            imported_at=now(),
        )
        project.store.reports.add(report, original_sha256=None)
    return report
