"""The guide to looking for oneself. Poise makes no search; it shows what to type, and notes what was done."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from poise.web.areas.checkups.forms import StepsForm, WordsForm
from poise.web.areas.checkups.guides import fill_queries
from poise.web.areas.checkups.models import Look
from poise.web.areas.checkups.runs import Run
from poise.web.areas.checkups.shelves import library
from poise.web.areas.checkups.views.opening import begun_notebook, notebook_of, today

SELF_SEARCH = "self-search"


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    guide, run = library().guide, _run(request)
    stages = [
        (stage, title, len(steps), sum(step.name in run.answers for step in steps))
        for stage, title, steps in guide.staged()
    ]
    return render(request, "checkups/search.html", {"guide": guide, "stages": stages, "settled": len(run.answers)})


@require_http_methods(["GET", "HEAD", "POST"])
def stage(request: HttpRequest, stage: str) -> HttpResponse:
    guide, run = library().guide, _run(request)
    names = list(guide.stages)
    if stage not in names:
        raise Http404
    _name, title, steps = guide.staged()[names.index(stage)]
    form = StepsForm(request.POST or None, steps=steps, delays=library().rhythms.delays, run=run, group=stage)
    if request.method == "POST" and form.is_valid():
        notebook = begun_notebook(request)
        look = notebook.look_at(SELF_SEARCH) or Look(notebook=notebook)
        look.note(SELF_SEARCH, form.added_to(run, version=guide.version, on=today()))
        messages.success(request, _("Your answers are kept, sealed, on this computer."))
        return redirect("checkups:search")
    return render(
        request,
        "checkups/search_stage.html",
        {"title": title, "form": form, "steps": [(step, form[step.name]) for step in steps]},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def words(request: HttpRequest) -> HttpResponse:
    """The words are put into the searches of this one page; they are neither kept nor sent anywhere."""
    form = WordsForm(request.POST or None)
    queries: tuple[str, ...] | None = None
    if request.method == "POST" and form.is_valid():
        every = [query for step in library().guide.steps for query in step.queries]
        queries = fill_queries(every, form.cleaned_data)
    return render(request, "checkups/search_words.html", {"form": form, "queries": queries})


def _run(request: HttpRequest) -> Run:
    notebook = notebook_of(request)
    found = notebook.look_at(SELF_SEARCH) if notebook else None
    return found.run if found else Run()
