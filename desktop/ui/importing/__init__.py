"""Bringing reports in: read, looked through, corrected, stored, and accounted for."""

from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.importing.recleaning_dialog import RecleaningDialog

__all__ = ["ImportDialog", "RecleaningDialog"]
