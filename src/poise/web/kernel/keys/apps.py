"""The app of the keys that seal what is kept."""

from __future__ import annotations

from django.apps import AppConfig


class KeysConfig(AppConfig):
    """Takes its place in the kernel."""

    name = "poise.web.kernel.keys"
    label = "keys"
