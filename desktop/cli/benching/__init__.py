"""What each job costs: an invented corpus, the jobs, and the table of figures."""
