"""The journal as sentences that a researcher reads, with undo to any of them."""
