"""What the pages of check-ups ask; each form keeps to the questions of the library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from poise.web.areas.checkups.bios import BioPieces
from poise.web.areas.checkups.checklists import Checklist
from poise.web.areas.checkups.guides import WORDS
from poise.web.areas.checkups.notes import NoteLines
from poise.web.areas.checkups.registers import Question, Register
from poise.web.areas.checkups.reminders import Delay, Occasion, day_after
from poise.web.areas.checkups.runs import Asked, Run, Said

Sent = Mapping[str, Any] | None
"""What a browser sent, or nothing."""

OTHER = "other"
"""The choice for a site that has no checklist of its own."""

_LATER = "later-"


class StepsForm(forms.Form):
    """What somebody says about each of some steps."""

    def __init__(self, sent: Sent, *, steps: Iterable[Asked], delays: Iterable[Delay], run: Run, group: str):
        self.steps, self.delays, self.group = tuple(steps), tuple(delays), group
        initial = {step.name: self._said_before(run, step) for step in self.steps} | {"note": run.notes.get(group, "")}
        super().__init__(sent, initial=initial)
        later = [(f"{_LATER}{delay.name}", delay.says) for delay in self.delays]
        for step in self.steps:
            self.fields[step.name] = forms.ChoiceField(
                label=step.look,
                widget=forms.RadioSelect,
                choices=[(Said.DONE.value, _("Done")), (Said.NOT_FOR_ME.value, _("Not for me")), *later],
                required=False,
            )
        self.fields["note"] = forms.CharField(
            label=_("A note for yourself"),
            help_text=_("If you like. Leave out names of people you work with."),
            widget=forms.Textarea(attrs={"rows": 3}),
            max_length=2000,
            required=False,
        )

    def added_to(self, run: Run, *, version: int, on: date) -> Run:
        """The run with what was said here; a step that was left open is open again."""
        delays = {f"{_LATER}{delay.name}": delay for delay in self.delays}
        for step in self.steps:
            said = str(self.cleaned_data.get(step.name) or "")
            if not said:
                run = run.reopened(step)
            elif said in delays:
                until = day_after(delays[said], today=on)
                run = run.answered(step, Said.LATER, on=on, version=version, until=until)
            else:
                run = run.answered(step, Said(said), on=on, version=version)
        return replace(run, notes={**run.notes, self.group: self.cleaned_data["note"]})

    def _said_before(self, run: Run, step: Asked) -> str:
        answer = run.answers.get(step.name)
        if answer is None:
            return ""
        if answer.said is not Said.LATER or answer.until is None:
            return answer.said.value
        wanted = (answer.until - answer.on).days
        return next((f"{_LATER}{delay.name}" for delay in self.delays if delay.days == wanted), "")


class BeforeForm(forms.Form):
    """When somebody last looked at these settings, as they remember."""

    def __init__(self, sent: Sent = None, *, today: date) -> None:
        super().__init__(sent)
        years = [(str(year), _("In %(year)s") % {"year": year}) for year in range(today.year, today.year - 3, -1)]
        self.fields["before"] = forms.ChoiceField(
            label=_("When did you last go through these settings?"),
            help_text=_("Roughly is enough. Poise then tells you what the site has changed since."),
            widget=forms.RadioSelect,
            choices=[*years, ("earlier", _("Earlier, or never")), ("", _("I would rather not say"))],
            required=False,
        )

    def day(self) -> date | None:
        """The first day on which it can have been, so that no change is missed."""
        said = str(self.cleaned_data["before"])
        if said == "earlier":
            return date(2000, 1, 1)
        return date(int(said), 1, 1) if said else None


class AccountForm(forms.Form):
    """One account of the register."""

    def __init__(
        self,
        sent: Sent,
        *,
        register: Register,
        checklists: Iterable[Checklist],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(sent, initial=dict(initial or {}))
        self.register = register
        sites = sorted((each.title, each.name) for each in checklists if each.name != "any-account")
        self.fields["channel"] = forms.ChoiceField(
            label=_("Where is the account?"),
            choices=[*((name, title) for title, name in sites), (OTHER, _("Somewhere else"))],
        )
        first, *others = register.questions
        self._ask(first, required=True)
        self.fields["nickname"] = forms.CharField(
            label=_("What do you call it?"),
            help_text=_("If you like. Something only you understand; no handle is needed."),
            max_length=60,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
        for question in others:
            self._ask(question, required=False)

    def answers(self) -> dict[str, str]:
        """The answers that were given, by question."""
        given = ((question.name, str(self.cleaned_data[question.name])) for question in self.register.questions)
        return {name: answer for name, answer in given if answer}

    def _ask(self, question: Question, *, required: bool) -> None:
        self.fields[question.name] = forms.ChoiceField(
            label=question.asks,
            help_text=question.hint,
            widget=forms.RadioSelect,
            choices=list(question.choices.items()),
            required=required,
            error_messages={"required": _("Say what the account is for, so that Poise can tell what follows.")},
        )


class BioForm(forms.Form):
    """What a bio is to say."""

    def __init__(
        self, sent: Sent, *, bios: BioPieces, purposes: Iterable[tuple[str, str]], initial: Mapping[str, Any]
    ) -> None:
        super().__init__(sent, initial=dict(initial))
        missing = {"required": _("Choose one, so that Poise can put a bio together.")}
        own = next(piece for piece in bios.pieces if piece.name == "own")
        self.fields["purpose"] = forms.ChoiceField(
            label=_("What is the account for?"),
            widget=forms.RadioSelect,
            choices=list(purposes),
            error_messages=missing,
        )
        self.fields["role"] = forms.ChoiceField(
            label=_("How do you name what you do?"),
            widget=forms.RadioSelect,
            choices=[(name, says or _("Not at all")) for name, says in bios.roles.items()],
            error_messages=missing,
        )
        self.fields["own"] = forms.CharField(
            label=own.title,
            help_text=own.hint,
            widget=forms.Textarea(attrs={"rows": 3}),
            max_length=2600,
            required=False,
        )
        self.fields["pieces"] = _WithLinesBelow(
            _("What else should it say?"), [(each.name, each.title, each.why) for each in bios.pieces if each.wordings]
        )
        self.fields["pieces"].required = False


class NoteForm(forms.Form):
    """What a note to family and friends is to ask."""

    def __init__(self, sent: Sent, *, note: NoteLines, initial: Mapping[str, Any]) -> None:
        super().__init__(sent, initial=dict(initial))
        greetings = [(name, says or _("No greeting")) for name, says in note.greetings.items()]
        self._offer("greeting", _("How do you begin?"), greetings)
        self._offer("reason", _("Do you say why?"), [("", _("No reason")), *note.reasons.items()])
        self.fields["lines"] = _WithLinesBelow(
            _("What do you ask for?"), [(line.name, line.title, line.says) for line in note.lines]
        )
        self.fields["lines"].error_messages["required"] = _("Choose at least one thing to ask for.")
        self.fields["own"] = forms.CharField(
            label=_("Anything in your own words?"),
            help_text=_("Leave out anything about people you work with."),
            widget=forms.Textarea(attrs={"rows": 3}),
            max_length=1000,
            required=False,
        )
        self._offer("closing", _("How do you end?"), list(note.closings.items()))
        self.fields["signed"] = forms.CharField(label=_("Your name, as they know you"), max_length=60, required=False)

    def _offer(self, name: str, label: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name] = forms.ChoiceField(label=label, widget=forms.RadioSelect, choices=choices, required=False)


class WordsForm(forms.Form):
    """What to put into the searches; used for one page and kept nowhere."""

    def __init__(self, sent: Sent) -> None:
        super().__init__(sent)
        labels = {
            "first": _("First name"),
            "last": _("Family name"),
            "former": _("A former name, in full"),
            "town": _("Town"),
            "employer": _("Employer or university"),
            "handle": _("A nickname or handle"),
            "phone": _("Telephone number"),
            "email": _("Email address"),
            "street": _("Street"),
        }
        for name in WORDS:
            self.fields[name] = forms.CharField(
                label=labels[name],
                max_length=100,
                required=False,
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )


class OccasionForm(forms.Form):
    """Something that happened and makes it worth looking sooner."""

    def __init__(self, sent: Sent, *, occasions: Iterable[Occasion]) -> None:
        super().__init__(sent)
        self.fields["occasion"] = forms.ChoiceField(
            label=_("What has happened?"),
            widget=forms.RadioSelect,
            choices=[(each.name, each.title) for each in occasions],
            error_messages={"required": _("Choose what has happened, or go back.")},
        )


class _WithLinesBelow(forms.MultipleChoiceField):
    """Boxes to tick, each with a line below it; Django would take the pair of both for a group of choices."""

    def __init__(self, label: str, offered: Iterable[tuple[str, str, str]]) -> None:
        boxes = list(offered)
        self.names = {name for name, _title, _below in boxes}
        choices: Any = [(name, (title, below)) for name, title, below in boxes]
        super().__init__(label=label, widget=forms.CheckboxSelectMultiple, choices=choices)

    def valid_value(self, value: Any) -> bool:
        """Whether it is one of the names that were offered."""
        return str(value) in self.names
