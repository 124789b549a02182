"""A comparison session, from its sample to its resolution."""
