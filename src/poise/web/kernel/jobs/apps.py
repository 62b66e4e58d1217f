"""The app of longer work."""

from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Takes its place in the kernel."""

    name = "poise.web.kernel.jobs"
    label = "jobs"
