"""Each command is joined to what it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.ui.commands.action_set import ActionSet
from desktop.ui.commands.actions import COMMANDS
from tests.ui.conftest import Opened


def test_every_command_of_the_table_does_something(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined: list[str] = []
    join = ActionSet.on

    def on(self: ActionSet, command_id: str, slot: Callable[[], object]) -> None:
        joined.append(command_id)
        join(self, command_id, slot)

    monkeypatch.setattr(ActionSet, "on", on)
    opened()
    assert sorted(joined) == sorted(command.id for command in COMMANDS)
