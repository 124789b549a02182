"""Rows of tables, one reader a format."""
