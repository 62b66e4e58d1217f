"""The pages of questions. A question is posted, never put into an address, and is not kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from poise.model.errors import PoiseError
from poise.model.pack import Pack
from poise.web.areas.ask import words
from poise.web.areas.ask.forms import PackForm, QuestionForm
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.asking import ask, duties, statements
from poise.web.kernel.screenings.handed import handed_over, named_packs, take
from poise.web.kernel.screenings.handed import take_out as let_go


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
            packs=(*named_packs(), *handed_over(request.session.session_key)),
        )
    except PoiseError as trouble:
        form.add_error(None, str(trouble))
        return _page(request, form, status=422)
    return _page(request, form, told=told)


def _page(request: HttpRequest, form: QuestionForm, *, told: object = None, status: int = 200) -> HttpResponse:
    loaded, _ = _loaded(request)
    found = {"form": form, "told": told, "words": words, "loaded": loaded}
    return render(request, "ask/start.html", found, status=status)


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    return render(request, "ask/policy.html", {"statements": statements(), "duties": duties(), "words": words})


@require_http_methods(["GET", "HEAD", "POST"])
def employer(request: HttpRequest) -> HttpResponse:
    form = PackForm(request.POST, request.FILES) if request.method == "POST" else PackForm()
    if request.method == "POST" and form.is_valid():
        try:
            take(request.session.session_key or "", form.cleaned_data["file"])
        except PoiseError as fault:
            form.add_error("file", str(fault))
        else:
            return redirect("ask:employer")
    loaded, trouble = _loaded(request)
    found = {"form": form, "loaded": loaded, "trouble": trouble, "words": words}
    return render(request, "ask/employer.html", found, status=422 if form.errors else 200)


@require_POST
def take_out(request: HttpRequest) -> HttpResponse:
    let_go(request.session.session_key, request.POST.get("pack", ""))
    return redirect("ask:employer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A further pack, and whether it was handed over here, so that it can be taken out here."""

    pack: Pack
    is_handed: bool

    @property
    def reviewed(self) -> date:
        """When somebody last looked it over."""
        return date.fromisoformat(self.pack.reviewed)

    @property
    def review_by(self) -> date:
        """When somebody has to look it over again."""
        return date.fromisoformat(self.pack.review_by)


def _loaded(request: HttpRequest) -> tuple[list[Loaded], str]:
    """The further packs, and what is wrong with those that the settings name."""
    handed = [Loaded(pack=each, is_handed=True) for each in handed_over(request.session.session_key)]
    try:
        return [*(Loaded(pack=each, is_handed=False) for each in named_packs()), *handed], ""
    except PoiseError as trouble:
        return handed, str(trouble)
