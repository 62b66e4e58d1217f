"""The app of how pages look."""

from __future__ import annotations

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, forms and headers."""

    name = "poise.web.kernel.ui"
    label = "ui"
