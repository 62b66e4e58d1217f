"""How far somebody has come with a checklist, worked out from their answers and from what has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from poise.web.areas.checkups.checklists import Change, Checklist, Step
from poise.web.areas.checkups.looking_again import Looked, News, news_about, news_since


class Said(StrEnum):
    """What somebody said about a step."""

    DONE = "done"
    NOT_FOR_ME = "not-for-me"
    LATER = "later"


class State(StrEnum):
    """Where a step, a group or a checklist stands."""

    OPEN = "open"
    BEGUN = "begun"
    DONE = "done"
    NOT_FOR_ME = "not-for-me"
    LATER = "later"
    AGAIN = "again"


class Asked(Protocol):
    """What can be answered: a step of a checklist, or of the guide to looking for oneself."""

    @property
    def name(self) -> str:
        """By which its answer is found again."""

    @property
    def look(self) -> str:
        """What to look at."""

    @property
    def digest(self) -> str:
        """Of the words that the answer is given to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAnswer:
    """An answer to one step, with the day and the words that it was given to."""

    said: Said
    on: date
    version: int
    digest: str
    until: date | None = None
    """The day on which to be reminded, where that was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Somebody's answers to one checklist; answers to steps that are gone are kept and not counted."""

    answers: Mapping[str, StepAnswer] = field(default_factory=dict)
    before: date | None = None
    """When they last looked without Poise, as they remember."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """A note to oneself, by group."""

    def answered(self, step: Asked, said: Said, *, on: date, version: int, until: date | None = None) -> Run:
        """The run with one more answer."""
        answer = StepAnswer(said=said, on=on, version=version, digest=step.digest, until=until)
        return replace(self, answers={**self.answers, step.name: answer})

    def reopened(self, step: Asked) -> Run:
        """The run without the answer to a step."""
        return replace(self, answers={name: each for name, each in self.answers.items() if name != step.name})


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a run stands today."""

    checklist: Checklist
    run: Run
    today: date

    def state(self, step: Step) -> State:
        """Where one step stands; what has changed since it was answered is to be looked at again."""
        answer = self.run.answers.get(step.name)
        if answer is None:
            return State.OPEN
        if self.news(step):
            return State.AGAIN
        return State(answer.said.value)

    def news(self, step: Step) -> News:
        """What has become news about a step since it was answered, or since the last look without Poise."""
        answer = self.run.answers.get(step.name)
        if answer is None:
            return News() if self.run.before is None else news_about(step, Looked(on=self.run.before), self.checklist)
        looked = Looked(on=answer.on, version=answer.version, digests={step.name: answer.digest})
        return news_about(step, looked, self.checklist)

    def state_of(self, steps: Iterable[Step]) -> State:
        """Where some steps stand together."""
        states = [self.state(step) for step in steps]
        if State.AGAIN in states:
            return State.AGAIN
        if State.OPEN in states:
            return State.OPEN if set(states) == {State.OPEN} else State.BEGUN
        return State.LATER if State.LATER in states else State.DONE

    @property
    def changes(self) -> tuple[tuple[Change, tuple[Step, ...]], ...]:
        """What has changed since somebody looked, the newest first, each with the steps that it is news to."""
        touched: dict[Change, list[Step]] = {}
        for step in self.checklist.steps:
            for change in self.news(step).changes:
                touched.setdefault(change, []).append(step)
        pairs = sorted(touched.items(), key=lambda pair: pair[0].known_by, reverse=True)
        return tuple((change, tuple(steps)) for change, steps in pairs)

    @property
    def settled(self) -> int:
        """How many steps need nothing now."""
        return sum(self.state(step) not in (State.OPEN, State.AGAIN) for step in self.checklist.steps)

    @property
    def whole(self) -> State:
        """Where the checklist stands."""
        return self.state_of(self.checklist.steps)

    @property
    def done_on(self) -> date | None:
        """The day of the last answer, once every step has one."""
        days = [answer.on for name, answer in self.run.answers.items() if self.checklist.step(name)]
        return max(days) if len(days) == len(self.checklist.steps) else None

    @property
    def asked_for(self) -> date | None:
        """The first day on which the owner wished to be reminded of a step."""
        days = [
            answer.until
            for name, answer in self.run.answers.items()
            if answer.said is Said.LATER and answer.until and self.checklist.step(name)
        ]
        return min(days, default=None)

    @property
    def has_news(self) -> bool:
        """Whether anything that was looked at has changed, or come in new since all was done."""
        steps = self.checklist.steps
        return any(self.state(step) is State.AGAIN for step in steps) or (
            self.run.before is not None
            and not self.run.answers
            and bool(news_since(Looked(on=self.run.before), self.checklist))
        )
