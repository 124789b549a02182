"""Disagreements, one after the other, and what came of the decisions."""
