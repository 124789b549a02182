"""How far coders agree, theme by theme."""
