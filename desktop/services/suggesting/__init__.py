"""Suggestions: sentences that a theme may fit, by keywords or a model; none applies itself."""
