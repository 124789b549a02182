"""Where a package says that it comes from, and whether that is so."""

from __future__ import annotations

import json
from pathlib import Path
from secrets import token_hex

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError
from desktop.domain.round import PackageOrigin, Round
from desktop.storage.packages import NO_TOKEN, MadePackage
from desktop.storage.store import Store
from desktop.storage.texts import fingerprint

PACKAGE = "package"
"""The setting that makes a project a coder's package: its PackageOrigin as JSON."""
_BYTES = 32


def origin_of(store: Store) -> PackageOrigin | None:
    """Where the package comes from; None where the file is a whole project.

    Raises InputError where what is said there is nothing that Zhupi writes.
    """
    told = store.settings.get(PACKAGE)
    return None if told is None else _origin(told, store.path)


def _origin(told: str, path: Path) -> PackageOrigin:
    try:
        found = PackageOrigin(**json.loads(told))
    except (ValueError, TypeError) as error:
        raise _damaged(path) from error
    for field, kind in PackageOrigin.__annotations__.items():
        if type(getattr(found, field)).__name__ != kind:
            raise _damaged(path)
    return found


def _damaged(path: Path) -> InputError:
    return InputError(
        "{project} is damaged: it does not say what it is a package of.",
        "Ask for the file again: what is in it is not what was saved.",
        project=path.name,
    )


def registered(store: Store, known: Round, coder: Coder, *, at: str) -> tuple[str, int]:
    """The token and the number of a new package; the project knows it from now on."""
    token = token_hex(_BYTES)
    number = 1 + max((one.number for one in store.packages.made()), default=0)
    store.packages.add([MadePackage(known.id, coder.id, _sealed(token), number, at)])
    return token, number


def refuse_not_made_here(store: Store, origin: PackageOrigin, path: Path, *, names: str) -> None:
    """InputError where the package is none that was made for this coder and this round.

    `names` says of whom and of which round it claims to be.
    """
    if _sealed(origin.token) not in store.packages.tokens(origin.round, origin.coder):
        raise InputError(
            "{file} says that it is the package of {names}, but this project made no such package.",
            "Take in the file that this coder was given. If it was packed in another copy of the"
            " project, merge that copy first.",
            file=path.name,
            names=names,
        )


def _sealed(token: str) -> str:
    return fingerprint(token.encode()) if token else NO_TOKEN
