"""The engine of counts of a project: kept while it is open, for who counts and who compares."""
