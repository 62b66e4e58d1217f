"""The words around what is quoted: headings, examples, and the names of groups and layers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = Mapping[str, str | Promise]

EXAMPLES: tuple[str | Promise, ...] = (
    _("May I accept a friend request from a mum I worked with?"),
    _("May I name my employer in my bio?"),
    _("What should I do when somebody abuses me online?"),
    _("Can I look at a family's profile before a visit?"),
    _("Is it all right to post about my placement?"),
)

HEADINGS: Words = MappingProxyType(
    {
        "statement": _("What the policy asks"),
        "duty": _("What stands around it"),
        "clause": _("The clauses that these cite"),
        "rule": _("What a check would say"),
        "standard": _("Standards of the regulator or employer"),
        "law": _("Law"),
        "guidance": _("Guidance"),
    }
)

GROUPS: Words = MappingProxyType(
    {
        "benefits-and-disadvantages": _("Benefits and disadvantages"),
        "professionally-appropriate": _("Being professionally appropriate"),
        "security-and-privacy": _("Security and privacy"),
        "responsibility-confidentiality-and-privacy": _("Responsibility, confidentiality and privacy"),
        "support-and-advice": _("Support and advice"),
        "continuing-professional-development": _("Continuing professional development"),
    }
)

LAYERS: Words = MappingProxyType(
    {
        "nation": _("Your nation"),
        "employer": _("Your employer"),
        "agreement": _("An agreement with partners"),
        "team": _("Your team"),
        "person": _("Yourself"),
    }
)

LEVELS: Words = MappingProxyType({"note": _("is worth a note"), "warn": _("warns"), "block": _("stops a post")})

CERTAINTIES: Words = MappingProxyType(
    {
        "recalled": _("Written from memory; look it up before you rely on it."),
        "unseen": _("Not seen by those who wrote this pack; look it up before you rely on it."),
    }
)
