"""Comparison: rounds of several coders, how far they agree, and how they are reconciled."""
