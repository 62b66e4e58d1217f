"""To-dos: what somebody means to do about a record, by when, and what became of it."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from poise.web.kernel.keys.fields import SealedText
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.people.models import Person
from poise.web.kernel.trail.models import Entry


class Todos(models.QuerySet["Todo"]):
    """Questions about to-dos."""

    def visible_to(self, person: Person) -> Todos:
        """Those that are this person's own."""
        return self.filter(owner=person)

    def open(self) -> Todos:
        """Those that wait to be done, the most pressing first."""
        return self.filter(done=None, dropped=None).order_by(models.F("due").asc(nulls_last=True), "made")

    def overdue(self, *, on: date) -> Todos:
        """Those that should have been done before this day."""
        return self.open().filter(due__lt=on)

    def about(self, area: str, record: uuid.UUID) -> Todos:
        """Those of one record of an area."""
        return self.filter(area=area, record=record)

    @transaction.atomic
    def add(
        self, *, by: Person, words: str, area: str = "", record: uuid.UUID | None = None, due: date | None = None
    ) -> Todo:
        """Something to do, in the owner's own words."""
        todo = self.create(owner=by, key=by.key, words=words, area=area, record=record, due=due)
        Entry.objects.add(kind="todo", subject=todo.pk, verb="added", actor=by.pk)
        return todo


class Todo(models.Model):
    """One thing to do; its words are sealed with its owner's key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="todos")
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    area = models.CharField(max_length=40, blank=True)
    record = models.UUIDField(null=True, blank=True)
    words = SealedText()
    due = models.DateField(null=True, blank=True)
    made = models.DateTimeField(default=timezone.now, editable=False)
    done = models.DateTimeField(null=True, blank=True)
    dropped = models.DateTimeField(null=True, blank=True)
    reason = SealedText(null=True)

    objects = Todos.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_todo_is_done_or_dropped_and_never_both", condition=Q(done=None) | Q(dropped=None)
            )
        ]

    def __str__(self) -> str:
        return f"to-do {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be done."""
        return self.done is None and self.dropped is None

    def complete(self, *, by: Person) -> None:
        """It is done."""
        self._become("completed", by, done=timezone.now(), dropped=None)

    def drop(self, *, by: Person, reason: str) -> None:
        """It will not be done, for a reason."""
        self.reason = reason
        self._become("dropped", by, done=None, dropped=timezone.now())

    def reopen(self, *, by: Person) -> None:
        """It waits again."""
        self.reason = None
        self._become("reopened", by, done=None, dropped=None)

    @transaction.atomic
    def _become(self, verb: str, by: Person, **state: object) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self.save()
        Entry.objects.add(kind="todo", subject=self.pk, verb=verb, actor=by.pk)
