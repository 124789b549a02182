"""Words: how often they stand in parts of the corpus, and which are a part's own."""
