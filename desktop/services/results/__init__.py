"""What a project gives: frequencies, exported tables, the sample project."""
