"""Word files put together from their XML, as other programs than ours write them."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(text: str, properties: str = "") -> str:
    """A run with one text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    """A paragraph: plain text, or runs where it begins with a tag."""
    runs = inside if inside.startswith("<") else run(inside) if inside else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is plain text or blocks."""
    return f"<w:tbl>{''.join(map(_row, rows))}</w:tbl>"


def _row(cells: tuple[str, ...]) -> str:
    blocks = (one if one.startswith("<") else paragraph(one) for one in cells)
    return f"<w:tr>{''.join(f'<w:tc>{one}</w:tc>' for one in blocks)}</w:tr>"


def listed(number: int, depth: int = 0) -> str:
    """Paragraph properties that put it into a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def level(depth: int, form: str, pattern: str, more: str = "") -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbering(kinds: dict[int, str], numbers: dict[int, str]) -> str:
    """The numbering part: levels by kind, and what stands in each list's definition."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{kind}">{levels}</w:abstractNum>'
        for kind, levels in kinds.items()
    )
    made += "".join(f'<w:num w:numId="{one}">{inside}</w:num>' for one, inside in numbers.items())
    return f"<w:numbering {SPACES}>{made}</w:numbering>"


def of_kind(kind: int, more: str = "") -> str:
    """What stands in a list's definition."""
    return f'<w:abstractNumId w:val="{kind}"/>{more}'


def word_file(
    *blocks: str,
    parts: dict[str, str | bytes] | None = None,
    related: dict[str, tuple[str, str]] | None = None,
    main: str = "word/document.xml",
    strict: bool = False,
    section: str = "",
) -> bytes:
    """A document of these blocks.

    ``parts`` are further parts by their name in the folder word; ``related`` gives for each
    r:id the kind of relation and the target.
    """
    document = f"<w:document {SPACES}><w:body>{''.join(blocks)}{section}</w:body></w:document>"
    folder, _, name = main.rpartition("/")
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations({"r1": ("officeDocument", main)}),
        main: document,
        f"{folder}/_rels/{name}.rels": _relations(related or {}),
        **{f"{folder}/{one}": data for one, data in (parts or {}).items()},
    }
    return zipped({one: _strict(data) if strict else data for one, data in members.items()})


def zipped(members: dict[str, str | bytes]) -> bytes:
    """An archive of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def _relations(related: dict[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{one}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for one, (kind, target) in related.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{rows}</Relationships>'


def _strict(data: str | bytes) -> str | bytes:
    if isinstance(data, bytes):
        return data
    for name in ("wordprocessingml", "officeDocument"):
        data = data.replace(
            f"http://schemas.openxmlformats.org/{name}/2006/", f"http://purl.oclc.org/ooxml/{name}/"
        )
    return data
