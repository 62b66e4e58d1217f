"""What somebody asked to be kept: to keep it, look at it, take it out on purpose, and destroy it."""

from __future__ import annotations

import json
import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from poise.model.context import Context
from poise.web.areas.check.forms import ExportForm, KeepForm
from poise.web.areas.check.models import Kept
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.checking import check, masked


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    form = KeepForm(request.POST)
    if not form.is_valid():
        return render(request, "check/keep.html", {"form": form, "kind": request.POST.get("kind")}, status=422)
    said = form.cleaned_data
    checked = check(said["text"], form.context, by=owner_of(request), quick=True)
    Kept.objects.keep(
        by=owner_of(request),
        kind=said["kind"],
        text=said["text"],
        context=form.carried,
        answer={"verdict": checked.verdict, "rules": checked.rules, "engine": checked.engine, "pack": checked.pack},
        wanted=said["wanted"] or None,
        reason=said["reason"],
    )
    messages.success(request, _("Kept on this computer, sealed. Nobody else is told."))
    return redirect("check:kept")


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    return render(request, "check/kept.html", {"every": Kept.objects.visible_to(owner_of(request))})


@require_POST
def destroy(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    _one(request, pk).destroy(by=owner_of(request))
    messages.success(request, _("Destroyed. Nobody can bring it back."))
    return redirect("check:kept")


@require_http_methods(["GET", "HEAD", "POST"])
def export(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    one = _one(request, pk)
    form = ExportForm(request.POST if request.method == "POST" else None)
    context = Context(**{name: words for name, words in one.context.items() if words and name != "direction"})
    goes_out = {
        "text": masked(one.text, context),
        "context": one.context,
        "answer": one.answer,
        "wanted": one.wanted,
        "reason": masked(one.reason, context),
    }
    if form.is_bound and form.is_valid():
        one.note_export(by=owner_of(request))
        answer = HttpResponse(
            json.dumps(goes_out, ensure_ascii=False, indent=2) + "\n", content_type="application/json"
        )
        answer["Content-Disposition"] = f'attachment; filename="poise-disagreement-{one.pk.hex[:8]}.json"'
        return answer
    again = check(goes_out["text"], context, by=owner_of(request))
    found = {"form": form, "one": one, "goes_out": goes_out, "checked": again}
    return render(request, "check/export.html", found, status=422 if form.is_bound else 200)


def _one(request: HttpRequest, pk: uuid.UUID) -> Kept:
    one = Kept.objects.visible_to(owner_of(request)).filter(pk=pk).first()
    if one is None:
        raise Http404
    return one
