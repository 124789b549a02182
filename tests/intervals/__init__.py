"""How often intervals hold the truth on simulated reports: `python -m tests.intervals`."""
