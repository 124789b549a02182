"""A few hundred actions of random hands; `python -m tests.random_hands` plays at length."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.random_hands.judge import play


@pytest.mark.parametrize("seed", [1, 2])
def test_hands_break_nothing(tmp_path: Path, seed: int) -> None:
    played = play(tmp_path, seed=seed, actions=120, patient=True)
    assert played.actions == 120
    assert played.faults == []
