"""Memos on codings, reports, themes and the project."""
