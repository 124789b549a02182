"""The place of a report: its fields, and which of them were inferred."""

from dataclasses import dataclass
from typing import Final

FIELDS: Final = ("county", "county_code", "prefecture", "province")


@dataclass(frozen=True, slots=True)
class FoundCounty:
    """What was found; ``guessed`` names the fields that were inferred.

    ``remarks`` are codes of what a person should look at: "ended_county", "unlisted_county",
    "name_not_in_text".
    """

    county: str | None = None
    county_code: str | None = None
    prefecture: str | None = None
    province: str | None = None
    guessed: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()
