"""Use cases: one transaction, one journal entry, one announcement each."""
