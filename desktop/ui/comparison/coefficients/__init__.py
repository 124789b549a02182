"""Coefficients as tables show them: their words, their columns, their paint."""
