"""What is installed is pinned and hashed, and the lock files name no place to get it from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.lock", "requirements-dev.lock", "packaging/tools.lock"]

PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)( ; [^\\]+?)?((?: \\\n    --hash=\S+)+)$", re.M)


def requirements(lock: str) -> dict[str, str]:
    """Name to version of what a lock file pins with a hash; the last one where there are two."""
    return {m[1]: m[2] for m in PINNED.finditer((ROOT / lock).read_text(encoding="utf-8"))}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_and_hashed(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    named = {line.split("==")[0] for line in text.splitlines() if re.match(r"\w", line)}
    assert named == set(requirements(lock))
    assert set(re.findall(r"--hash=(\w+):", text)) == {"sha256"}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_host_and_no_path_is_named(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "://" in line or line.startswith("-")] == []
    assert [line for line in lines if re.search(r"(^|\s)(/|[A-Z]:\\)", line)] == []


def test_the_tests_run_on_what_is_shipped() -> None:
    shipped, tested = requirements("requirements.lock"), requirements("requirements-dev.lock")
    assert {name: tested.get(name) for name in shipped} == shipped


def test_qt_is_of_the_line_that_was_measured() -> None:
    assert requirements("requirements.lock")["pyside6-essentials"].startswith("6.11.")
    assert "pyside6" not in requirements("requirements-dev.lock")


def test_what_builds_source_packages_is_pinned() -> None:
    assert set(requirements("packaging/tools.lock")) == {"uv", "setuptools"}


def wanted(requirement: str) -> str:
    """The name in a requirement such as `coverage[toml]>=7.6`, as the lock files spell it."""
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-")


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = {wanted(name) for name in project["project"]["dependencies"]}
    tested = {wanted(name) for name in project["dependency-groups"]["dev"]}
    assert shipped - requirements("requirements.lock").keys() == set(), "run `make lock`"
    assert tested - requirements("requirements-dev.lock").keys() == set(), "run `make lock`"
