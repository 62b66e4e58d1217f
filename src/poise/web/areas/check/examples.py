"""Three invented texts to try the page with, for somebody who has nothing at hand."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

EXAMPLES = (
    (
        _("A hard day"),
        _(
            "Long day. Visited the family above the bakery in Coldmere, the 14 year old is back in care and mum was in "
            "tears. Heartbreaking."
        ),
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
