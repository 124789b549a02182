"""Figures of the report that is read: proposals beside the text, confirmed with a key."""
