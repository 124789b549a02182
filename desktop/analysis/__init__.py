"""Statistics on codings: pure functions, no storage and no formats."""
