"""The first page of check-ups: what is due, what there is to do, the printed page, and destroying it all."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from poise.web.areas.checkups.forms import OccasionForm
from poise.web.areas.checkups.registers import advise_on
from poise.web.areas.checkups.shelves import dues, library, standings
from poise.web.areas.checkups.verbs import destroy_notebook
from poise.web.areas.checkups.views.opening import begun_notebook, notebook_of, today


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    notebook, day = notebook_of(request), today()
    accounts = list(notebook.accounts.all()) if notebook else []
    waiting = dues(notebook, today=day)
    used = {account.channel for account in accounts}
    return render(
        request,
        "checkups/start.html",
        {
            "notebook": notebook,
            "accounts": accounts,
            "advice": advise_on([each.as_facts() for each in accounts], library().register.rules),
            "due": [each for each in waiting if each.reminder.is_due(today=day)],
            "coming": [each for each in waiting if not each.reminder.is_due(today=day)],
            "standings": standings(notebook, today=day),
            "used": used,
            "today": day,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def happened(request: HttpRequest) -> HttpResponse:
    form = OccasionForm(request.POST or None, occasions=library().rhythms.occasions)
    if request.method == "POST" and form.is_valid():
        begun_notebook(request).note_occasion(form.cleaned_data["occasion"], on=today())
        messages.success(request, _("Noted. What is worth looking at now stands at the top."))
        return redirect("checkups:start")
    return render(request, "checkups/happened.html", {"form": form})


@require_safe
def on_paper(request: HttpRequest) -> HttpResponse:
    """Without nicknames and notes, so that the sheet may lie about."""
    notebook, day = notebook_of(request), today()
    accounts = list(notebook.accounts.all()) if notebook else []
    return render(
        request,
        "checkups/print.html",
        {
            "accounts": accounts,
            "advice": advise_on([each.as_facts() for each in accounts], library().register.rules),
            "library": library(),
            "standings": [each for each in standings(notebook, today=day) if each.progress.run.answers],
            "waiting": dues(notebook, today=day),
            "today": day,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def destroy(request: HttpRequest) -> HttpResponse:
    notebook = notebook_of(request)
    if request.method == "POST" and notebook:
        destroy_notebook(notebook)
        messages.success(request, _("Everything that was kept of your check-ups is destroyed."))
        return redirect("checkups:start")
    return render(request, "checkups/destroy.html", {"notebook": notebook})
