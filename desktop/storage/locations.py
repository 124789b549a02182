"""Folders that other programs write to as well: synced ones, and those of other machines."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

SYNCED, NETWORK = "synced", "network"


class Location(NamedTuple):
    """`kind` is SYNCED or NETWORK; `name` the service, or the type of the file system."""

    kind: str
    name: str


class _Service(NamedTuple):
    name: str
    folders: tuple[str, ...] = ()
    """What its folder is called, in lower case; also with " - somebody" behind it."""
    inside: tuple[str, ...] = ()
    """What it keeps in its folder."""
    variables: tuple[str, ...] = ()
    """Environment variables that name its folder."""


SERVICES: Final = (
    _Service("OneDrive", ("onedrive",), (), ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")),
    _Service("坚果云", ("nutstore", "nutstore files", "我的坚果云"), (".nutstore", ".nutstore.db")),
    _Service("Dropbox", ("dropbox",), (".dropbox", ".dropbox.cache")),
    _Service("iCloud", ("mobile documents", "icloud drive", "iclouddrive", "com~apple~clouddocs")),
    _Service("百度网盘", ("baidusyncdisk", "baiduyundisk", "百度网盘同步空间", "我的百度网盘")),
    _Service(
        "Google Drive",
        ("google drive", "googledrive", "my drive", "我的云端硬盘"),
        (".tmp.drivedownload", ".tmp.driveupload"),
    ),
    _Service("Syncthing", (), (".stfolder",)),
    _Service("Nextcloud", ("nextcloud",), (".sync_nextcloud.db", ".owncloudsync.log")),
    _Service("Seafile", ("seafile",), (".seafile-data",)),
    _Service("微云", ("weiyun", "微云同步盘", "微云同步助手")),
)
NETWORKS: Final = ("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ncpfs")
_OTHERS: Final = ("fuse.", "fuseblk.")
_OWN_DISKS: Final = ("fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.lxcfs")
_REMOTE = 4
"""GetDriveTypeW: DRIVE_REMOTE."""
_MOUNTS = "/proc/self/mountinfo"


def location(path: Path) -> Location | None:
    """Where others write too, if `path` lies there: a service's folder, a network drive."""
    whole = Path(os.path.abspath(path))
    return _synced(whole) or _synced(whole.resolve()) or _network(whole.resolve())


def _synced(path: Path) -> Location | None:
    found = (s.name for folder in path.parents for s in SERVICES if _is_its(folder, s))
    name = next(found, None)
    return Location(SYNCED, name) if name else None


def _is_its(folder: Path, service: _Service) -> bool:
    name = folder.name.casefold()
    if any(name == known or name.startswith(f"{known} - ") for known in service.folders):
        return True
    if any(os.environ.get(v) and Path(os.environ[v]) == folder for v in service.variables):
        return True
    return any((folder / mark).exists() for mark in service.inside)


def _network(path: Path) -> Location | None:
    if os.name == "nt":  # pragma: no cover - Windows alone
        return _windows_network(path)
    kind = _file_system(path, _mounts())
    return Location(NETWORK, kind) if is_network(kind) else None


def is_network(kind: str) -> bool:
    """Whether a file system of that type, as Linux names it, may be on another machine."""
    return kind in NETWORKS or (kind.startswith(_OTHERS) and kind not in _OWN_DISKS)


def _file_system(path: Path, mounts: Iterable[tuple[Path, str]]) -> str:
    holding = [(len(at.parts), kind) for at, kind in mounts if path.is_relative_to(at)]
    # Of two mounted at one place the later one is seen; max() takes the first of equals.
    return max(reversed(holding), default=(0, ""), key=lambda found: found[0])[1]


def _mounts() -> Iterator[tuple[Path, str]]:
    # proc(5): "36 35 98:0 /root /mount options [more] - type source options".
    try:
        lines = Path(_MOUNTS).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        before, _, after = line.partition(" - ")
        yield Path(_unescaped(before.split()[4])), after.split()[0]


def _unescaped(mounted: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        mounted = mounted.replace(code, letter)
    return mounted


def _windows_network(path: Path) -> Location | None:  # pragma: no cover - Windows alone
    # Only Windows asks it.
    import ctypes  # noqa: PLC0415

    drive = f"{path.drive}\\"
    remote = drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == _REMOTE  # type: ignore[attr-defined]
    return Location(NETWORK, path.drive) if remote else None
