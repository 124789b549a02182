"""One reader for each file format: bytes in, lines out."""
