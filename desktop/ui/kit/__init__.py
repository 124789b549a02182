"""What every pane is built of: widgets, list models, the look, the language."""
