"""Word documents of today's format."""
