"""The policy itself as values: statements, unnumbered duties, and the Code clauses that they cite."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of a code of ethics; numbers mean nothing without their edition."""

    edition: str
    number: str
    title: str


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
