"""The real window driven and timed, for `bench`."""
