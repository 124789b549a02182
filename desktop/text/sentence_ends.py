"""Where a sentence ends: 。！？ and ASCII !? with the closing quotes after them, and ……."""

import re
from typing import Final

_CLOSING: Final = "”’」』）)】〕］"
# A mark before 》 belongs to a title (《怎么办？》), one before a letter to an address (?id=1).
_END: Final = re.compile(
    rf"(?:[。！？｡]|[!?](?![A-Za-z0-9_=&/])|…{{2,}}|⋯{{2,}}|\.{{6,}})+"
    rf"(?![》〉]|[{_CLOSING}]+[》〉])[{_CLOSING}]*",
)


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Ends of the sentences in [start, end), code points; the last one is ``end`` itself."""
    ends: list[int] = []
    opened = start
    for match in _END.finditer(text, start, end):
        opened = _after_quote(text, opened, match.end(), end)
        ends.append(opened)
    if not ends or ends[-1] < end:
        ends.append(end)
    return ends


def first_sentence_end(text: str, start: int, end: int) -> int:
    """End of the first sentence in [start, end), code points."""
    match = _END.search(text, start, end)
    return _after_quote(text, start, match.end(), end) if match else end


def _after_quote(text: str, start: int, at: int, end: int) -> int:
    """Past a straight quote that closes one opened inside the sentence [start, at)."""
    closes = at < end and text[at] == '"' and text.count('"', start, at) % 2 == 1
    return at + 1 if closes else at
