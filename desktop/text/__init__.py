"""Pure functions on a report's text."""
