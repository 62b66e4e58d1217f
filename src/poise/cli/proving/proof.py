"""What one proof saw, and the reasons for which it may be worth nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict

from poise.cli.proving.barrier import NAMESPACE, namespace
from poise.cli.proving.planting import found_in, inputs, load_planted


class Seen(TypedDict):
    """What the watched process wrote down."""

    namespace: str
    route: bool
    alarm: bool
    codes: list[int]
    read: list[str]
    written: list[str]
    taken_away: list[str]
    unseen: list[str]
    leaks: list[dict[str, str]]
    attempts: list[dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command of the proof, and the exit code that it must end with for the proof to mean anything."""

    words: tuple[str, ...]
    due: int

    @property
    def told(self) -> str:
        """The command as it is shown, with the names of files instead of their paths."""
        return " ".join(word.replace("\\", "/").rsplit("/", 1)[-1] for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """A planted value that was found where it may not stand."""

    file: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A try to reach a network or to start a process; it was refused."""

    event: str
    to: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What one proof saw. ``doubts`` are sentences; with any of them it proves nothing either way."""

    barrier: str
    steps: tuple[Step, ...]
    attempts: tuple[Attempt, ...]
    read: tuple[str, ...]
    planted: tuple[str, ...]
    leaks: tuple[Leak, ...] = ()
    written: tuple[str, ...] = ()
    taken_away: tuple[str, ...] = ()
    searched: int = 0
    doubts: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing got out, whatever the doubts."""
        return not self.attempts and not self.leaks

    @property
    def proved(self) -> bool:
        """Whether nothing got out, and the proof itself held."""
        return self.clean and not self.doubts


def doubts_about(proof: Proof, seen: Seen, unseen: Sequence[str], shown: Sequence[str]) -> Iterator[str]:
    """Why this proof may be worth nothing, one sentence each: a barrier, a watch or a search that did not work."""
    if proof.barrier == NAMESPACE and (seen["route"] or seen["namespace"] in {"", namespace()}):
        yield "The namespace without a network was not in place."
    if not seen["alarm"]:
        yield "A connection that was tried on purpose was not refused, so the watch was not awake."
    for step, code in zip(proof.steps, seen["codes"], strict=True):
        if code != step.due:
            yield f"'poise {step.told}' ended with {code} and not with {step.due}, so it did not do its work."
    for each in unseen:
        yield f"{each} was written and could not be looked into."
    planted = load_planted()
    blind = {each.is_what for each in planted} - set(found_in(inputs(), planted))
    blind |= {each.is_what for each in planted if each.noticed} - set(shown)
    for each in sorted(blind):
        yield f"The search did not find {each} where it stands on purpose."
