"""What a reader gets out of a file, whatever its format."""

from dataclasses import dataclass, field

from desktop.exchange.cleaning.parts import PartRole


@dataclass(frozen=True, slots=True)
class Cut:
    """A paragraph that the format itself shows to be no running text: a footnote, a page number.

    ``after`` is the line of the source's text that it stands after, empty at the beginning;
    ``reason`` names the rule, as a part's does.
    """

    text: str
    role: PartRole
    reason: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class FileText:
    """A file's text before normalising, paragraphs as lines.

    ``before`` and ``after`` are paragraphs that the format itself shows to be outside the
    report, ``cuts`` those inside it that are not its running text, in the order of the text.
    ``labels`` are facts that the format carries (a page's meta tags), under the labels
    of an index table.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)
    cuts: tuple[Cut, ...] = ()
