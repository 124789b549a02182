"""A file's lines as a report: its text, its parts, its facts."""
