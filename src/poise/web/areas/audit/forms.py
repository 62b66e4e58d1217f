"""What is asked before an audit, and how its findings and its worklist are narrowed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from poise.model.errors import PoiseError
from poise.web.kernel.screenings.comparing import read_earlier
from poise.web.kernel.screenings.engines import choices
from poise.web.kernel.screenings.models import Run


class _Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class ExportsField(forms.FileField):
    """One export, or several, or one that came in several parts."""

    widget = _Files

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Every file that was chosen."""
        chosen = data if isinstance(data, (list, tuple)) else [data]
        return [super(ExportsField, self).clean(each, initial) for each in chosen or [None]]


def _select(table: str) -> Any:
    return lazy(lambda: [("", _("Not said")), *choices(table)], list)


class BeginForm(forms.Form):
    """The export and how it is to be read."""

    exports = ExportsField(
        label=_("Your export"),
        help_text=_("A ZIP or tar file as the site gave it to you; all parts at once where it came in several."),
        error_messages={
            "required": _("Choose the export that the site gave you"),
            "empty": _("That file is empty; download the export again"),
        },
    )
    messages = forms.BooleanField(
        label=_("Read my own private messages too"),
        help_text=_("They hold other people’s words, and yours to them. Without this they stay closed."),
        required=False,
    )
    audiences = forms.BooleanField(
        label=_("Add my footprint: what six audiences could read about me"),
        help_text=_("Takes a little longer. If it is paused, it begins anew when it goes on."),
        required=False,
    )
    role = forms.ChoiceField(label=_("You are"), choices=_select("role"), required=False)
    nation = forms.ChoiceField(label=_("You work in"), choices=_select("nation"), required=False)
    baseline = forms.ChoiceField(
        label=_("Compare with an earlier audit"),
        help_text=_("What is new is marked, and what is gone is counted."),
        required=False,
    )

    report = forms.FileField(
        label=_("Compare with a report that you took away"),
        help_text=_(
            "The report as data, a JSON file. Poise takes from it which findings there were, and none of its words."
        ),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".json"}),
        error_messages={"empty": _("That file is empty; choose the report as data that you took away")},
    )

    def clean_report(self) -> dict[str, Any] | None:
        """What a run is compared with, out of a file that may be anything."""
        file = self.cleaned_data["report"]
        if file is None:
            return None
        try:
            return read_earlier(file)
        except PoiseError as trouble:
            raise forms.ValidationError(str(trouble)) from None

    def clean(self) -> dict[str, Any]:
        """Compared with one thing, not with two."""
        said = super().clean() or self.cleaned_data
        if said.get("baseline") and said.get("report"):
            self.add_error("report", _("Compare with an earlier audit or with a report, not with both"))
        return said

    def __init__(self, *args: Any, earlier: Iterable[Run], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        those = [(str(run.pk), date_format(localtime(run.made), "j F Y, H:i")) for run in earlier]
        if those:
            baseline: Any = self.fields["baseline"]
            baseline.choices = [("", _("Compare with none")), *those]
        else:
            del self.fields["baseline"]

    @property
    def asked(self) -> dict[str, Any]:
        """What a run is begun with."""
        said = self.cleaned_data
        return {
            "context": {name: said[name] for name in ("role", "nation") if said[name]},
            "messages": said["messages"],
            "audiences": said["audiences"],
            "baseline": said.get("baseline") or None,
            "earlier": said["report"],
        }


class FilterForm(forms.Form):
    """Narrows findings; what is offered is what was found."""

    level = forms.ChoiceField(label=_("How serious"), required=False)
    statement = forms.ChoiceField(label=_("Statement"), required=False)
    category = forms.ChoiceField(label=_("Kind of risk"), required=False)
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)
    mark = forms.ChoiceField(label=_("Since the earlier audit"), required=False)

    def __init__(self, *args: Any, overview: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = {
            name: [(row["value"], row["head"]) for row in table["rows"]] for name, table in overview["tables"].items()
        }
        offered["level"] = [tuple(each) for each in overview["levels"]]
        offered["mark"] = [("new", _("New")), ("unchanged", _("Was there before"))] if overview["compared"] else []
        for name in tuple(self.fields):
            if offered[name]:
                field: Any = self.fields[name]
                field.choices = [("", _("All")), *offered[name]]
            else:
                del self.fields[name]

    @property
    def chosen(self) -> dict[str, str]:
        """What was narrowed by; what is not offered narrows nothing."""
        return (
            {name: said for name, said in self.cleaned_data.items() if said}
            if self.is_bound and self.is_valid()
            else {}
        )
