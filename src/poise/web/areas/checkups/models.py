"""What somebody keeps of their check-ups, all of it sealed with one key of its own; destroying that key erases it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from poise.web.areas.checkups.registers import AccountFacts
from poise.web.areas.checkups.runs import Run, Said, StepAnswer
from poise.web.kernel.keys.fields import SealedValue
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.people.models import Person
from poise.web.kernel.trail.models import Entry


class Notebooks(models.Manager["Notebook"]):
    """Questions about notebooks."""

    def of(self, owner: Person) -> Notebook | None:
        """The notebook of somebody, if they have begun one."""
        return self.select_related("key").filter(owner=owner).first()

    @transaction.atomic
    def begun_by(self, owner: Person) -> Notebook:
        """The notebook of somebody, made with a key of its own the first time that they keep something."""
        known = self.of(owner)
        if known:
            return known
        notebook = self.create(owner=owner, key=DataKey.make("checkups"), facts={})
        notebook.tell("begun")
        return notebook


class Notebook(models.Model):
    """All check-ups of one person. Nobody else can open it, and its rows do not tell which sites it is about."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    begun = models.DateTimeField(default=timezone.now, editable=False)
    facts = SealedValue()

    objects: ClassVar[Notebooks] = Notebooks()

    def __str__(self) -> str:
        return f"notebook {self.pk}"

    def tell(self, verb: str) -> None:
        """Note in the trail what was done; ids and words of the code, no content."""
        Entry.objects.add(kind="checkups", subject=self.pk, verb=verb, actor=self.owner_id)

    @property
    def occasions(self) -> dict[str, date]:
        """What has happened, by occasion, with the day on which it was said."""
        return {name: date.fromisoformat(day) for name, day in self.facts.get("occasions", {}).items()}

    @transaction.atomic
    def note_occasion(self, name: str, *, on: date) -> None:
        """Something has happened that makes it worth looking sooner."""
        occasions = {**self.facts.get("occasions", {}), name: on.isoformat()}
        self.facts = {**self.facts, "occasions": occasions}
        self.save()
        self.tell("occasion-noted")

    def look_at(self, checklist: str) -> Look | None:
        """What is kept of a checklist; rows do not say which one they are about, so all are opened."""
        return next((look for look in self.looks.all() if look.checklist == checklist), None)

    def kept(self, kind: str) -> Kept | None:
        """The bio or the note that is kept."""
        return next((each for each in self.things.all() if each.facts["kind"] == kind), None)

    @transaction.atomic
    def keep(self, kind: str, facts: Mapping[str, Any], *, on: date) -> Kept:
        """Keep a bio or a note in place of the one before."""
        thing = self.kept(kind) or Kept(notebook=self)
        thing.facts = {**facts, "kind": kind, "on": on.isoformat()}
        thing.save()
        self.tell("kept")
        return thing

    @transaction.atomic
    def destroy(self) -> None:
        """Destroy the key and with it everything that was kept here, wherever a copy lies; then the empty rows."""
        self.tell("destroyed")
        key = self.key
        key.destroy()
        self.delete()


class _Sealed(models.Model):
    """A row of a notebook, sealed with the notebook's key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    facts = SealedValue()

    notebook: models.ForeignKey[Notebook, Notebook]

    class Meta:
        abstract = True

    @property
    def key(self) -> DataKey:
        """The key that seals this row."""
        return self.notebook.key

    @transaction.atomic
    def forget(self) -> None:
        """Take this row out of the notebook."""
        notebook = self.notebook
        self.delete()
        notebook.tell("forgotten")


class Account(_Sealed):
    """One account of the register."""

    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="accounts")

    def __str__(self) -> str:
        return f"account {self.pk}"

    @property
    def channel(self) -> str:
        """The checklist of the site, or 'other'."""
        return str(self.facts["channel"])

    @property
    def nickname(self) -> str:
        """What its owner calls it."""
        return str(self.facts["nickname"])

    @property
    def answers(self) -> dict[str, str]:
        """What its owner said about it, by question."""
        return {str(name): str(answer) for name, answer in self.facts["answers"].items()}

    @property
    def purpose(self) -> str:
        """What it is for."""
        return self.answers.get("purpose", "")

    def as_facts(self) -> AccountFacts:
        """For the advice on keeping accounts apart."""
        return AccountFacts(key=str(self.pk), channel=self.channel, answers=self.answers)

    @transaction.atomic
    def describe(self, *, channel: str, nickname: str, answers: Mapping[str, str], on: date) -> Self:
        """Write down what its owner says about it."""
        self.facts = {"channel": channel, "nickname": nickname, "answers": dict(answers), "on": on.isoformat()}
        self.save()
        self.notebook.tell("account-described")
        return self

    @property
    def on(self) -> date:
        """The day on which it was described."""
        return date.fromisoformat(self.facts["on"])


class Look(_Sealed):
    """What somebody has answered to one checklist, or to the guide to looking for oneself."""

    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="looks")

    def __str__(self) -> str:
        return f"look {self.pk}"

    @property
    def checklist(self) -> str:
        """Which checklist it is about."""
        return str(self.facts["checklist"])

    @property
    def run(self) -> Run:
        """The answers so far."""
        facts = self.facts
        before = facts.get("before")
        return Run(
            answers={name: _answer(each) for name, each in facts["answers"].items()},
            before=date.fromisoformat(before) if before else None,
            notes=dict(facts["notes"]),
        )

    @transaction.atomic
    def note(self, checklist: str, run: Run) -> Self:
        """Keep the answers so far."""
        self.facts = {
            "checklist": checklist,
            "before": run.before.isoformat() if run.before else None,
            "answers": {name: _written(each) for name, each in run.answers.items()},
            "notes": dict(run.notes),
        }
        self.save()
        self.notebook.tell("looked")
        return self


class Kept(_Sealed):
    """A bio or a note that somebody asked to keep."""

    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="things")

    def __str__(self) -> str:
        return f"kept {self.pk}"

    @property
    def on(self) -> date:
        """The day on which it was kept."""
        return date.fromisoformat(self.facts["on"])


def _written(answer: StepAnswer) -> dict[str, object]:
    return {
        "said": answer.said.value,
        "on": answer.on.isoformat(),
        "version": answer.version,
        "digest": answer.digest,
        "until": answer.until.isoformat() if answer.until else None,
    }


def _answer(facts: Mapping[str, Any]) -> StepAnswer:
    return StepAnswer(
        said=Said(facts["said"]),
        on=date.fromisoformat(facts["on"]),
        version=facts["version"],
        digest=facts["digest"],
        until=date.fromisoformat(facts["until"]) if facts["until"] else None,
    )
