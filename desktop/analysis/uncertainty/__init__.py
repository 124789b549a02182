"""How sure the figures of groups are: intervals, differences, and counts corrected for error."""
