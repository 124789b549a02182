"""Loaded before all else of the window: PySide then leaves the sources of modules unread.

After each import it reads the module's source, to see whether PySide is used there and its optional
`__feature__` is to be switched for it. Nothing here uses that. With some 740 modules it is a tenth
of the time until the window is at rest, and 20 MB that stay in `linecache`.
"""

from __future__ import annotations

import sys
from types import ModuleType

# Only where it has been loaded there is something to be left.
import PySide6.QtCore  # noqa: F401

_FEATURES = "PySide6.support.feature"


def leave_unread() -> bool:
    """Whether PySide has what is to be left; another version of it may look in another way."""
    features = sys.modules.get(_FEATURES)
    if not hasattr(features, "_mod_uses_pyside"):
        return False
    vars(features)["_mod_uses_pyside"] = _uses_no_feature
    return True


def _uses_no_feature(module: ModuleType) -> bool:
    del module
    return False


leave_unread()
