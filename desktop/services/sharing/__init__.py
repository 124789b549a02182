"""Between two project files: packages of a round, and merging."""
