"""A Word document's paragraph styles: what a paragraph inherits from which."""

from collections.abc import Iterator
from typing import Any

from desktop.exchange.readers.word.package import W, value


class Styles:
    """The styles of a document; ``root`` is its styles part, None where it has none."""

    def __init__(self, root: Any) -> None:
        found = [] if root is None else list(root.iter(W + "style"))
        self._styles = {one.get(W + "styleId"): one for one in found}
        self._default = next((one for one in found if _is_default(one)), None)

    def named(self, name: str | None) -> Any:
        """The style with this id; None without one."""
        return self._styles.get(name)

    def chain(self, paragraph: Any) -> Iterator[Any]:
        """The paragraph, its style, and what that is based on, each once."""
        yield paragraph
        style = self.named(value(paragraph.find(W + "pPr"), "pStyle"))
        style = self._default if style is None else style
        seen: list[Any] = []
        while style is not None and style not in seen:
            yield style
            seen.append(style)
            style = self.named(value(style, "basedOn"))

    def is_contents(self, paragraph: Any) -> bool:
        """Whether its style is one of a table of contents."""
        names = [value(one, "name") or "" for one in self.chain(paragraph)]
        return any(name.lower().startswith("toc ") or "目录" in name for name in names)


def _is_default(style: Any) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true")
