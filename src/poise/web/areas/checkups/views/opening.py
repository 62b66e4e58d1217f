"""What every page of check-ups begins with: whose it is, and what day it is."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest
from django.utils import timezone

from poise.web.areas.checkups.checklists import Checklist
from poise.web.areas.checkups.models import Notebook
from poise.web.areas.checkups.shelves import library
from poise.web.kernel.people.access import owner_of


def notebook_of(request: HttpRequest) -> Notebook | None:
    """Their notebook, if they have begun one; looking at a page does not begin one."""
    return Notebook.objects.of(owner_of(request))


def begun_notebook(request: HttpRequest) -> Notebook:
    """Their notebook, begun now if need be: they are about to keep something."""
    return Notebook.objects.begun_by(owner_of(request))


def today() -> date:
    """The day where the owner lives."""
    return timezone.localdate()


def checklist_called(name: str) -> Checklist:
    """A checklist of the library, or a page that is not here."""
    try:
        return library().checklists[name]
    except KeyError:
        raise Http404 from None
