"""Problems the user can mend. Everything else that is raised is a bug of ours.

Each error carries two templates, what happened and what to do, and the details that fill
them: a window can so translate the templates, and a command print them as they are.
"""

from __future__ import annotations


class ZhupiError(Exception):
    """A problem with a remedy; `str()` gives both on one line."""

    def __init__(self, what: str, remedy: str, /, **details: object) -> None:
        super().__init__(what, remedy)
        self.what_template = what
        self.remedy_template = remedy
        self.details = details

    @property
    def what(self) -> str:
        """What happened, with its details filled in."""
        return self.what_template.format(**self._reasons())

    @property
    def remedy(self) -> str:
        """What the user can do about it, with its details filled in."""
        return self.remedy_template.format(**self._reasons())

    def _reasons(self) -> dict[str, object]:
        # An error may be the reason of another, which has a remedy of its own.
        reasons = {n: d.what for n, d in self.details.items() if isinstance(d, ZhupiError)}
        return self.details | reasons

    def __str__(self) -> str:
        return " ".join(f"{self.what} {self.remedy}".split())

    def __reduce__(self) -> tuple[object, ...]:
        # An import reads its files in other processes: the details must travel too.
        return _rebuilt, (type(self), self.what_template, self.remedy_template, self.details)


def _rebuilt(
    kind: type[ZhupiError], what: str, remedy: str, details: dict[str, object]
) -> ZhupiError:
    return kind(what, remedy, **details)


class InputError(ZhupiError):
    """What was given cannot be used: a bad file, a wrong name, a wrong argument."""


class DamagedError(InputError):
    """A project file that is not as it was written."""


class NotFoundError(InputError):
    """A name that names nothing in this project."""


class PresentError(InputError):
    """Something is there already that would be written over; `details` has its `names`."""


class AmbiguousError(InputError):
    """A name that names more than one thing."""


class RuleError(ZhupiError):
    """A change that a rule of coding forbids."""


class ConflictError(ZhupiError):
    """A change that later changes stand in the way of."""


class EnvironmentProblem(ZhupiError):
    """The machine stands in the way: disk full, file locked or read-only, newer version."""
