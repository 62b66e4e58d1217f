"""Whose page this is."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from poise.web.kernel.people.models import Person


def owner_of(request: HttpRequest) -> Person:
    """The person who is signed in; the door has seen to it that there is one."""
    return cast("Person", request.user)
