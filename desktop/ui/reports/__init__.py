"""The corpus as a list by province and prefecture, and the facts of one report."""
