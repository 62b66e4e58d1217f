"""Sees mail addresses, spelt out too, and tells a team's box from a person's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

_BOX = re.compile(r"[\w.+%'’-]{1,64}$")
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w-])")
_SHORT_HOST = re.compile(r"[a-z]{2,20}(?![\w.@-])", re.IGNORECASE)
_MAY_BE_SPELT = re.compile(
    r"\bdot\b|[\[({<]\s?(?:at|@)\s?[\])}>]|\sat\s+\w[\w-]*\.\w|\s@\s?\w[\w-]*\s?\.\s?\w", re.IGNORECASE
)
_SPELT_SIGNS = ("dot", "@", "[", "(", "{", "<")
_INNER_STOP = re.compile(r"\.\w")
"""What one may be known by at once; without them nothing further is looked for."""

_SPELT = re.compile(
    r"(?<![\w.@])(?P<box>[\w+-]{1,40}(?:\.[\w+-]{1,40}|\s(?:dot|underscore|dash)\s[\w+-]{1,40}){0,3})"
    r"(?P<at>\s{0,2}[\[({<]\s?(?:at|@)\s?[\])}>]\s{0,2}|\s{1,2}(?:at|@)\s{1,2}|\s@|@\s)"
    r"(?P<host>[\w-]{1,63}(?:\s{0,2}(?:[\[({<]\s?(?:dot|\.)\s?[\])}>])\s{0,2}[\w-]{1,63}|\s{1,2}dot\s{1,2}[\w-]{1,63}|\.[\w-]{1,63}){0,4})",
    re.IGNORECASE,
)
_DOT = re.compile(r"\s*[\[({<]?\s*(?:\bdot\b|\.)\s*[\])}>]?\s*", re.IGNORECASE)


def detect_emails(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each mail address, with the box that it names."""
    tables = knowledge.tables
    for start, end, box in _found(passage.text, tables["email-hosts"]):
        role = _is_role(box, tables["email-boxes"]["role"])
        yield observe("email", Place(passage.part, start, end), 0.95, box="role" if role else "person")


def _found(text: str, hosts: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, int, str]]:
    """Start, end and box of each address in the order in which they stand, plain ones first."""
    at = text.find("@")
    while at >= 0:
        box = _BOX.search(text, max(0, at - 64), at)
        host = _host_end(text, at + 1, hosts["private"])
        if box and host and box.group().strip(".'’-"):
            written = box.group().lstrip(".'’-")
            if text[at - len(written) - 1 : at - len(written)] != "@":
                yield at - len(written), host, written
        at = text.find("@", at + 1)
    lowered = text.lower()
    may_be = any(sign in lowered for sign in _SPELT_SIGNS) or _INNER_STOP.search(text)
    if may_be and _MAY_BE_SPELT.search(text):
        yield from _spelt(text, hosts)


def _host_end(text: str, start: int, private: frozenset[str]) -> int | None:
    """Where the host after an @ ends; the host of private mail may lack its ending."""
    found = _HOST.match(text, start)
    if found is None and (short := _SHORT_HOST.match(text, start)) and short.group().lower() in private:
        found = short
    return found.end() if found else None


def _spelt(text: str, hosts: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, int, str]]:
    at = 0
    while found := _SPELT.search(text, at):
        # A search goes on inside what was refused, so that "mail me at sam at home dot example" is read again.
        at = found.end("box")
        labels = [label.lower() for label in _DOT.split(found["host"])]
        length = next((n for n in range(len(labels), 1, -1) if labels[n - 1] in hosts["endings"]), 0)
        box = _DOT.sub(".", found["box"])
        bracketed = not found["at"].strip().isalpha()
        if box.lower() in hosts["not-boxes"] or not (length or (bracketed and labels[0] in hosts["private"])):
            continue
        # "look at example.org" is no address: a bare "at" needs a spelt dot or a host of private mail.
        if bracketed or "dot" in found["host"].lower() or labels[0] in hosts["private"]:
            end = found.start("host") + _length(found["host"], length or 1)
            yield found.start(), end, box
            at = end


def _length(host: str, labels: int) -> int:
    """How many characters the first labels of a spelt host take."""
    dots = list(_DOT.finditer(host))
    return dots[labels - 1].start() if labels <= len(dots) else len(host)


def _is_role(box: str, roles: frozenset[str]) -> bool:
    return box.lower() in roles or any(piece in roles for piece in re.split(r"[._+-]", box.lower()))


EMAILS = Detector(
    name="emails",
    observes=("email",),
    detect=detect_emails,
)
