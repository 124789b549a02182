"""What a reader gets out of a file, whatever its format."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text before normalising, paragraphs as lines.

    ``before`` and ``after`` are paragraphs that the format itself shows to be outside the
    report. ``labels`` are facts that the format carries (a page's meta tags), under the labels
    of an index table.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    labels: dict[str, str] = field(default_factory=dict)
