"""The app of checks and audits."""

from __future__ import annotations

from django.apps import AppConfig


class ScreeningsConfig(AppConfig):
    """Takes its place in the kernel."""

    name = "poise.web.kernel.screenings"
    label = "screenings"
