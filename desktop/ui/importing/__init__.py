"""Bringing reports in: read, looked through, corrected, stored, and accounted for."""

from desktop.ui.importing.dialog import ImportDialog

__all__ = ["ImportDialog"]
