"""Beginning an audit, watching it, stopping it for a while, and destroying it."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from poise.web.areas.audit.finding import run_of
from poise.web.areas.audit.forms import BeginForm
from poise.web.areas.audit.models import destroy_run
from poise.web.areas.audit.reading import in_words
from poise.web.areas.audit.report_views import overview
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.engines import channels
from poise.web.kernel.screenings.models import Run, State
from poise.web.kernel.screenings.verbs import begin_run, resume_run


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    person = owner_of(request)
    kept = Run.objects.visible_to(person).kept()
    if request.method == "POST":
        form = BeginForm(request.POST, request.FILES, earlier=kept.done())
        if form.is_valid():
            run = begin_run(by=person, uploads=form.cleaned_data["exports"], asked=form.asked)
            return redirect("audit:run", run.pk)
    else:
        form = BeginForm(initial={"role": person.says("role"), "nation": person.says("nation")}, earlier=kept.done())
    found = {"form": form, "runs": kept, "channels": channels()}
    return render(request, "audit/start.html", found, status=422 if form.is_bound else 200)


@require_safe
def run(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    one = run_of(request, pk)
    if one.state == State.DONE:
        return overview(request, one)
    if one.is_unfinished:
        return _under_way(request, one)
    return render(request, f"audit/{one.state}.html", {"run": one})


def _under_way(request: HttpRequest, one: Run) -> HttpResponse:
    by_itself = "by-itself" in request.GET and one.state != State.PAUSED
    answer = render(request, "audit/under_way.html", _progress(one) | {"by_itself": by_itself})
    if by_itself:
        # Only where somebody asked for it, so that nothing moves under a reader's eyes; a link beside it stops it.
        answer["Refresh"] = "10"
    return answer


@require_safe
def progress(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    one = run_of(request, pk)
    if not one.is_unfinished:
        return HttpResponse(status=204)
    return render(request, "audit/progress.html", _progress(one))


def _progress(one: Run) -> dict[str, object]:
    left = one.seconds_left if one.state == State.RUNNING else None
    return {"run": one, "percent": int(one.share * 100), "left": in_words(left) if left else ""}


@require_POST
def pause(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    run_of(request, pk).pause(by=owner_of(request))
    return redirect("audit:run", pk)


@require_POST
def resume(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    resume_run(run_of(request, pk), by=owner_of(request))
    return redirect("audit:run", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def destroy(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    one = run_of(request, pk, *set(State) - {State.DESTROYED})
    if request.method == "POST":
        destroy_run(one, by=owner_of(request))
        messages.success(request, _("Destroyed: its keys are gone, and with them everything that they sealed."))
        return redirect("audit:start")
    return render(request, "audit/destroy.html", {"run": one})
