"""Forms drawn with the components of GOV.UK Frontend: the table from a Django field to the macro that draws it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.widgets import Input
from django.template import loader
from django.utils.translation import gettext as _

Parts = dict[str, Any]


class Renderer(BaseRenderer):
    """``{{ form }}`` and ``{{ field.as_field_group() }}`` in any template come out as our components."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"

    def get_template(self, template_name: str) -> Any:
        """A template of ours; Django's own widget templates are never asked for."""
        return loader.get_template(template_name)


_MACROS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "textarea"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.CheckboxInput, "checkbox"),
    (forms.RadioSelect, "radios"),
    (forms.Select, "select"),
    (forms.FileInput, "file"),
    (forms.HiddenInput, "hidden"),
    (Input, "input"),
)
"""From the kind of widget to the component that draws it; the first that fits is taken."""


def field_parts(field: forms.BoundField) -> tuple[str, Parts]:
    """The component for a field, and its parameters as GOV.UK Frontend names them."""
    widget = field.field.widget
    component = next(name for kind, name in _MACROS if isinstance(widget, kind))
    parts: Parts = {
        "id": field.id_for_label or field.auto_id,
        "name": field.html_name,
        "label": {"text": field.label},
        "attributes": _attributes(field, widget),
        "classes": widget.attrs.get("class", ""),
    }
    if field.help_text:
        parts["hint"] = {"text": field.help_text}
    if field.errors:
        parts["errorMessage"] = {"text": " ".join(map(str, field.errors))}
    return component, parts | _OWN.get(component, _typed)(field)


def _attributes(field: forms.BoundField, widget: forms.Widget) -> Parts:
    """What the widget asks for besides what the component draws itself; the server judges, so nothing is required here."""
    kept = {
        name: value for name, value in widget.attrs.items() if name not in {"class", "rows", "autocomplete", "multiple"}
    }
    if isinstance(field.field, forms.CharField) and field.field.max_length:
        kept["maxlength"] = str(field.field.max_length)
    return kept


def _typed(field: forms.BoundField) -> Parts:
    widget = field.field.widget
    parts: Parts = {"value": _text(field), "type": getattr(widget, "input_type", "text")}
    return parts | {name: widget.attrs[name] for name in ("rows", "autocomplete") if name in widget.attrs}


def _chosen(field: forms.BoundField) -> Parts:
    """Choices with hints where a choice is (value, (label, hint))."""
    value = field.value()
    held = {str(each) for each in (value if isinstance(value, (list, tuple, set)) else [value])}
    items = []
    for choice, label in getattr(field.field, "choices", ()):
        text, hint = label if isinstance(label, tuple) else (label, None)
        chosen = str(choice) in held
        item: Parts = {"value": str(choice), "text": text, "checked": chosen, "selected": chosen}
        items.append(item | ({"hint": {"text": hint}} if hint else {}))
    legend = {"legend": {"text": field.label, "classes": "govuk-fieldset__legend--s"}}
    return {"items": items, "idPrefix": field.auto_id, "fieldset": legend}


def _ticked(field: forms.BoundField) -> Parts:
    item: Parts = {"value": "on", "text": field.label, "checked": bool(field.value()), "id": field.auto_id}
    if field.help_text:
        item["hint"] = {"text": field.help_text}
    return {"items": [item], "idPrefix": field.auto_id, "hint": None}


def _dropped(field: forms.BoundField) -> Parts:
    """A place to drop several files on, where scripts run; for one, and without scripts, a plain button to choose by."""
    if not getattr(field.field.widget, "allow_multiple_selected", False):
        return {}
    return {
        "javascript": True,
        "multiple": True,
        "chooseFilesButtonText": _("Choose files"),
        "dropInstructionText": _("or drop them here"),
        "noFileChosenText": _("No file chosen"),
        "multipleFilesChosenText": {"one": _("%{count} file chosen"), "other": _("%{count} files chosen")},
        "enteredDropZoneText": _("Entered the place to drop files"),
        "leftDropZoneText": _("Left the place to drop files"),
    }


def _text(field: forms.BoundField) -> str:
    value = field.value()
    return "" if value is None else str(value)


_OWN = {"select": _chosen, "radios": _chosen, "checkboxes": _chosen, "checkbox": _ticked, "file": _dropped}


def error_list(form: forms.BaseForm) -> list[Parts]:
    """Every fault of a form with the address of its field, for the summary at the top of the page."""
    faults: list[Parts] = [{"text": str(each)} for each in form.non_field_errors()]
    for field in form:
        faults += [{"text": str(each), "href": f"#{_first_id(field)}"} for each in field.errors]
    return faults


def _first_id(field: forms.BoundField) -> str:
    return field.id_for_label or f"{field.auto_id}"
