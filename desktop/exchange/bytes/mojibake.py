"""Text that went through a wrong encoding once and was saved like that: 鍢夊杽 for 嘉善."""

from typing import Final

from desktop.exchange.lexicon.frequent_characters import SAMPLE, share_of_frequent

_LOST: Final = "锟斤拷"
_WRONG_TURNS: Final = (("gb18030", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "utf-8"))


def is_mojibake(text: str) -> bool:
    """Whether undoing a wrong decoding makes better Chinese than the text is.

    Bytes were lost on the way, so it is only recognised, never repaired.
    """
    sample = text[:SAMPLE]
    if sample.count(_LOST) > 2:
        return True
    before = share_of_frequent(sample)
    return any(_undone(sample, *turn) > max(0.3, before + 0.15) for turn in _WRONG_TURNS)


def _undone(sample: str, wrong: str, right: str) -> float:
    """Share of frequent characters once the bytes are read as they should have been."""
    raw = sample.encode(wrong, errors="ignore")
    undone = raw.decode(right, errors="ignore")
    return share_of_frequent(undone) if len(undone) * 3 > len(sample) else 0.0
