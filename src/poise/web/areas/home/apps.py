"""The area of the first page."""

from __future__ import annotations

from poise.web.kernel.ui.area import Area


class HomeArea(Area):
    """Where everybody begins."""

    name = "poise.web.areas.home"
    label = "home"
    title = "Poise"
    in_menu = False
