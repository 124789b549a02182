"""Documents on their way out, one writer a format."""
