"""Passages: excerpts and places found, each a line that leads to its report."""
