"""The area of auditing."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from poise.web.kernel.ui.area import Area


class AuditArea(Area):
    """What stands in one's own exports."""

    name = "poise.web.areas.audit"
    label = "audit"
    title = _("Audit")
    summary = _("Drop the export that a site gives you of your own account, and see what is already out there.")
