"""Plain text and Markdown, and what is hidden under such a name."""
