"""The rows of a table on disk, and errors that name the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.exchange.bytes.file_bytes import file_bytes
from desktop.exchange.row_readers.table_rows import TableRow, rows


def table_rows(path: Path) -> Iterator[TableRow]:
    """The rows, of which one that is none spoils the whole.

    Raises InputError, naming the file, for what is no table and for such a row,
    EnvironmentProblem where the file cannot be read.
    """
    with file_named(path):
        for row in table_lines(path):
            if isinstance(row, InputError):
                raise row
            yield row


def table_lines(path: Path) -> list[TableRow | InputError]:
    """The rows, and the error of each that is none. Raises as `table_rows`, but for those."""
    data = file_bytes(path)
    with file_named(path):
        return list(rows(path.name, data))


@contextmanager
def file_named(path: Path) -> Iterator[None]:
    """Lets an error of the table say which table it is."""
    try:
        yield
    except InputError as error:
        if path.name in str(error):
            raise
        raise InputError(
            "{table} cannot be used as a table: {reason}",
            "Save it once more, as .xlsx or as CSV in UTF-8.",
            table=path.name,
            reason=error,
        ) from error
