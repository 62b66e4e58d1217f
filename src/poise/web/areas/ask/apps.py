"""The area of questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from poise.web.kernel.ui.area import Area, Keeps


class AskArea(Area):
    """What the packs say."""

    name = "poise.web.areas.ask"
    label = "ask"
    title = _("Ask the policy")
    summary = _(
        "Ask in your own words, and read what the BASW policy, your nation and your employer say, word for word."
    )
    may_keep = (
        Keeps(
            what=_("The packs of your employer that you load, and that your checks and audits go by them"),
            asked=_("you tick the box that says so"),
            until=_(
                "you take them out or clear the box; each has a key of its own. Without the box they are held in memory alone"
            ),
            address="ask:employer",
            records=("file/pack", "people.Person"),
        ),
    )

    def keeps(self, person: Any) -> Iterator[tuple[str, str]]:
        """Packs, by their titles, and the tick in the box."""
        from poise.web.kernel.screenings.further import is_judging  # only now is Django ready
        from poise.web.kernel.screenings.keeping_packs import kept_by

        if is_judging(person):
            yield gettext("That your checks and audits go by further packs"), f"{reverse('ask:employer')}#judging"
        for each in kept_by(person):
            yield gettext("The pack of %(title)s") % {"title": each.title or "?"}, reverse("ask:employer")
