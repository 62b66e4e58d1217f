"""The area of the first page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from poise.web.kernel.ui.area import Area, Keeps


class HomeArea(Area):
    """Where everybody begins."""

    name = "poise.web.areas.home"
    label = "home"
    title = "Poise"
    in_menu = False
    may_keep = (
        Keeps(
            what=_("What you are and where you work"),
            asked=_("you tick “Remember” beside them"),
            until=_("you have it forgotten on this page"),
            address="home:keeping",
            records=("people.Person",),
        ),
    )

    def keeps(self, person: Any) -> Iterator[tuple[str, str]]:
        """What somebody asked to be remembered of themselves."""
        if person.says("role") or person.says("nation"):
            yield gettext("What you are and where you work"), f"{reverse('home:keeping')}#remembered"
