"""What every area says about itself, for the menu and the first page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeps:
    """One thing that an area keeps where its owner asks for it: what, on which wish, and until when.

    ``records`` are the models in which its words lie sealed, and for sealed files ``file/`` and their kind.
    """

    what: str | Promise
    asked: str | Promise
    until: str | Promise
    address: str
    records: tuple[str, ...]

    @property
    def shown_at(self) -> str:
        """Where it is shown, and destroyed."""
        return reverse(self.address)


class Area(AppConfig):
    """One thing that people come to do; each area's ``apps.py`` fills in these lines.

    ``title`` stands in the menu, ``summary`` on the first page; both are marked for translation.
    """

    title: str | Promise
    summary: str | Promise = ""
    in_menu = True
    may_keep: tuple[Keeps, ...] = ()
    """Everything that it can ever keep; the page on keeping is made from this."""

    # Django takes the one class of a module whose default is true; this one is imported there as well.
    default = False

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.default = True

    def keeps(self, person: Any) -> Iterable[tuple[str, str]]:
        """What this area keeps for a person now: each in a few words, with the address where it is shown and destroyed."""
        return ()

    def fill_demo(self, person: Any) -> None:
        """Put something invented into it, for a Poise that is only shown to somebody."""

    @property
    def address(self) -> str:
        """Where the area begins."""
        return reverse(f"{self.label}:start")


def every_area() -> Iterator[Area]:
    """The areas in the order of the table in the settings."""
    for label in settings.AREAS:
        area = apps.get_app_config(label)
        if isinstance(area, Area):
            yield area


def areas() -> Iterator[Area]:
    """The areas of the menu."""
    return (area for area in every_area() if area.in_menu)
