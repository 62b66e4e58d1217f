"""What a finished audit tells: numbers, findings, timeline, worklist, footprint, and the report to take away."""

from __future__ import annotations

import uuid

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST, require_safe

from poise.web.areas.audit.finding import run_of, sheet_of
from poise.web.areas.audit.forms import FilterForm
from poise.web.areas.audit.models import Worked
from poise.web.areas.audit.reading import findings_of, jobs_of, year_of
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.models import Run, State
from poise.web.kernel.trail.models import Entry

EACH = 20
"""How many findings or posts one page holds."""

FORMS = {"html": "text/html; charset=utf-8", "json": "application/json"}


def overview(request: HttpRequest, run: Run) -> HttpResponse:
    told = sheet_of(run, "overview")
    done = Worked.objects.done_in(run)
    return render(request, "audit/overview.html", {"run": run, "told": told, "done": len(done), "here": "run"})


@require_safe
def findings(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    run = run_of(request, pk, State.DONE)
    told = sheet_of(run, "overview")
    form = FilterForm(request.GET, overview=told)
    found = findings_of(sheet_of(run, "findings"), form.chosen)
    page = _page(request, found)
    shown = {"run": run, "told": told, "narrow": form, "page": page, "chosen": form.chosen, "here": "findings"}
    return render(request, "audit/findings.html", shown)


@require_safe
def timeline(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    run = run_of(request, pk, State.DONE)
    told = sheet_of(run, "overview")
    years = [row["head"] for row in told["tables"]["year"]["rows"] if row["all"] and row["head"].isdigit()]
    year = request.GET.get("year", years[-1] if years else "")
    if years and year not in years:
        raise Http404
    one = year_of(findings_of(sheet_of(run, "findings"), {"year": year}), year) if years else None
    shown = {"run": run, "told": told, "years": years, "year": year, "one": one, "here": "timeline"}
    return render(request, "audit/timeline.html", shown)


@require_safe
def worklist(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    run = run_of(request, pk, State.DONE)
    sheet = sheet_of(run, "work")
    show, doing = request.GET.get("show", "open"), request.GET.get("doing", "")
    done = Worked.objects.done_in(run)
    rows = jobs_of(sheet, done, _done_before(run), show, doing)
    doings = list(dict.fromkeys((row["doing"], row["do"]) for row in sheet))
    shown = {"run": run, "rules": sheet_of(run, "findings")["rules"], "page": _page(request, rows), "here": "worklist"}
    shown |= {"show": show, "doing": doing, "doings": doings, "done": len(done), "all": len(sheet)}
    return render(request, "audit/worklist.html", shown)


def _done_before(run: Run) -> dict[str, str]:
    """What was done in the audit that this one is compared with, where that is still kept."""
    named = run.asked.get("baseline")
    earlier = Run.objects.visible_to(run.owner).done().filter(pk=named).first() if named else None
    return Worked.objects.done_in(earlier) if earlier else {}


@require_POST
def mark(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    run = run_of(request, pk, State.DONE)
    row = request.POST.get("row", "")
    if all(each["key"] != row for each in sheet_of(run, "work")):
        raise Http404
    Worked.objects.mark(run, row, is_done=request.POST.get("done") == "yes", by=owner_of(request))
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back) if safe else redirect("audit:worklist", pk)


@require_safe
def footprint(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    run = run_of(request, pk, State.DONE)
    return render(request, "audit/footprint.html", {"run": run, "here": "footprint", **sheet_of(run, "footprint")})


@require_safe
def take(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    return render(request, "audit/take.html", {"run": run_of(request, pk, State.DONE), "here": "take"})


@require_safe
def download(request: HttpRequest, pk: uuid.UUID, form: str) -> HttpResponse:
    run = run_of(request, pk, State.DONE)
    if form not in FORMS:
        raise Http404
    answer = HttpResponse(run.to_take_away(form).encode("utf-8", "backslashreplace"), content_type=FORMS[form])
    answer["Content-Disposition"] = f'attachment; filename="poise-audit-{localtime(run.made):%Y-%m-%d}.{form}"'
    Entry.objects.add(kind="run", subject=run.pk, verb="taken-away", actor=owner_of(request).pk)
    return answer


def _page(request: HttpRequest, rows: list[dict[str, object]]) -> Page[dict[str, object]]:
    """The page that was asked for; ``all`` puts everything on one, to print it."""
    each = max(len(rows), 1) if "all" in request.GET else EACH
    return Paginator(rows, each).get_page(request.GET.get("page"))
