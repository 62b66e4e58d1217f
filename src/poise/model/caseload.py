"""The names of people one works with, given for one run and kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Caseload:
    """Names as folded words, in the order in which they were written: ``("shanice", "brown")``.

    It lives as long as the run and is never stored, logged or shown: even its ``repr`` only counts.
    """

    names: tuple[tuple[str, ...], ...] = ()

    def __repr__(self) -> str:
        return f"Caseload({len(self.names)} names)"

    def __bool__(self) -> bool:
        return bool(self.names)


NOBODY = Caseload()
