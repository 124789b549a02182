"""The reader: one report with its codings, drawn; it forwards wishes and decides nothing."""

from desktop.ui.reader.pane import THEME_MIME, ReaderPanel
from desktop.ui.reader.report_view import ReportView

__all__ = ["THEME_MIME", "ReaderPanel", "ReportView"]
