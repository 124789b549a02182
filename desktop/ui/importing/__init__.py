"""Bringing reports in: read, looked through, corrected, stored, and accounted for."""
