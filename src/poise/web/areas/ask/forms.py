"""What is asked on the pages of questions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from poise.web.kernel.keys.uploads import SealedUpload
from poise.web.kernel.screenings.engines import choices
from poise.web.kernel.screenings.further import LARGEST

LONGEST = 500


def _select(table: str) -> Any:
    return lazy(lambda: [("", _("Not said")), *choices(table)], list)


class QuestionForm(forms.Form):
    """A question, and who asks it where."""

    question = forms.CharField(
        label=_("Your question"),
        help_text=_("Leave out names and details of people; they change nothing in what the policy says."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": _("Write a question first"),
            "max_length": _("That is longer than a question needs to be; try it in one or two sentences"),
        },
    )
    nation = forms.ChoiceField(label=_("You work in"), choices=_select("nation"), required=False)
    role = forms.ChoiceField(label=_("You are"), choices=_select("role"), required=False)
    remember = forms.BooleanField(label=_("Remember what I am and where I work, on this computer"), required=False)


class JudgeForm(forms.Form):
    """Whether checks and audits go by further packs."""

    judge = forms.BooleanField(
        label=_("My checks and audits go by these packs too"),
        help_text=_(
            "Packs that you load are then kept on this computer, sealed, until you take them out or clear this box."
        ),
        required=False,
    )


class PackForm(forms.Form):
    """A file with what an employer asks."""

    file = forms.FileField(
        label=_("The pack of your employer"),
        help_text=_(
            "A YAML file. It is read on this computer, for you alone, until you take it out. Unless your checks and audits go by it, it is held in memory and gone when Poise stops."
        ),
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml"}),
        error_messages={
            "required": _("Choose a file first"),
            "empty": _("That file is empty; choose another one"),
        },
    )

    def clean_file(self) -> SealedUpload:
        """No larger than a pack can be, before any of it is opened."""
        file: SealedUpload = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(_("That file is too long to be a pack; check that it is the right one"))
        return file
