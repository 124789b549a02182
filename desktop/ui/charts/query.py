"""What the panel asks for: one table of theme frequencies."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.results.question import Question

EVER = (0, 9999)
"""The first and the last year of a period that is open at that end."""
KINDS = ("grouped", "stacked", "heat", "line")


@dataclass(frozen=True, slots=True)
class FrequencyQuery:
    """`years` is the first and the last one wanted, both included; None means all.

    `by`, `measure` and `themes` are words of the frequency service: GROUPS, MEASURES, and
    "top" or "all"; `whose` is one of WHOSE, for where no coder is chosen. `unfinished` takes in
    reports that are being coded: who codes watches them grow.
    """

    by: str = "county"
    measure: str = "codings"
    themes: str = "top"
    coder_id: str | None = None
    province: str | None = None
    years: tuple[int, int] | None = None
    whose: str = "settled"
    unfinished: bool = True

    @property
    def question(self) -> Question:
        """The same for the services."""
        return Question(
            by=self.by,
            measure=self.measure,
            coder_ids=() if self.coder_id is None else (self.coder_id,),
            whose=self.whose,
            unfinished=self.unfinished,
            themes=self.themes,
            provinces=() if self.province is None else (self.province,),
            years=self.years,
        )
