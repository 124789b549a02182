"""What becomes of a page: the body that is coded, and every part that is not."""

from dataclasses import dataclass, field
from typing import Literal

PartRole = Literal[
    "title", "addressee", "opening", "occasion", "speaker", "signature", "date", "note", "annex",
    "repeat", "chrome",
]  # fmt: skip
"""The report's own parts, then what the site put around and between them."""


@dataclass(frozen=True, slots=True)
class CutPart:
    """One paragraph that is not in the stored text.

    ``position`` says where it belongs, in code points of the stored text; ``reason`` is the
    rule that took it out.
    """

    role: PartRole
    text: str
    reason: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """One paragraph of the page with what it was found to be; role None is the body."""

    text: str
    role: PartRole | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CleanedReport:
    """The body, one paragraph a line, and the parts in the order of the page.

    ``labels`` holds the index table: 发布机构 -> 南昌县人民政府, empty where the page left it so.
    """

    text: str
    parts: tuple[CutPart, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)

    def having(self, *roles: PartRole) -> list[str]:
        """The texts of the parts in these roles."""
        return [part.text for part in self.parts if part.role in roles]

    @property
    def head(self) -> list[str]:
        """Paragraphs that stood before the body."""
        return [part.text for part in self.parts if part.position == 0]

    @property
    def tail(self) -> list[str]:
        """Paragraphs that stood after the body."""
        return [
            part.text for part in self.parts if part.position and part.position >= len(self.text)
        ]


def assemble(lines: list[PageParagraph], labels: dict[str, str]) -> CleanedReport:
    """The lines as body and parts."""
    body: list[str] = []
    parts: list[CutPart] = []
    length = 0
    for line in lines:
        if line.role is None:
            body.append(line.text)
            length += len(line.text) + 1
        else:
            parts.append(CutPart(line.role, line.text, line.reason, length))
    text = "\n".join(body)
    return CleanedReport(text, tuple(_within(part, len(text)) for part in parts), labels)


def _within(part: CutPart, length: int) -> CutPart:
    if part.position <= length:
        return part
    return CutPart(part.role, part.text, part.reason, length)
