"""`python -m tests.faults [--short] [--seed N] [KIND...]`: one row a kind; 1 where any failed."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.processes import processes
from tests.faults.runner import KINDS, Runner
from tests.faults.tally import Fault, Tally, table


def main() -> int:
    """Try, print the table and what was found wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of: {', '.join(KINDS)}")
    parser.add_argument("--short", action="store_true", help="few tries of each")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    unknown = sorted(set(asked.kinds) - set(KINDS))
    if unknown:
        parser.error(f"no such kind: {', '.join(unknown)}")
    tallies = _tallies(asked.kinds or list(KINDS), seed=asked.seed, short=asked.short)
    print("\n".join(table(tallies)))
    return 1 if any(tally.faults for tally in tallies) else 0


def _tallies(kinds: list[str], *, seed: int, short: bool) -> list[Tally]:
    tallies = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["ZHUPI_CONFIG_DIR"] = str(folder / "settings")
        with processes(folder / "settings") as begun:
            runner = Runner(folder, begun, seed=seed, short=short)
            for kind in kinds:
                tallies.append(runner.run(kind, told=_tell))
    return tallies


def _tell(name: str, fault: Fault) -> None:
    print(f"{fault.sort}: {name}: {fault.what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
