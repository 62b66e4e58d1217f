"""Running Poise on this machine: one process for pages, one for longer work, and one that minds both."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "poise.web.settings")
