"""The field's own things and their rules; standard library only."""
