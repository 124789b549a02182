"""What the program remembers for the person at this machine, as one JSON file."""

from __future__ import annotations

import json
import os
from dataclasses import Field, asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from desktop.domain.errors import EnvironmentProblem, ZhupiError
from desktop.exchange.bytes.file_bytes import text_of
from desktop.exchange.bytes.strict_json import loaded

RECENT_KEPT = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """How one preference is shown; `choices` are value and label, empty for a number."""

    label: str
    description: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    lowest: int = 0
    highest: int = 0


def _row(default: Any, **shown: Any) -> Any:
    return field(default=default, metadata={"setting": Setting(**shown)})


LANGUAGES = (("system", "As the system"), ("zh", "中文"), ("en", "English"))
APPEARANCES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))


@dataclass(frozen=True, slots=True)
class Preferences:
    """All preferences; those with a `Setting` stand in the dialog, the others keep the layout.

    `font_size` is the reading size in points; `keys` are command ids with the key sequences
    that replace the default ones; `geometry` and `panes` are what Qt saves, in base64.
    """

    language: str = _row("system", label="Language", choices=LANGUAGES)
    appearance: str = _row("system", label="Appearance", choices=APPEARANCES)
    font_size: int = _row(
        13,
        label="Size of the report's text",
        description="In points. Ctrl + and Ctrl − change it too.",
        lowest=9,
        highest=28,
    )
    stops_at: str = _row(
        "all",
        label="J and K stop at",
        choices=(("all", "Headings and sentences"), ("sentences", "Sentences only")),
    )
    advance: str = _row(
        "off",
        label="After a coding",
        description="After a suggestion, on to the next likely sentence.",
        choices=(("off", "Stay there"), ("on", "Go on to the next sentence")),
    )
    coder_name: str = _row(
        "",
        label="Your name",
        description="Proposed as the coder of a new project.",
    )
    backups: str = _row(
        "on",
        label="Automatic backups",
        description="Once a day, and before a merge, a package or cleaning again changes much.",
        choices=(("on", "On"), ("off", "Off")),
    )
    backup_folder: str = _row(
        "",
        label="Folder of the backups",
        description="Empty: a folder of your own on this machine. Another disk is better.",
    )
    daily_backups: int = _row(7, label="Daily backups kept", lowest=1, highest=60)
    weekly_backups: int = _row(4, label="Weekly backups kept", lowest=1, highest=60)
    monthly_backups: int = _row(12, label="Monthly backups kept", lowest=1, highest=60)
    work_time: str = _row(
        "on",
        label="Time of your work",
        description="Kept on this machine only, never in a project or an export.",
        choices=(("on", "On"), ("off", "Off")),
    )
    keys: tuple[tuple[str, str], ...] = ()
    recent: tuple[str, ...] = ()
    last_folder: str = ""
    geometry: str = ""
    panes: str = ""
    drawer: str = "frequency"
    drawer_open: bool = True

    def with_recent(self, path: Path) -> Preferences:
        """The same with that project first among the recent ones."""
        others = [known for known in self.recent if known != str(path)]
        return replace(self, recent=(str(path), *others)[:RECENT_KEPT])

    def without_recent(self, path: str) -> Preferences:
        """The same with that project forgotten."""
        return replace(self, recent=tuple(known for known in self.recent if known != path))

    def key_overrides(self) -> dict[str, str]:
        """Command id to key sequences, as in "J, Down"; empty text means no key."""
        return dict(self.keys)


def shown_settings() -> list[tuple[str, Setting]]:
    """The rows of the preferences dialog: field name and how it is shown, in order."""
    rows = [(row.name, row.metadata.get("setting")) for row in fields(Preferences)]
    return [(name, setting) for name, setting in rows if setting is not None]


def config_folder() -> Path:
    """Where preferences and bug reports lie; ZHUPI_CONFIG_DIR overrides the system's place."""
    chosen = os.environ.get("ZHUPI_CONFIG_DIR")
    return Path(chosen) if chosen else Path(platformdirs.user_config_dir("zhupi", appauthor=False))


def data_folder() -> Path:
    """Where what the program keeps for its user lies; ZHUPI_CONFIG_DIR overrides it too."""
    chosen = os.environ.get("ZHUPI_CONFIG_DIR")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("zhupi", appauthor=False))


def load() -> Preferences:
    """The saved preferences; a missing file, or a value of the wrong kind, gives the default."""
    try:
        stored = loaded(text_of(_file()))
    except (ZhupiError, OSError, ValueError):
        # Preferences are a convenience: a damaged file must not keep anybody from their work.
        return Preferences()
    return _from_stored(stored) if isinstance(stored, dict) else Preferences()


def save(preferences: Preferences) -> None:
    """Write them so that a crash leaves the old file or the new one.

    Raises EnvironmentProblem where the folder cannot be written.
    """
    target = _file()
    draft = target.with_suffix(".new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(_as_json(preferences), encoding="utf-8")
        draft.replace(target)
    except OSError as error:
        raise EnvironmentProblem(
            "The preferences could not be saved in {folder}: {reason}.",
            "Make the folder writable; until then they last for this session only.",
            folder=target.parent,
            reason=error.strerror or str(error),
        ) from error


def _file() -> Path:
    return config_folder() / "preferences.json"


def _as_json(preferences: Preferences) -> str:
    return json.dumps(asdict(preferences), ensure_ascii=False, indent=2) + "\n"


def _from_stored(stored: dict[str, Any]) -> Preferences:
    kept: dict[str, Any] = {}
    for row in fields(Preferences):
        value = _tupled(stored.get(row.name))
        if _fits(row, value):
            kept[row.name] = value
    return Preferences(**kept)


def _tupled(value: object) -> object:
    return tuple(_tupled(item) for item in value) if isinstance(value, list) else value


def _fits(row: Field[Any], value: Any) -> bool:
    # Not isinstance: True must not pass for a font size.
    if type(value).__name__ != type(row.default).__name__:
        return False
    if row.name == "keys":
        return all(isinstance(pair, tuple) and _all_text(pair, length=2) for pair in value)
    if isinstance(value, tuple):
        return _all_text(value)
    setting: Setting | None = row.metadata.get("setting")
    return setting is None or _allowed(setting, value)


def _all_text(values: tuple[Any, ...], *, length: int | None = None) -> bool:
    return length in (None, len(values)) and all(isinstance(value, str) for value in values)


def _allowed(setting: Setting, value: Any) -> bool:
    if setting.choices:
        return value in dict(setting.choices)
    return not setting.highest or setting.lowest <= value <= setting.highest
