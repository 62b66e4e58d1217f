"""The area of auditing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from poise.web.kernel.ui.area import Area, Keeps


class AuditArea(Area):
    """What stands in one's own exports."""

    name = "poise.web.areas.audit"
    label = "audit"
    title = _("Audit")
    summary = _("Drop the export that a site gives you of your own account, and see what is already out there.")
    may_keep = (
        Keeps(
            what=_("The export that you drop, and how far it was read"),
            asked=_("you begin an audit"),
            until=_("it is read, you destroy it, or it has waited for seven days; a crash ends it at the next start"),
            address="audit:start",
            records=("screenings.Spooled", "file/spool", "file/journal"),
        ),
        Keeps(
            what=_("The report of an audit, which findings it was compared with, and which posts you are done with"),
            asked=_("an audit has been read to its end"),
            until=_("you destroy it; each audit has a key of its own"),
            address="audit:start",
            records=("screenings.Run", "file/report", "audit.Worked"),
        ),
    )

    def keeps(self, person: Any) -> Iterator[tuple[str, str]]:
        """Audits, whether they are finished or not."""
        count = cast("Any", apps.get_model("screenings", "Run")).objects.visible_to(person).kept().count()
        if count:
            words = ngettext("%(count)s audit", "%(count)s audits", count) % {"count": count}
            yield words, f"{reverse('audit:start')}#runs"
