"""The area of check-ups of one's own accounts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from poise.web.kernel.ui.area import Area


class CheckupsArea(Area):
    """Settings, accounts, bios, and what others find."""

    name = "poise.web.areas.checkups"
    label = "checkups"
    title = _("Check-ups")
    summary = _(
        "Go through the settings of your own accounts, keep work and private life apart, and see what others find."
    )
