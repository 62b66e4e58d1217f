"""The app of who is at the door."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The owner and the one-time link."""

    name = "poise.web.kernel.people"
    label = "people"
