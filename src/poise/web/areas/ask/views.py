"""The pages of questions. A question is posted, never put into an address, and is not kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from poise.model.errors import PoiseError
from poise.web.areas.ask import words
from poise.web.areas.ask.forms import JudgeForm, PackForm, QuestionForm
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.asking import ask, duties, statements
from poise.web.kernel.screenings.further import (
    Standing,
    is_judging,
    packs_to_ask,
    set_judging,
    standing,
    take,
)
from poise.web.kernel.screenings.further import take_out as let_go


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    person = owner_of(request)
    about = {"nation": person.says("nation"), "role": person.says("role")}
    if request.method != "POST":
        return _page(request, QuestionForm(initial=about))
    said = request.POST.copy()
    for name, known in about.items():
        said.setdefault(name, known)
    form = QuestionForm(said)
    if not form.is_valid():
        return _page(request, form, status=422)
    if form.cleaned_data["remember"]:
        person.remember(nation=form.cleaned_data["nation"], role=form.cleaned_data["role"])
    try:
        told = ask(
            form.cleaned_data["question"],
            nation=form.cleaned_data["nation"],
            role=form.cleaned_data["role"],
            packs=packs_to_ask(person, request.session.session_key),
        )
    except PoiseError as trouble:
        form.add_error(None, str(trouble))
        return _page(request, form, status=422)
    return _page(request, form, told=told)


def _page(request: HttpRequest, form: QuestionForm, *, told: object = None, status: int = 200) -> HttpResponse:
    found = {"form": form, "told": told, "words": words, "loaded": _loaded(request)}
    return render(request, "ask/start.html", found, status=status)


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    return render(request, "ask/policy.html", {"statements": statements(), "duties": duties(), "words": words})


@require_http_methods(["GET", "HEAD", "POST"])
def employer(request: HttpRequest) -> HttpResponse:
    person = owner_of(request)
    form = PackForm(request.POST, request.FILES) if request.method == "POST" else PackForm()
    if request.method == "POST" and form.is_valid():
        try:
            take(person, request.session.session_key or "", form.cleaned_data["file"])
        except PoiseError as fault:
            form.add_error("file", str(fault))
        else:
            return redirect("ask:employer")
    judging = JudgeForm(initial={"judge": is_judging(person)})
    found = {"form": form, "judging": judging, "loaded": _loaded(request), "words": words}
    return render(request, "ask/employer.html", found, status=422 if form.errors else 200)


@require_POST
def take_out(request: HttpRequest) -> HttpResponse:
    let_go(owner_of(request), request.session.session_key, request.POST.get("which", ""))
    return redirect("ask:employer")


@require_POST
def judge(request: HttpRequest) -> HttpResponse:
    form = JudgeForm(request.POST)
    on = form.is_valid() and form.cleaned_data["judge"]
    set_judging(owner_of(request), request.session.session_key or "", on=on)
    messages.success(
        request,
        _("From now on your checks and audits go by these packs too.")
        if on
        else _("From now on your checks and audits go by BASW’s pack and your nation’s alone."),
    )
    return redirect("ask:employer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A further pack with its days of review, or why it cannot be used."""

    stands: Standing
    reviewed: date | None
    review_by: date | None


def _loaded(request: HttpRequest) -> list[Loaded]:
    return [
        Loaded(
            stands=each,
            reviewed=date.fromisoformat(each.pack.reviewed) if each.pack else None,
            review_by=date.fromisoformat(each.pack.review_by) if each.pack else None,
        )
        for each in standing(owner_of(request), request.session.session_key)
    ]
