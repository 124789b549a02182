"""The choices of whose codings count, by the names that commands and settings give them."""

from __future__ import annotations

SETTLED, MEAN, SUM = "settled", "mean", "sum"
WHOSE = (SETTLED, MEAN, SUM)
"""Where no coder and no round is named: each report's resolution or else the mean over those who
finished it; that mean always; those who finished it taken together."""
