"""Tables of reports and of facts, and files of either kind."""
