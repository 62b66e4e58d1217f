"""The area of check-ups of one's own accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from poise.web.kernel.ui.area import Area, Keeps


class CheckupsArea(Area):
    """Settings, accounts, bios, and what others find."""

    name = "poise.web.areas.checkups"
    label = "checkups"
    title = _("Check-ups")
    summary = _(
        "Go through the settings of your own accounts, keep work and private life apart, and see what others find."
    )
    may_keep = (
        Keeps(
            what=_("Your list of accounts, your answers and notes, and your choices for a bio and a note"),
            asked=_("you press a button that keeps them"),
            until=_("you destroy them all at once, with the one key that they share"),
            address="checkups:destroy",
            records=("checkups.Notebook", "checkups.Account", "checkups.Look", "checkups.Kept"),
        ),
        Keeps(
            what=_("Reminders to look again"),
            asked=_("you keep answers to a list of steps"),
            until=_("you forget those answers, or destroy your check-ups"),
            address="checkups:destroy",
            records=("todos.Todo",),
        ),
    )

    def keeps(self, person: Any) -> Iterator[tuple[str, str]]:
        """Everything that was written down of one's accounts, as one thing with one key."""
        notebook = cast("Any", self.get_model("Notebook")).objects.of(person)
        if notebook:
            words = gettext("Your check-ups, begun on %(day)s")
            yield words % {"day": date_format(localtime(notebook.begun))}, reverse("checkups:start")
