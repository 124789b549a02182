"""What a row of the table of commands says."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.ui.commands.needs import Need


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can do. `keys` are portable sequences, as in "J, Down".

    A key without Ctrl or Alt works where the text has the focus (in the group "adjudication"
    where the disagreements have it, in "analyse" the picture or its passages, in "passages" the
    table of passages), all others anywhere in the window. A command with `menu`
    false has keys and a line of help, but no menu entry. It can be given where there is what it
    `needs`; else it is disabled.
    """

    id: str
    group: str
    text: str
    keys: str = ""
    description: str = ""
    menu: bool = True
    needs: Need = "nothing"
