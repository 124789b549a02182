"""Files of codebooks, codings, decisions and published examples."""
