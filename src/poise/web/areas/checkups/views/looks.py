"""Going through a checklist: group by group, with an answer to each step, and a sheet to print."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from poise.web.areas.checkups.checklists import Checklist
from poise.web.areas.checkups.forms import BeforeForm, StepsForm
from poise.web.areas.checkups.models import Notebook
from poise.web.areas.checkups.runs import Progress, Run, State
from poise.web.areas.checkups.shelves import library
from poise.web.areas.checkups.verbs import forget_answers, keep_answers
from poise.web.areas.checkups.views.opening import begun_notebook, checklist_called, notebook_of, today


@require_safe
def look(request: HttpRequest, checklist: str) -> HttpResponse:
    asked = checklist_called(checklist)
    progress = _progress(notebook_of(request), asked)
    return render(
        request,
        "checkups/look.html",
        {
            "checklist": asked,
            "progress": progress,
            "groups": [(group, steps, progress.state_of(steps)) for group, steps in asked.grouped()],
            "changes": progress.changes,
            "reworded": [step for step in asked.steps if progress.news(step).reworded],
            "is_stale": asked.is_stale(today=today()),
            "before_form": None if progress.run.answers or progress.run.before else BeforeForm(today=today()),
        },
    )


@require_POST
def before(request: HttpRequest, checklist: str) -> HttpResponse:
    asked = checklist_called(checklist)
    form = BeforeForm(request.POST, today=today())
    if form.is_valid() and (day := form.day()):
        notebook = begun_notebook(request)
        run = _progress(notebook, asked).run
        keep_answers(notebook, asked, replace(run, before=day), today=today())
    return redirect("checkups:look", checklist=asked.name)


@require_http_methods(["GET", "HEAD", "POST"])
def group(request: HttpRequest, checklist: str, group: str) -> HttpResponse:
    asked = checklist_called(checklist)
    pairs = asked.grouped()
    place = next((number for number, (each, _steps) in enumerate(pairs) if each.name == group), None)
    if place is None:
        raise Http404
    heading, steps = pairs[place]
    progress = _progress(notebook_of(request), asked)
    form = StepsForm(request.POST or None, steps=steps, delays=library().rhythms.delays, run=progress.run, group=group)
    if request.method == "POST" and form.is_valid():
        run = form.added_to(progress.run, version=asked.version, on=today())
        keep_answers(begun_notebook(request), asked, run, today=today())
        following = pairs[place + 1][0].name if place + 1 < len(pairs) else None
        if following and "next" in request.POST:
            return redirect("checkups:group", checklist=asked.name, group=following)
        messages.success(request, _("Your answers are kept, sealed, on this computer."))
        return redirect("checkups:look", checklist=asked.name)
    return render(
        request,
        "checkups/group.html",
        {
            "checklist": asked,
            "group": heading,
            "steps": [(step, form[step.name], progress.state(step), progress.news(step)) for step in steps],
            "form": form,
            "place": place + 1,
            "places": len(pairs),
        },
    )


@require_safe
def on_paper(request: HttpRequest, checklist: str) -> HttpResponse:
    asked = checklist_called(checklist)
    progress = _progress(notebook_of(request), asked)
    return render(request, "checkups/print_look.html", {"checklist": asked, "progress": progress, "states": State})


@require_POST
def forget(request: HttpRequest, checklist: str) -> HttpResponse:
    asked = checklist_called(checklist)
    notebook = notebook_of(request)
    found = notebook.look_at(asked.name) if notebook else None
    if found:
        forget_answers(found)
        messages.success(request, _("Your answers to this list are gone."))
    return redirect("checkups:start")


def _progress(notebook: Notebook | None, checklist: Checklist) -> Progress:
    found = notebook.look_at(checklist.name) if notebook else None
    return Progress(checklist=checklist, run=found.run if found else Run(), today=today())
