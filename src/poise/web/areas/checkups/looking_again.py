"""What has become news since somebody last looked: settings that a site changed, and steps that are new or reworded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from poise.web.areas.checkups.checklists import Change, Checklist, Step, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What somebody had before them when they last looked: the edition, the day, and the words of each step."""

    on: date
    version: int = 0
    """The edition of the checklist; 0 where they looked without one."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """By name of step; empty where they looked without a checklist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is worth looking at again, and why."""

    changes: tuple[Change, ...] = ()
    """What the site changed and what the checklist tells of its own changes, the newest first."""
    added: tuple[Step, ...] = ()
    reworded: tuple[Step, ...] = ()
    """Steps whose words are others now, though the checklist tells of no reason."""
    gone: tuple[str, ...] = ()
    """Names of steps that this edition no longer has."""

    @property
    def steps(self) -> tuple[str, ...]:
        """Names of the steps worth looking at again."""
        told = [name for change in self.changes for name in change.steps]
        return tuple(dict.fromkeys([*told, *(step.name for step in (*self.added, *self.reworded))]))

    @property
    def is_from_the_site(self) -> bool:
        """Whether the site itself changed something."""
        return any(change.kind is Turn.PLATFORM for change in self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes or self.added or self.reworded or self.gone)


def looked_now(checklist: Checklist, *, on: date) -> Looked:
    """What somebody has before them who looks at this checklist today."""
    return Looked(on=on, version=checklist.version, digests={step.name: step.digest for step in checklist.steps})


def news_since(looked: Looked, checklist: Checklist) -> News:
    """What is news to somebody who last looked then.

    A change counts when it came in a later edition, or when it may have happened after the day of the look: of a
    change whose month alone is known, somebody who looked in the middle of it cannot be sure to have seen it.
    """
    changes = tuple(
        sorted(
            (change for change in checklist.changes if change.kind is not Turn.FIRST and _is_news(change, looked)),
            key=lambda change: (change.known_by, change.version),
            reverse=True,
        )
    )
    if not looked.digests:
        return News(changes=changes)
    told = {name for change in changes for name in change.steps}
    return News(
        changes=changes,
        added=tuple(step for step in checklist.steps if step.name not in looked.digests and step.name not in told),
        reworded=tuple(
            step
            for step in checklist.steps
            if looked.digests.get(step.name, step.digest) != step.digest and step.name not in told
        ),
        gone=tuple(name for name in looked.digests if checklist.step(name) is None),
    )


def _is_news(change: Change, looked: Looked) -> bool:
    return (looked.version > 0 and change.version > looked.version) or change.known_by > looked.on


def news_about(step: Step, looked: Looked, checklist: Checklist) -> News:
    """What is news about one step to somebody who looked at it then."""
    news = news_since(looked, checklist)
    return News(
        changes=tuple(change for change in news.changes if step.name in change.steps),
        reworded=tuple(each for each in news.reworded if each.name == step.name),
    )
