"""Finding the run of a page: its owner's own, and there."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpRequest

from poise.web.kernel.keys.sealing import SealError
from poise.web.kernel.people.access import owner_of
from poise.web.kernel.screenings.models import Run, State


def run_of(request: HttpRequest, pk: uuid.UUID, *states: State) -> Run:
    """The run; nobody learns of another person's, and what is not in one of the states has no such page."""
    run = Run.objects.visible_to(owner_of(request)).filter(pk=pk).first()
    if run is None or (states and run.state not in states):
        raise Http404
    return run


def sheet_of(run: Run, name: str) -> Any:
    """One sheet of a finished run; it has no such page any more where the run was destroyed in this very moment."""
    try:
        sheet = run.sheet(name)
    except SealError:
        raise Http404 from None
    if sheet is None:
        raise Http404
    return sheet
