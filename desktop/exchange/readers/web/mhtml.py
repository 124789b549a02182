"""Pages saved with all they show in one file: the first HTML part is the page."""

import email
import email.policy

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode, no_text
from desktop.exchange.readers.source import FileText
from desktop.exchange.readers.web.html import read_page


def read(data: bytes) -> FileText:
    """The page's lines; InputError where the file holds no page."""
    if not data:
        raise no_text()
    # Under newer policies a header of a few hundred KB keeps the parser for minutes.
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            return read_page(decode(content if isinstance(content, bytes) else b""))
    raise InputError(
        "It is no saved web page: there is no HTML in it.",
        "Save the page once more, as HTML.",
    )
