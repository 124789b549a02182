"""A copy of what sets the project up, on a machine played by small scripts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The shell scripts are for POSIX systems; on Windows setup.cmd stands in their place.
collect_ignore = ["test_setup.py", "test_ways_in.py"] if sys.platform == "win32" else []


@dataclass
class Machine:
    """A checkout and a folder of commands found before the system's own."""

    checkout: Path
    commands: Path

    def command(self, name: str, script: str) -> None:
        """Puts a command of this name, in the shell's language, before the system's."""
        file = self.commands / name
        file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        file.chmod(0o755)

    def libraries(self, *, missing: str = "") -> None:
        """Lets the loader know every library but one."""
        listed = (self.checkout / "packaging" / "system-libraries.txt").read_text("utf-8")
        known = [line.split()[0] for line in listed.splitlines() if not line.startswith("#")]
        known.append(f"libpython3.{sys.version_info.minor}.so.1.0")
        lines = "\n".join(name for name in known if name != missing)
        self.command("ldconfig", f"cat <<'END'\n{lines}\nEND")

    def set_up(self, level: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": f"{self.commands}:{os.environ['PATH']}", "HOME": str(self.checkout)}
        return subprocess.run(
            ["sh", str(self.checkout / "packaging" / "setup.sh"), level],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def calls(self) -> list[str]:
        """What uv and apt-get were asked to do since the last look."""
        log = self.commands / "calls"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A user's machine with uv, every library and a font: nothing is missing yet."""
    machine = Machine(checkout=tmp_path / "checkout", commands=tmp_path / "bin")
    machine.commands.mkdir()
    shutil.copytree(ROOT / "packaging", machine.checkout / "packaging")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / lock, machine.checkout)
    log = machine.commands / "calls"
    venv = machine.checkout / ".venv"
    machine.command(
        "uv",
        f"""[ "$1" = --version ] && exit 0
echo "uv $*" >> {log}
[ "$1" = venv ] || exit 0
mkdir -p {venv}/bin
ln -sf {sys.executable} {venv}/bin/python
echo {venv} > {venv}/bin/activate""",
    )
    machine.command("apt-get", f'echo "apt-get $*" >> {log}')
    machine.command("fc-list", "echo Noto Sans CJK SC")
    machine.command("uname", "echo Linux")
    machine.command("objdump", "")
    machine.command("id", "echo 1000")
    machine.command("sudo", "exit 1")
    machine.libraries()
    return machine
