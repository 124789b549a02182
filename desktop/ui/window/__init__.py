"""The window itself: its frame, the open project in it, and what each command does."""
