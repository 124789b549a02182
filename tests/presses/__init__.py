"""How many keys a coding takes: a careful reader's codings made again through the real window."""
