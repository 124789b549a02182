"""Themes on text: put on, moved, taken off, and listed with their words."""
