"""A damaged project comes out in a new file, and what does not is named."""

from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.project import checking
from desktop.services.project.project import open_project
from desktop.services.rescue.rescuing import rescue
from tests.faults import damage, rescues
from tests.faults.test_damage import HOW_MANY, sound

__all__ = ["sound"]


def test_nothing_goes_without_a_word(sound: Path, tmp_path: Path) -> None:
    for number in range(HOW_MANY):
        outcome, path = damage.tried(sound, number, folder=tmp_path)
        found = rescues.tried(sound, path)
        assert (found.refused, found.untold, found.findings) == ("", (), ()), outcome
        assert found.recovered


def test_a_sound_project_comes_out_whole(sound: Path, tmp_path: Path) -> None:
    told = rescue(sound, tmp_path / "out.zhupi")
    assert not told.lost
    assert not any(account.from_journal for account in told.accounts.values())
    with open_project(tmp_path / "out.zhupi") as project:
        assert checking.check(project) == []
    assert [file.name for file in tmp_path.iterdir()] == ["out.zhupi"]
    assert "  codings: 110 as read" in list(told.lines())


def test_rows_come_back_from_the_journal_and_texts_from_originals(
    sound: Path, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.zhupi"
    data = bytearray(sound.read_bytes())
    for name in ("codings", "texts"):
        page = damage.root_of(sound, name)
        data[(page - 1) * damage.PAGE : page * damage.PAGE] = bytes(damage.PAGE)
    path.write_bytes(data)
    found = rescues.tried(sound, path)
    assert (found.lost, found.untold, found.findings) == (0, (), ())


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" * 400, b"x" * 9000])
def test_a_file_with_nothing_of_a_project_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "no.zhupi").write_bytes(content)
    with pytest.raises(InputError, match="holds nothing of a project"):
        rescue(tmp_path / "no.zhupi", tmp_path / "out.zhupi")
    assert [file.name for file in tmp_path.iterdir()] == ["no.zhupi"]


def test_names_that_do_not_fit_are_refused(sound: Path, tmp_path: Path) -> None:
    (tmp_path / "there.zhupi").write_text("mine", encoding="utf-8")
    for source, out, said in (
        (sound, tmp_path / "there.zhupi", "is there already"),
        (tmp_path / "absent.zhupi", tmp_path / "out.zhupi", "no file at"),
        (sound, tmp_path / "absent" / "out.zhupi", "no folder"),
    ):
        with pytest.raises(InputError, match=said):
            rescue(source, out)
    assert (tmp_path / "there.zhupi").read_text(encoding="utf-8") == "mine"
