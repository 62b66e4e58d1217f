"""Three invented texts to try the page with, for somebody who has nothing at hand."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

EXAMPLES = (
    (
        _("Good news about somebody"),
        _("So proud of my client Tyrone, 14, from Coldmere. He starts college today."),
    ),
    (
        _("A proud moment"),
        _(
            "So proud of my team today: our recruitment evening was packed, and three people signed up to be foster carers."
        ),
    ),
    (
        _("An opinion"),
        _(
            "Caseloads are too high and this budget makes it worse. Families deserve better, and so do the people who help."
        ),
    ),
)
