"""How the reliability of each theme goes from round to round."""
