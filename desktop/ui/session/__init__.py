"""An open project at work: its jobs, its changes, what is stale, what is taken back."""
