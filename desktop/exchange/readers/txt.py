"""Plain text in any of the usual encodings."""

from desktop.exchange.decoding import decode
from desktop.exchange.mojibake import is_mojibake
from desktop.exchange.readers.source import Source


def read(data: bytes) -> Source:
    """The file's text; InputError where it holds none."""
    decoded = decode(data)
    warnings = []
    if decoded.bad_bytes:
        warnings.append(f"replaced_bytes:{len(decoded.bad_bytes)}@{decoded.bad_bytes[0]}")
    if is_mojibake(decoded.text):
        warnings.append("mojibake")
    return Source(decoded.text, decoded.encoding, tuple(warnings))
