"""The workspace in the browser: one person on their own machine, later an organisation on its server."""

from __future__ import annotations
