"""What the field's words mean: frozen values and their rules."""
