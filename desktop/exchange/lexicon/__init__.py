"""What ships to know words by: divisions, column names, what sites and reports write."""
