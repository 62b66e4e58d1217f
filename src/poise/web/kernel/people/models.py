"""The owner of a personal Poise, and the tickets that let them in once."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import timedelta
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from poise.web.kernel.keys.fields import SealedValue
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.trail.models import Entry


class People(models.Manager["Person"]):
    """Questions about everybody."""

    @transaction.atomic
    def owner(self) -> Person:
        """The one person of personal mode, made with a key of their own on the first start."""
        known = self.order_by("since").first()
        if known:
            return known
        person = self.create(key=DataKey.make("owner"))
        Entry.objects.add(kind="person", subject=person.pk, verb="made", actor=None)
        return person


class Person(AbstractBaseUser):
    """Somebody who may sign in; known by an id alone, without name, address or password."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    since = models.DateTimeField(default=timezone.now, editable=False)
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    about = SealedValue(null=True)
    password = None  # type: ignore[assignment]

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "id"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.id)

    def says(self, name: str) -> str:
        """What the owner asked Poise to remember about themselves, such as their nation; empty where nothing was."""
        return str((self.about or {}).get(name, ""))

    def remember(self, **said: str) -> None:
        """Keep what the owner asked to be remembered; an empty word is forgotten."""
        self.about = {name: words for name, words in ((self.about or {}) | said).items() if words}
        self.save(update_fields=["about"])


class Tickets(models.QuerySet["Ticket"]):
    """Questions about tickets, and their one use."""

    @transaction.atomic
    def redeem(self, token: str) -> Person | None:
        """The person whom a token lets in; it works once, even where two ask at the same moment."""
        now = timezone.now()
        open_ones = self.filter(digest=_digest(token), used=None, expires__gt=now)
        if not open_ones.update(used=now):
            return None
        person = self.select_related("person").get(digest=_digest(token)).person
        Entry.objects.add(kind="person", subject=person.pk, verb="entered", actor=person.pk)
        return person


class Ticket(models.Model):
    """A one-time link: of its token only a digest is kept."""

    digest = models.CharField(max_length=64, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tickets")
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True, blank=True)

    objects = Tickets.as_manager()

    def __str__(self) -> str:
        return f"ticket {self.pk}"

    @classmethod
    def issue(cls, person: Person, *, hours: int = 12) -> str:
        """A fresh token for a person, which takes the place of any that was not used."""
        token = secrets.token_urlsafe(32)
        with transaction.atomic():
            person.tickets.all().delete()
            person.tickets.create(digest=_digest(token), expires=timezone.now() + timedelta(hours=hours))
        return token


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()
