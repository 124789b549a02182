"""What a reader gets out of a file, whatever its format."""

from dataclasses import dataclass, field

from desktop.exchange.cleaning import RemovedPart


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text before normalising, paragraphs as lines.

    ``labels`` are facts that the format itself carries (a table's columns, a page's meta
    tags), by fact name; ``removed`` is what the format's own reader left out.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    removed: tuple[RemovedPart, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)
