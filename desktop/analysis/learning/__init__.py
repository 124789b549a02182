"""Learning themes from coded sentences: n-grams, a linear model, and its figures by reports."""
