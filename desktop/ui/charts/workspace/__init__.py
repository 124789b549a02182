"""The Analyse workspace: what is asked at the left, the picture, what is behind it at the right."""
