"""The open project: who may do what in it, and the way back."""
