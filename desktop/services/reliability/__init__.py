"""How far the coders of a round agree, and the report that says so."""
