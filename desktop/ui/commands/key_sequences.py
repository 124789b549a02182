"""Keys as the table of commands writes them, as Qt has them, and as the user reads them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def sequences(keys: str) -> list[QKeySequence]:
    """ "J, Down" as key sequences; a comma that is itself a key is kept ("Ctrl+,")."""
    parts = keys.split(", ") if keys else []
    return [QKeySequence(part, QKeySequence.SequenceFormat.PortableText) for part in parts]


def shown_keys(keys: str) -> str:
    """The keys as this machine writes them: "J / Down"."""
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(sequence.toString(native) for sequence in sequences(keys))


def is_plain(sequence: QKeySequence) -> bool:
    """Whether a key would also write a letter or move in a list, so that only the text has it."""
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    is_function_key = text[:1] == "F" and text[1:].isdigit()
    return not ("Ctrl" in text or "Alt" in text or "Meta" in text or is_function_key)
