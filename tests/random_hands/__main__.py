"""`python -m tests.random_hands [--seeds N] [--actions N]`: a row a seed; 1 where any failed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.random_hands.judge import Played, play


def main() -> int:
    """Play every seed, print the table and what was found wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.random_hands", description=__doc__)
    parser.add_argument("--seeds", type=int, default=10, help="how many, from --first on")
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--actions", type=int, default=2000, help="of each seed")
    asked = parser.parse_args()
    print("| seed | actions | steps undone | compared | faults |\n|---|---|---|---|---|")
    failed = False
    for seed in range(asked.first, asked.first + asked.seeds):
        with TemporaryDirectory() as folder:
            failed |= _told(play(Path(folder), seed=seed, actions=asked.actions))
    return 1 if failed else 0


def _told(played: Played) -> bool:
    compared = "yes" if played.compared else "no"
    counts = f"{played.actions} | {played.undone} | {compared} | {len(played.faults)}"
    print(f"| {played.seed} | {counts} |", flush=True)
    for fault in played.faults:
        print(fault, file=sys.stderr, flush=True)
    return bool(played.faults)


if __name__ == "__main__":
    sys.exit(main())
