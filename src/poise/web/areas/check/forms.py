"""What is asked on the pages of checking."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from poise.model.context import Context, Direction
from poise.web.areas.check.models import Kept
from poise.web.kernel.screenings.engines import choices

LONGEST = 20_000
"""Characters that a page checks; a longer text is told so, and the command line takes any."""


def _offered(table: str) -> list[tuple[str, Any]]:
    return [("", _("Not said")), *choices(table)]


def _select(table: str) -> Any:
    return lazy(lambda: _offered(table), list)


class DraftForm(forms.Form):
    """One text and its circumstances."""

    text = forms.CharField(
        label=_("Your words"),
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 7, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": _("Write or paste something to check"),
            "max_length": _("That is longer than this page checks; try it in pieces"),
        },
    )
    direction = forms.ChoiceField(
        label=_("What is it?"),
        choices=[
            (Direction.DRAFT.value, _("Something I am about to post, send or accept")),
            (Direction.RECEIVED.value, _("Something that came to me")),
        ],
        initial=Direction.DRAFT.value,
        widget=forms.RadioSelect,
    )
    role = forms.ChoiceField(label=_("You are"), choices=_select("role"), required=False)
    nation = forms.ChoiceField(label=_("You work in"), choices=_select("nation"), required=False)
    channel = forms.CharField(
        label=_("Where it appears"),
        help_text=_("For example X, WhatsApp or a podcast"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "autocomplete": "off"}),
    )
    audience = forms.ChoiceField(label=_("Who can see it"), choices=_select("audience"), required=False)
    remember = forms.BooleanField(label=_("Remember what I am and where I work, on this computer"), required=False)

    def clean_text(self) -> str:
        """The text with the line ends that people see; browsers send others."""
        text: str = self.cleaned_data["text"].replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip():
            raise forms.ValidationError(self.fields["text"].error_messages["required"])
        return text

    @property
    def context(self) -> Context:
        """The circumstances, as far as they were said."""
        said = self.cleaned_data
        return Context(
            role=said.get("role") or None,
            nation=said.get("nation") or None,
            channel=said.get("channel") or None,
            audience=said.get("audience") or None,
            direction=Direction(said["direction"]),
        )

    @property
    def carried(self) -> dict[str, str]:
        """The circumstances as hidden fields of the smaller forms on the page."""
        return {
            name: str(self.cleaned_data.get(name) or "")
            for name in ("direction", "role", "nation", "channel", "audience")
        }


class KeepForm(DraftForm):
    """A reason to keep one's words, or to disagree with the answer; the text comes along."""

    kind = forms.ChoiceField(choices=Kept.Kind.choices, widget=forms.HiddenInput)
    wanted = forms.ChoiceField(
        label=_("What should Poise have said?"), choices=Kept.Wanted.choices, required=False, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Why?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why, in a few words")},
    )

    def clean(self) -> dict[str, Any]:
        """Whoever disagrees says what the answer should have been."""
        said = super().clean() or self.cleaned_data
        if said.get("kind") == Kept.Kind.DISAGREED and not said.get("wanted"):
            self.add_error("wanted", _("Choose what Poise should have said"))
        return said


class ExportForm(forms.Form):
    """Taking a disagreement out of Poise, on purpose."""

    read = forms.BooleanField(
        label=_("I have read the text above as it will go out, and nothing in it tells of a real person"),
        error_messages={
            "required": _("Read the text above first, and tick the box when nothing in it tells of a real person")
        },
    )


def story_form(asks: list[dict[str, str]]) -> type[forms.Form]:
    """The form of one kind of story: a line for each thing that the pattern asks for."""
    fields: dict[str, forms.Field] = {
        ask["name"]: forms.CharField(
            label=ask["label"],
            help_text=ask.get("hint", ""),
            max_length=300,
            required=ask.get("optional") != "true",
            error_messages={"required": ask["missing"]} if "missing" in ask else {},
        )
        for ask in asks
    }
    return type("StoryForm", (forms.Form,), fields)
