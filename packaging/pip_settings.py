"""Prints what pip was told of its index, as settings for uv in the shell's language.

uv does not read pip's settings, and the machine's owner has usually given a mirror to pip alone.
"""

from __future__ import annotations

import configparser
import os
import shlex
from pathlib import Path

Settings = dict[str, str]


def main() -> None:
    for name, value in for_uv(pip_settings(dict(os.environ)), dict(os.environ)).items():
        print(f"export {name}={shlex.quote(value)}")


def pip_settings(environment: Settings) -> Settings:
    """pip's options by their long names, such as `index-url`: the environment's over the files'."""
    settings: Settings = {}
    for path in config_files(environment):
        settings |= read_config(path)
    prefix = "PIP_"
    return settings | {
        name.removeprefix(prefix).lower().replace("_", "-"): value
        for name, value in environment.items()
        if name.startswith(prefix) and value
    }


def config_files(environment: Settings) -> list[Path]:
    """pip's configuration files, the weakest first."""
    home = Path.home()
    user = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    places = [Path("/etc/xdg/pip/pip.conf"), Path("/etc/pip.conf")]
    places += [home / ".pip/pip.conf", user / "pip/pip.conf"]
    return places + [Path(p) for p in [environment.get("PIP_CONFIG_FILE", "")] if p]


def read_config(path: Path) -> Settings:
    """The options that count for an installation; a file that is not there has none."""
    config = configparser.RawConfigParser()
    config.read(path, encoding="utf-8")
    return {
        name.replace("_", "-"): value
        for section in ("global", "install")
        if config.has_section(section)
        for name, value in config.items(section)
    }


def for_uv(pip: Settings, environment: Settings) -> Settings:
    """The same settings by uv's names; whatever uv was told itself stands."""
    wanted = {
        "UV_DEFAULT_INDEX": pip.get("index-url", ""),
        "UV_INDEX": " ".join(pip.get("extra-index-url", "").split()),
        "UV_FIND_LINKS": ",".join(reachable(pip.get("find-links", ""))),
        "UV_INSECURE_HOST": " ".join(pip.get("trusted-host", "").split()),
        "SSL_CERT_FILE": pip.get("cert", ""),
    }
    own = {"UV_DEFAULT_INDEX": "UV_INDEX_URL", "UV_INDEX": "UV_EXTRA_INDEX_URL"}
    wanted = {
        name: value
        for name, value in wanted.items()
        if value and not environment.get(name) and not environment.get(own.get(name, name))
    }
    # Every file's hash is pinned, so that a second index can be trusted as much as the first.
    return wanted | ({"UV_INDEX_STRATEGY": "unsafe-best-match"} if "UV_INDEX" in wanted else {})


def reachable(links: str) -> list[str]:
    """The addresses, and the folders that exist: uv stops at one that does not, pip goes on."""
    return [link for link in links.split() if "://" in link or Path(link).is_dir()]


if __name__ == "__main__":
    main()
