"""The area of checking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from poise.web.kernel.ui.area import Area, Keeps


class CheckArea(Area):
    """One text, looked at and forgotten."""

    name = "poise.web.areas.check"
    label = "check"
    title = _("Check")
    summary = _("Type or paste what you are about to post, or what somebody sent you, and see what stands in it.")

    may_keep = (
        Keeps(
            what=_("A text with the answer to it, and why you disagree or keep your words"),
            asked=_("you press the button that keeps it"),
            until=_("you destroy it; each has a key of its own"),
            address="check:kept",
            records=("check.Kept",),
        ),
    )

    def keeps(self, person: Any) -> Iterator[tuple[str, str]]:
        """Disagreements and reasons."""
        count = cast("Any", self.get_model("Kept")).objects.visible_to(person).count()
        if count:
            words = ngettext("%(count)s reason or disagreement", "%(count)s reasons and disagreements", count)
            yield words % {"count": count}, reverse("check:kept")

    def fill_demo(self, person: Any) -> None:
        """One invented disagreement."""
        cast("Any", self.get_model("Kept")).objects.keep(
            by=person,
            kind="disagreed",
            text="Caseloads are too high and this budget makes it worse.",
            context={"direction": "draft"},
            answer={"verdict": "reconsider", "rules": [], "engine": "", "pack": ""},
            wanted="ok",
            reason="Hard words about a budget are an opinion, and nobody is told of.",
        )
