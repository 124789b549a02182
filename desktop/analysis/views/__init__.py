"""Tables that pictures are drawn of, beside frequency: what they hold, and how it is computed."""
