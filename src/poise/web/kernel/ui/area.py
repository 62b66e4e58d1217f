"""What every area says about itself, for the menu and the first page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise


class Area(AppConfig):
    """One thing that people come to do; each area's ``apps.py`` fills in these lines.

    ``title`` stands in the menu, ``summary`` on the first page; both are marked for translation.
    """

    title: str | Promise
    summary: str | Promise = ""
    in_menu = True
    # Django takes the one class of a module whose default is true; this one is imported there as well.
    default = False

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.default = True

    def keeps(self, person: Any) -> Iterable[tuple[str, str]]:
        """What this area keeps for a person: each in a few words, with the address where it is shown and destroyed."""
        return ()

    def fill_demo(self, person: Any) -> None:
        """Put something invented into it, for a Poise that is only shown to somebody."""

    @property
    def address(self) -> str:
        """Where the area begins."""
        return reverse(f"{self.label}:start")


def areas() -> Iterator[Area]:
    """The areas of the menu, in the order of the table in the settings."""
    for label in settings.AREAS:
        area = apps.get_app_config(label)
        if isinstance(area, Area) and area.in_menu:
            yield area
