"""What pip was told of its mirror reaches uv, and never against what uv was told itself."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "pip_settings.py"


def settings(home: Path, **environment: str) -> dict[str, str]:
    """The settings that the script prints for a user with this home and environment."""
    run = subprocess.run(
        [sys.executable, str(SCRIPT)],
        env={"HOME": str(home), "PIP_CONFIG_FILE": str(home / "pip.conf"), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    words = [word for word in shlex.split(run.stdout) if word != "export"]
    return dict(word.split("=", 1) for word in words)


def test_a_mirror_in_the_environment(tmp_path: Path) -> None:
    assert settings(tmp_path, PIP_INDEX_URL="https://mirror.example/simple")[
        "UV_DEFAULT_INDEX"
    ] == ("https://mirror.example/simple")


def test_a_mirror_in_pip_s_configuration(tmp_path: Path) -> None:
    (tmp_path / "pip.conf").write_text("[global]\nindex-url = https://mirror.example/a b\n")
    assert settings(tmp_path)["UV_DEFAULT_INDEX"] == "https://mirror.example/a b"


@pytest.mark.parametrize("name", ["UV_DEFAULT_INDEX", "UV_INDEX_URL"])
def test_what_uv_was_told_stands(tmp_path: Path, name: str) -> None:
    told = {"PIP_INDEX_URL": "https://mirror.example/pip", name: "https://mirror.example/uv"}
    assert "UV_DEFAULT_INDEX" not in settings(tmp_path, **told)


def test_a_folder_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    told = settings(tmp_path, PIP_FIND_LINKS=f"{tmp_path}/wheels {tmp_path}/absent")
    assert told["UV_FIND_LINKS"] == f"{tmp_path}/wheels"


def test_a_certificate_is_passed_on(tmp_path: Path) -> None:
    assert settings(tmp_path, PIP_CERT="/certificates.pem")["SSL_CERT_FILE"] == "/certificates.pem"
