"""A module's tests are where the module is: tests/<floor>/<room>/test_<module>.py.

What goes through several modules of a room stands in the room's folder, and begins with the name of
one of them or bears the room's; what goes through several rooms stands one folder above.
"""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("analysis", "cli", "domain", "exchange", "services", "storage", "text", "ui")

THROUGH_SEVERAL = frozenset(
    {
        "analysis/reliability/test_counts.py",
        "analysis/reliability/test_gamma.py",
        "analysis/reliability/test_golden.py",
        "analysis/reliability/test_oracles.py",
        "analysis/reliability/test_pair_intervals.py",
        "analysis/reliability/test_properties.py",
        "analysis/reliability/test_sources.py",
        "analysis/reliability/test_tables.py",
        "analysis/reliability/test_undefined.py",
        "cli/test_bad_input.py",
        "cli/test_hostile_files.py",
        "cli/test_hostile_names.py",
        "exchange/cleaning/test_like_a_site.py",
        "exchange/cleaning/test_nothing_lost.py",
        "exchange/cleaning/test_one_line.py",
        "exchange/test_accuracy.py",
        "exchange/test_frames.py",
        "exchange/test_minimal_inputs.py",
        "exchange/test_nasty_files.py",
        "exchange/test_sites.py",
        "exchange/test_synthetic_reports.py",
        "services/test_codebook_machine.py",
        "services/test_no_reports.py",
        "services/test_random_projects.py",
        "storage/test_full_disk.py",
        "storage/test_stores.py",
        "ui/importing/test_again.py",
        "ui/test_hostile_names.py",
        "ui/test_left_while_editing.py",
    }
)
"""Tests that are named after what they show."""


def places() -> list[Path]:
    """The tests of the floors, without `tests/`."""
    found = [path for floor in FLOORS for path in (ROOT / "tests" / floor).rglob("test_*.py")]
    return sorted(path.relative_to(ROOT / "tests") for path in found)


def is_of_its_folder(test: Path) -> bool:
    """Whether a module beside which it would be bears its name, or begins it, or the room does."""
    name, room = test.stem.removeprefix("test_"), ROOT / "desktop" / test.parent
    beside = {path.stem for path in room.glob("*.py")} | {test.parent.name}
    return any(f"{name}_".startswith(f"{module}_") for module in beside)


@pytest.mark.parametrize("test", places(), ids=str)
def test_it_stands_where_its_module_does(test: Path) -> None:
    assert is_of_its_folder(test) != (str(test) in THROUGH_SEVERAL)


def test_none_is_excepted_that_is_not_there() -> None:
    assert set(map(str, places())) >= THROUGH_SEVERAL


def test_a_test_elsewhere_is_found() -> None:
    assert is_of_its_folder(Path("text/test_offsets.py"))
    assert not is_of_its_folder(Path("domain/test_offsets.py"))
