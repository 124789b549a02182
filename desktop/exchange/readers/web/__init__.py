"""Pages of the web, and pages saved with all they show."""
