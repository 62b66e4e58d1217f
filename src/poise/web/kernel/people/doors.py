"""The door: a one-time link lets the owner in, everybody else is told kindly where to find it."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from poise.web.kernel.people.models import Person, Ticket


class OneTimeLink(BaseBackend):
    """Knows a person by the token of a link that has not been used."""

    def authenticate(self, request: HttpRequest | None, token: str = "", **_: Any) -> Person | None:
        """The person whom the token lets in, once."""
        return Ticket.objects.redeem(token) if token else None

    def get_user(self, user_id: Any) -> Person | None:
        """The person of a session."""
        return Person.objects.filter(pk=user_id).first()


class OwnerOnly(LoginRequiredMiddleware):
    """Every page asks for the owner's session, unless its view says otherwise."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponse:  # type: ignore[override]
        """The closed door, in words."""
        return render(request, "people/closed.html", status=403)
