"""The reader: one report with its codings, drawn; it forwards wishes and decides nothing."""
