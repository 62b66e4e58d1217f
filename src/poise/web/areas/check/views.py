"""The page on which a text is checked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from poise.web.areas.check.examples import EXAMPLES
from poise.web.areas.check.forms import DraftForm
from poise.web.areas.check.models import Kept
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.checking import check
from poise.web.kernel.screenings.crowds import who_could_this_be


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    person = owner_of(request)
    if request.method != "POST":
        form = DraftForm(initial={"role": person.says("role"), "nation": person.says("nation")})
        return render(request, "check/start.html", {"form": form, "examples": EXAMPLES})
    form = DraftForm(request.POST)
    if not form.is_valid():
        return render(request, "check/start.html", {"form": form, "examples": EXAMPLES}, status=422)
    if form.cleaned_data["remember"]:
        person.remember(role=form.cleaned_data["role"], nation=form.cleaned_data["nation"])
    if request.POST.get("do") == "revise":
        return render(request, "check/start.html", {"form": form, "is_revising": True})
    return _answer(request, form)


def _answer(request: HttpRequest, form: DraftForm) -> HttpResponse:
    text, context = form.cleaned_data["text"], form.context
    checked = check(text, context, by=owner_of(request))
    taken = [_span(each) for each in request.POST.getlist("without")]
    crowd = who_could_this_be(text, context, without=[each for each in taken if each])
    found = {
        "form": form,
        "text": text,
        "checked": checked,
        "crowd": crowd,
        "carried": form.carried,
        "wanted": Kept.Wanted.choices,
        "is_looking_again": bool(taken) or request.POST.get("do") == "without",
        "is_accepted": request.POST.get("do") == "accept",
    }
    return render(request, "check/start.html", found)


def _span(words: str) -> tuple[int, int] | None:
    start, _, end = words.partition("-")
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else None


@require_POST
def live(request: HttpRequest) -> HttpResponse:
    form = DraftForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=204)
    checked = check(form.cleaned_data["text"], form.context, by=owner_of(request), quick=True)
    return render(request, "check/live.html", {"checked": checked})
