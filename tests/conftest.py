"""What all tests share: the maintainers' collection of real reports, where it is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the checkout; a clone elsewhere skips the tests that need it."""
    if not SHARED.is_dir():
        pytest.skip("the maintainers' collection of real reports is not beside this checkout")
    return SHARED
