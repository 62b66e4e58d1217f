"""The first page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from poise.web.kernel.people.access import owner_of
from poise.web.kernel.todos.models import Todo
from poise.web.kernel.ui.area import areas


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    person = owner_of(request)
    kept = [line for area in areas() for line in area.keeps(person)]
    todos = Todo.objects.visible_to(person).open()
    return render(request, "home/start.html", {"kept": kept, "todos": todos, "today": timezone.localdate()})
