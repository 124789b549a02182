"""The document number of the report itself: 善政〔2023〕1号. One in the body cites another text."""

import re
from typing import Final

from desktop.exchange.cleaning.labels import kinds
from desktop.exchange.cleaning.parts import CleanedReport
from desktop.text.dates import number

_DIGIT: Final = "[0-9０-９]"
_NUMBER: Final = re.compile(
    r"^[\s\-•·●（(]*(?P<office>[\u4e00-\u9fff]{1,14}?)\s*[〔\[【（(﹝［〖「]\s*"
    rf"(?P<year>[12１２]{_DIGIT}{{3}})\s*[〕\]】）)﹞］〗」]\s*第?\s*(?P<count>{_DIGIT}{{1,4}})\s*号"
)


def stated_number(line: str) -> str | None:
    """The number that the line begins with, in its standard form; None where it only cites one."""
    match = _NUMBER.match(line)
    if not match:
        return None
    return f"{match['office']}〔{number(match['year'])}〕{number(match['count'])}号"


def document_number(cleaned: CleanedReport) -> str | None:
    """From the index table, or a line of its own before or after the body."""
    own = [part.text for part in cleaned.parts if part.role not in ("annex", "repeat")]
    candidates = [*kinds(cleaned.labels, "document_number"), *own]
    return next(filter(None, map(stated_number, candidates)), None)
