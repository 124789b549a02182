"""The commands of the window: one table, and the menus and keys made from it."""
