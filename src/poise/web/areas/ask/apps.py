"""The area of questions."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from poise.web.kernel.ui.area import Area


class AskArea(Area):
    """What the packs say."""

    name = "poise.web.areas.ask"
    label = "ask"
    title = _("Ask the policy")
    summary = _(
        "Ask in your own words, and read what the BASW policy, your nation and your employer say, word for word."
    )
