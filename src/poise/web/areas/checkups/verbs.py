"""What touches several records at once: answers with their reminder, and destroying it all with its reminders."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from poise.web.areas.checkups.checklists import Checklist
from poise.web.areas.checkups.models import Look, Notebook
from poise.web.areas.checkups.reminders import Reminder
from poise.web.areas.checkups.runs import Progress, Run
from poise.web.areas.checkups.shelves import reminder_of
from poise.web.kernel.people.models import Person
from poise.web.kernel.todos.models import Todo

AREA = "checkups"


@transaction.atomic
def keep_answers(notebook: Notebook, checklist: Checklist, run: Run, *, today: date) -> Look:
    """Keep the answers to a checklist, with a to-do for the day of the next look."""
    look = (notebook.look_at(checklist.name) or Look(notebook=notebook)).note(checklist.name, run)
    if run.answers:
        reminder = reminder_of(Progress(checklist=checklist, run=run, today=today), None, today=today)
        words = _("Go through your settings again: %(site)s") % {"site": checklist.title}
        _remind(notebook.owner, look.pk, words, reminder, today=today)
    return look


@transaction.atomic
def forget_answers(look: Look) -> None:
    """Take the answers to a checklist out of the notebook, and their to-do with them."""
    Todo.objects.about(AREA, look.pk).delete()
    look.forget()


@transaction.atomic
def destroy_notebook(notebook: Notebook) -> None:
    """Destroy everything that is kept of somebody's check-ups. Their to-dos are sealed elsewhere, so these go first."""
    Todo.objects.visible_to(notebook.owner).filter(area=AREA).delete()
    notebook.destroy()


def _remind(owner: Person, record: uuid.UUID, words: str, reminder: Reminder, *, today: date) -> None:
    """One open to-do for the next look; the one before it is done where its day had come, and else gives way."""
    for todo in Todo.objects.visible_to(owner).about(AREA, record).open():
        if todo.due == reminder.on:
            return
        if todo.due and todo.due <= today:
            todo.complete(by=owner)
        else:
            todo.drop(by=owner, reason=_("You looked before that day."))
    Todo.objects.add(by=owner, words=words, area=AREA, record=record, due=reminder.on)
