"""A project whose name or path is too long is refused with the reason that is the matter."""

from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.project.project import create_project
from desktop.storage.path_lengths import refuse_too_long, too_long

LONG = "县" * 80 + ".zhupi"


def longest_name() -> str:
    """The longest name of 县 that is not refused."""
    return next(
        name
        for name in ("县" * n + ".zhupi" for n in range(255, 0, -1))
        if too_long(Path(name)) is None
    )


def test_the_longest_name_that_is_not_refused_makes_a_project(tmp_path: Path) -> None:
    path = tmp_path / longest_name()
    create_project(path, coder="甲").close()
    assert path.is_file()


def test_one_character_more_is_refused_and_nothing_is_made(tmp_path: Path) -> None:
    path = tmp_path / f"县{longest_name()}"
    with pytest.raises(InputError, match=r"too long.*about 1 characters fewer"):
        create_project(path, coder="甲")
    assert list(tmp_path.iterdir()) == []


def test_a_deep_folder_is_told_from_a_long_name(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["深" * 60] * 12)
    with pytest.raises(InputError, match="folders it lies in have long names"):
        refuse_too_long(deep / "p.zhupi")
    with pytest.raises(InputError, match="The name 县"):
        refuse_too_long(deep / LONG)
