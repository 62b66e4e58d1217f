"""The app of what is kept and destroyed."""

from __future__ import annotations

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    """Takes its place in the kernel."""

    name = "poise.web.kernel.retention"
    label = "retention"
