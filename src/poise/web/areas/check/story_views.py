"""Words that help: kind replies, and patterns for good stories."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from poise.web.areas.check.forms import DraftForm, story_form
from poise.web.kernel.library import Library, load_library
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.replying import reply_for, reply_kinds


@require_safe
def replies(request: HttpRequest) -> HttpResponse:
    return render(request, "check/replies.html", {"kinds": reply_kinds()})


@require_safe
def reply(request: HttpRequest, name: str) -> HttpResponse:
    person = owner_of(request)
    found = reply_for(name, nation=person.says("nation"), role=person.says("role"))
    if found is None:
        raise Http404
    kind, to_check = found
    return render(request, "check/reply.html", {"kind": kind, "to_check": to_check})


@require_safe
def stories(request: HttpRequest) -> HttpResponse:
    library = _stories()
    return render(request, "check/stories.html", {"stories": library.content["stories"], "library": library})


@require_http_methods(["GET", "HEAD", "POST"])
def story(request: HttpRequest, name: str) -> HttpResponse:
    told: dict[str, Any] | None = next((each for each in _stories().content["stories"] if each["story"] == name), None)
    if told is None:
        raise Http404
    form = story_form(told["asks"])(request.POST if request.method == "POST" else None)
    if not (form.is_bound and form.is_valid()):
        return render(request, "check/story.html", {"form": form, "story": told}, status=422 if form.is_bound else 200)
    words = " ".join(sentence.format_map(form.cleaned_data) for sentence in _sentences(told, form.cleaned_data))
    draft = DraftForm(
        initial={"text": words, "role": owner_of(request).says("role"), "nation": owner_of(request).says("nation")}
    )
    return render(request, "check/start.html", {"form": draft, "is_story": True})


def _sentences(told: dict[str, Any], said: dict[str, str]) -> list[str]:
    """The sentences of a pattern for which everything was said."""
    return [each["says"] for each in told["pattern"] if all(said.get(name) for name in each.get("needs", []))]


def _stories() -> Library:
    return load_library("poise.web.areas.check.library", "share-well")
