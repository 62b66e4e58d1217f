"""The app of the trail."""

from __future__ import annotations

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """Takes its place in the kernel."""

    name = "poise.web.kernel.trail"
    label = "trail"
