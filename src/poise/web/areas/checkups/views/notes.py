"""The note to family and friends."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from poise.web.areas.checkups.forms import NoteForm
from poise.web.areas.checkups.notes import write_message, write_note
from poise.web.areas.checkups.shelves import library
from poise.web.areas.checkups.views.opening import begun_notebook, notebook_of, today

_ASKED = ("greeting", "reason", "lines", "own", "closing", "signed")


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest) -> HttpResponse:
    lines = library().note
    notebook = notebook_of(request)
    kept = notebook.kept("note") if notebook else None
    picked = {"greeting": "all", "closing": "tea", "lines": [each.name for each in lines.lines if each.is_picked]}
    initial = {name: kept.facts[name] for name in _ASKED} if kept else picked
    form = NoteForm(request.POST or None, note=lines, initial=initial)
    texts = None
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        if "keep" in request.POST:
            begun_notebook(request).keep("note", {name: asked[name] for name in _ASKED}, on=today())
            messages.success(request, _("Your choices are kept, sealed, on this computer."))
            return redirect("checkups:note")
        texts = {
            "whole": write_note(
                lines,
                picked=asked["lines"],
                greeting=asked["greeting"],
                reason=asked["reason"],
                closing=asked["closing"],
                own=asked["own"],
                signed=asked["signed"],
            ),
            "short": write_message(lines, picked=asked["lines"], closing=asked["closing"]),
        }
    return render(request, "checkups/note.html", {"form": form, "note": lines, "texts": texts, "kept": kept})


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    notebook = notebook_of(request)
    kept = notebook.kept("note") if notebook else None
    if kept:
        kept.forget()
        messages.success(request, _("The note is gone."))
    return redirect("checkups:note")
