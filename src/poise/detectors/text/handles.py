"""Sees the names of accounts: with an @, in links to a profile, and after the name of a site.

A plain word after "snap" or "insta" is the name of an account only where it looks like one, or where a colon and
the end of a clause say so; otherwise "insta is down" would name one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.lib.links import links_in
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

_AT_NAME = re.compile(
    r"(?<![\w@.+/-])[@＠](\w[\w.-]{0,62}\w|\w)(?:@((?:[\w-]{1,63}\.){1,4}[a-z]{2,24}))?", re.IGNORECASE
)
_TIME_OR_PRICE = re.compile(r"\d{1,4}(?:[.:]\d{1,2})?(?:am|pm|ish|k|p|h|hrs?|%)?", re.IGNORECASE)
_NAME = re.compile(r"@?[A-Za-z][\w.-]{2,29}(?<![.-])")
_ACCOUNT_LIKE = re.compile(r".*(?:\d|_|\w\.\w)")
_ENDS_CLAUSE = re.compile(r"\s*(?:$|[\n,;!?)]|\.(?!\w))")


def detect_handles(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each name of an account once, by the way in which it is written."""
    for start, end, form, confidence in _found(passage, knowledge):
        yield observe("handle", Place(passage.part, start, end), confidence, form=form)


def _found(passage: Passage, knowledge: Knowledge) -> Iterator[tuple[int, int, str, float]]:
    text = passage.text
    if "@" in text or "＠" in text:
        for start, end in _at_names(text, knowledge.tables["not-handles"]["words"]):
            yield start, end, "at-name", 0.95
    for link in links_in(text, knowledge):
        if link.account:
            yield link.start, link.end, "profile-link", 0.95
    hosts = knowledge.tables["sites"]["handle-hosts"]
    lowered = text.lower()
    for host in (each for each in hosts if each in lowered):
        for found in _under(host, text):
            yield found.start(), found.end(), "at-name", 0.9
    for start, end in _plain_names(passage, knowledge):
        yield start, end, "plain", 0.8


def _at_names(text: str, not_names: frozenset[str]) -> Iterator[tuple[int, int]]:
    for found in _AT_NAME.finditer(text):
        name = found[1].rstrip(".-_") or found[1]
        end = found.end() if found[2] else found.start() + 1 + len(name)
        if name.lower() not in not_names and not _TIME_OR_PRICE.fullmatch(name):
            yield found.start(), end


def _under(host: str, text: str) -> Iterator[re.Match[str]]:
    """Names of accounts that are a host of their own, as Bluesky has them."""
    return re.finditer(rf"(?<![\w@.-])[a-z0-9-]{{2,63}}\.{re.escape(host)}(?!\w)", text, re.IGNORECASE)


def _plain_names(passage: Passage, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    words = knowledge.tables["account-words"]
    after = 0
    for number, token in enumerate(passage.tokens):
        if number < after or token.folded not in words["words"]:
            continue
        after, linked = _links(number, passage, words["links"])
        if after < len(passage.tokens):
            found = _NAME.match(passage.text, passage.tokens[after].start)
            told = linked or token.folded in words["bare"]
            if found and told and _names_account(found, linked, passage, words["not-names"]):
                yield found.span()


def _links(number: int, passage: Passage, links: frozenset[str]) -> tuple[int, str]:
    """The token after a site's name where an account's may stand, and what leads there: ":", "is" or nothing."""
    linked, last = "", number + 1
    while last < min(len(passage.tokens), number + 4) and linked != ":":
        between = passage.text[passage.tokens[last - 1].end : passage.tokens[last].start].strip()
        if between in {":", "=", "-", "–", ": @"}:
            return last, ":"
        if between not in {"", "'", "’", "-"} or passage.tokens[last].folded not in links:
            break
        linked, last = "is", last + 1
    return last, linked


def _names_account(found: re.Match[str], linked: str, passage: Passage, not_names: frozenset[str]) -> bool:
    name = found.group()
    token = passage.tokens[passage.token_at(found.start()) - 1]
    lead = passage.text[token.end : found.start()].strip()
    if name.startswith("@") or name.lower() in not_names or lead not in {"", ":", "=", "-", "–"}:
        return False
    if _ACCOUNT_LIKE.match(name):
        return passage.text[found.end() : found.end() + 1] != "@"
    return linked == ":" and len(name) >= 4 and name.islower() and bool(_ENDS_CLAUSE.match(passage.text, found.end()))


HANDLES = Detector(
    name="handles",
    observes=("handle",),
    detect=detect_handles,
)
