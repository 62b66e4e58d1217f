"""Coming in by the one-time link, and leaving."""

from __future__ import annotations

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe


@login_not_required
@require_safe
def enter(request: HttpRequest, token: str) -> HttpResponse:
    person = authenticate(request, token=token) if request.method == "GET" else None
    if person is None:
        return render(request, "people/closed.html", {"used": True}, status=403)
    login(request, person)
    return redirect("/")


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("people:left")


@login_not_required
@require_safe
def left(request: HttpRequest) -> HttpResponse:
    return render(request, "people/left.html")
