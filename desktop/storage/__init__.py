"""The project file: all SQL lives here."""
