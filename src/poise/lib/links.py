"""Finding links in a text and reading the account's name from their address; nothing is ever opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from poise.model.knowledge import Knowledge

_MAY_HOLD_LINK = re.compile(r"\.(?<=\w.)\w")
_LINK = re.compile(
    r"(?<![\w@.+-])(?:(?P<scheme>https?://)\s?)?(?P<host>(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})(?![\w@])(?P<path>[/?#][^\s<>\"”’)\]}]*)?",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"[\w.-]{2,40}")


class Link(NamedTuple):
    """A link in a text: where it stands, the name of the account it leads to (None for a page), and if it is shortened."""

    start: int
    end: int
    account: str | None
    shortened: bool


def links_in(text: str, knowledge: Knowledge) -> Iterator[Link]:
    """Every link, with or without https before it; a bare host counts where its ending or its path says so."""
    if not _MAY_HOLD_LINK.search(text):
        return
    sites = knowledge.tables["sites"]
    for found in _LINK.finditer(text):
        host = found["host"].lower().removeprefix("www.")
        path = (found["path"] or "").rstrip(".,;:!?'*_")
        shortened = host in sites["shorteners"]
        account = _account(host, path, sites["profiles"], sites["not-profiles"])
        known = host.rpartition(".")[2] in sites["endings"] or shortened or account
        if found["scheme"] or known or found["host"].lower().startswith("www."):
            yield Link(found.start(), found.end("host") + len(path), account, shortened)


def _account(host: str, path: str, profiles: frozenset[str], not_profiles: frozenset[str]) -> str | None:
    """The name of the account in the address of a profile, or None where the address is of something else."""
    whole = host + path
    lead = max((each for each in profiles if whole.lower().startswith(each)), key=len, default=None)
    if lead is None:
        return None
    name, _, rest = re.split(r"[?#]", whole[len(lead) :].lstrip("@"))[0].partition("/")
    fits = _ACCOUNT.fullmatch(name) is not None and name.lower() not in not_profiles
    return name if fits and rest.strip("/").lower() in ("", "reels", "tagged") else None
