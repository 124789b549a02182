"""What is the matter with a decoded text, as warnings of the reader."""

from desktop.exchange.bytes.decoding import Decoded
from desktop.exchange.bytes.mojibake import is_mojibake


def damage(decoded: Decoded, text: str | None = None) -> tuple[str, ...]:
    """Of a decoded file, and of the ``text`` in it (else all of it).

    `replaced_bytes:2@17` says how many and where the first was, `mojibake` a wrong decoding.
    """
    warnings = []
    if decoded.bad_bytes:
        warnings.append(f"replaced_bytes:{len(decoded.bad_bytes)}@{decoded.bad_bytes[0]}")
    if is_mojibake(decoded.text if text is None else text):
        warnings.append("mojibake")
    return tuple(warnings)
