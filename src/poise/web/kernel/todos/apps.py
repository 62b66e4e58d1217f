"""The app of to-dos."""

from __future__ import annotations

from django.apps import AppConfig


class TodosConfig(AppConfig):
    """Takes its place in the kernel."""

    name = "poise.web.kernel.todos"
    label = "todos"
