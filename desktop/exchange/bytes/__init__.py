"""A file's bytes: had, decoded, bounded, and written whole or not at all."""
