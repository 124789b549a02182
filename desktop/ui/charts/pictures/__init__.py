"""Pictures of tables: each the same on the screen and in a file."""
