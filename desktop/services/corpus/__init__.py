"""The reports of a project, and what is found in them."""
