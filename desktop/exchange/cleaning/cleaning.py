"""A page as the report's body and the parts that are not it. Nothing is lost: parts are kept."""

from dataclasses import replace

from desktop.exchange.cleaning.body import body_lines
from desktop.exchange.cleaning.head import Head
from desktop.exchange.cleaning.paragraphs import paragraphs
from desktop.exchange.cleaning.parts import CleanedReport, CutPart, PageParagraph, assemble
from desktop.exchange.cleaning.printed import as_printed
from desktop.exchange.cleaning.tags import without_marks
from desktop.exchange.cleaning.tail import body_end, last_apart, tail_lines
from desktop.text.variants import is_traditional, simplified


def clean(text: str) -> CleanedReport:
    """The body of a normalised text, and everything around it as parts.

    Where no paragraph looks like running text, everything that is not the site's is body.
    A traditional text is read by the same rules; what comes out is as printed.
    """
    text, marks = without_marks(text)
    if is_traditional(text):
        plain = simplified(text)
        return _with_marks(as_printed(_clean(plain), plain, text), marks)
    return _with_marks(_clean(text), marks)


def _with_marks(cleaned: CleanedReport, marks: list[str]) -> CleanedReport:
    if not marks:
        return cleaned
    part = CutPart("chrome", " ".join(marks), "watermark")
    return replace(cleaned, parts=(part, *cleaned.parts))


def _clean(text: str) -> CleanedReport:
    found = paragraphs(text)
    head = Head(found)
    start = head.read()
    if start is None:
        return assemble(_kept_whole(head.lines), head.labels)
    end = body_end(found, start)
    found[end - 1 : end] = last_apart(found[end - 1])
    tail, labels = tail_lines(found[end:])
    lines = [*head.lines, *body_lines(found[start:end]), *tail]
    return assemble(lines, {**labels, **head.labels})


def _kept_whole(lines: list[PageParagraph]) -> list[PageParagraph]:
    """A page without running text: only what is certainly the site's is left out."""
    certain = {"index_table", "breadcrumb", "clock", "font_size", "menu", "share", "counter"}
    kept = [
        line if line.role == "chrome" and line.reason in certain else PageParagraph(line.text)
        for line in lines
    ]
    return (
        kept
        if any(line.role is None for line in kept)
        else [PageParagraph(line.text) for line in lines]
    )
