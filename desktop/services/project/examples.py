"""Examples of a theme, taken from the text that is coded."""

from __future__ import annotations

from desktop.domain.errors import InputError
from desktop.services.project.codebook import edit_theme, find_theme
from desktop.services.project.project import Project


def add_example(project: Project, theme_id: str, words: str) -> None:
    """Put these words on a line of their own, last among the theme's examples.

    Raises InputError where that line is there already, or where the words are blank.
    """
    theme = find_theme(project, theme_id)
    line = " ".join(words.split())
    known = theme.example.splitlines()
    if not line or line in known:
        raise InputError(
            "This is an example of {theme} already.",
            "Select other words, or edit the theme to change its examples.",
            theme=theme.name,
        )
    edit_theme(project, theme.id, example="\n".join([*known, line]))
