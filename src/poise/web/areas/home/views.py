"""The first page, and the one on what Poise keeps: both are made from what each area says of itself."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from poise.web.kernel.people.access import owner_of
from poise.web.kernel.todos.models import Todo
from poise.web.kernel.ui.area import every_area


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    person = owner_of(request)
    kept = [line for area in every_area() for line in area.keeps(person)]
    todos = Todo.objects.visible_to(person).open()
    return render(request, "home/start.html", {"kept": kept, "todos": todos, "today": timezone.localdate()})


@require_safe
def keeping(request: HttpRequest) -> HttpResponse:
    person = owner_of(request)
    told = [(area, list(area.keeps(person))) for area in every_area() if area.may_keep]
    about = [words for words in (person.says("role"), person.says("nation")) if words]
    return render(request, "home/keeping.html", {"told": told, "about": about, "folder": settings.DATA})


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    owner_of(request).remember(role="", nation="")
    messages.success(request, _("Forgotten: what you are and where you work."))
    return redirect("home:keeping")
