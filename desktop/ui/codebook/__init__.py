"""The codebook: its tree, the card of one theme, and the codings under the cursor."""
