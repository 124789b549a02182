"""Theme frequency as a picture: bars, a heat map, lines; in the window and as a file."""
