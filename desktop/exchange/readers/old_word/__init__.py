"""Word documents of 1997 to 2003, and those of WPS."""
