"""The library in the language of the page, and what of it is due for its owner today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.urls import reverse
from django.utils import translation

from poise.web.areas.checkups.checklists import Checklist
from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.models import Notebook
from poise.web.areas.checkups.reminders import Reminder, next_look
from poise.web.areas.checkups.runs import Progress, Run, State
from poise.web.areas.checkups.telling import Shelf, tell


def library() -> Shelf:
    """The library in the language of this page."""
    return _told(translation.get_language() or "en-gb")


@lru_cache(maxsize=4)
def _told(language: str) -> Shelf:
    with translation.override(language):
        return tell(written_library(), translation.pgettext)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where somebody stands with one checklist."""

    checklist: Checklist
    progress: Progress
    reminder: Reminder | None
    """None where it was never begun: nobody is reminded of a site that they may not use."""

    @property
    def state(self) -> State:
        """Where it stands as a whole."""
        return self.progress.whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something that is worth doing now, or that comes next."""

    title: str
    address: str
    reminder: Reminder


def standings(notebook: Notebook | None, *, today: date) -> tuple[Standing, ...]:
    """Where somebody stands with every checklist, those that the policy names first."""
    runs = {look.checklist: look.run for look in notebook.looks.all()} if notebook else {}
    lists = sorted(library().checklists.values(), key=lambda each: (not each.is_named_by_policy, each.title.casefold()))
    happened = _happened(notebook, "checklist")
    return tuple(_standing(checklist, runs, happened, today=today) for checklist in lists)


def _standing(checklist: Checklist, runs: Mapping[str, Run], happened: date | None, *, today: date) -> Standing:
    run = runs.get(checklist.name)
    progress = Progress(checklist=checklist, run=run or Run(), today=today)
    reminder = reminder_of(progress, happened, today=today) if run is not None else None
    return Standing(checklist=checklist, progress=progress, reminder=reminder)


def reminder_of(progress: Progress, happened: date | None, *, today: date) -> Reminder:
    """The next look at a checklist that was begun."""
    return next_look(
        library().rhythms.rhythms["checklist"],
        today=today,
        done=progress.done_on,
        asked=progress.asked_for,
        has_news=progress.has_news,
        happened=happened,
    )


def dues(notebook: Notebook | None, *, today: date) -> tuple[Due, ...]:
    """What is worth looking at again, the most pressing first; empty for who has kept nothing."""
    if notebook is None:
        return ()
    found = [
        Due(
            title=standing.checklist.title,
            address=reverse("checkups:look", args=[standing.checklist.name]),
            reminder=standing.reminder,
        )
        for standing in standings(notebook, today=today)
        if standing.reminder
    ]
    found += _others(notebook, today=today)
    return tuple(sorted(found, key=lambda due: due.reminder.on))


def _others(notebook: Notebook, *, today: date) -> list[Due]:
    """The register, the guide, the bio and the note, once somebody has begun with them."""
    rhythms = library().rhythms.rhythms
    guide = notebook.look_at("self-search")
    days = {
        "register": max((account.on for account in notebook.accounts.all()), default=None),
        "self-search": max((answer.on for answer in guide.run.answers.values()), default=None) if guide else None,
        "bio": kept.on if (kept := notebook.kept("bio")) else None,
        "family-note": kept.on if (kept := notebook.kept("note")) else None,
    }
    addresses = {"register": "accounts", "self-search": "search", "bio": "bio", "family-note": "note"}
    return [
        Due(
            title=rhythms[of].title,
            address=reverse(f"checkups:{addresses[of]}"),
            reminder=next_look(rhythms[of], today=today, done=done, happened=_happened(notebook, of)),
        )
        for of, done in days.items()
        if done or _happened(notebook, of)
    ]


def _happened(notebook: Notebook | None, of: str) -> date | None:
    """The last day on which something happened that touches this."""
    if notebook is None:
        return None
    about = {occasion.name for occasion in library().rhythms.occasions if of in occasion.of}
    return max((day for name, day in notebook.occasions.items() if name in about), default=None)
