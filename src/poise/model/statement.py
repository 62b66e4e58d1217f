"""The policy itself as values: statements, unnumbered duties, and the Code clauses that they cite."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of a code of ethics, or one standard of a regulator; numbers mean nothing without their edition."""

    edition: str
    number: str
    title: str
    code: str = ""

    @property
    def full_edition(self) -> str:
        """The edition, led by the name of its code where that is not the BASW Code of Ethics."""
        return f"{self.code} {self.edition}".strip()

    @property
    def cited(self) -> str:
        """The clause as people read it in a sentence."""
        if self.code:
            return f"{self.code} {self.number} ({self.edition}), {self.title}"
        return f"Code of Ethics {self.number} ({self.edition}), {self.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One numbered statement of the policy, in our words."""

    number: int
    title: str
    group: str
    obliges: tuple[str, ...]
    asks: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One unnumbered duty from the policy's purpose or context, under a stable dotted id."""

    id: str
    title: str
    obliges: tuple[str, ...]
    asks: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """One way in which Poise serves a statement or duty, and the journey test that proves it."""

    of: str
    kind: str
    name: str
    where: str
    journey: str
