"""Rounds: how they are planned, how far each coder is, packages out and in."""
