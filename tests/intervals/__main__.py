"""python -m tests.intervals [--rounds N] [TABLE...]: the tables of docs/reliability.md."""

from __future__ import annotations

import argparse
import sys

from tests.intervals.tables import TABLES


def main(arguments: list[str]) -> None:
    """Print the tables as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.intervals", description=__doc__)
    parser.add_argument("tables", nargs="*", choices=[*TABLES, []], metavar="TABLE")
    parser.add_argument("--rounds", type=int, default=500, help="Simulated rounds in each row.")
    asked = parser.parse_args(arguments)
    for name in asked.tables or TABLES:
        print(f"\n{name}, {asked.rounds} rounds a row\n")
        for number, row in enumerate(TABLES[name](asked.rounds)):
            print("| " + " | ".join(row) + " |", flush=True)
            if not number:
                print("|" + "---|" * len(row))


if __name__ == "__main__":
    main(sys.argv[1:])
