"""What the packs say to a question: topics that lead to their parts, and the parts quoted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something that people ask about, in their words, and the statements and duties that speak of it, best first.

    ``categories`` are those whose rules speak of it. ``roles`` are families of roles with which the topic is meant even where its words are not used; ``means`` are words
    of the packs for the same thing, by which rules, standards and law are found.
    One that does not stand ``alone`` says whom a question is about, and is no subject by itself.
    """

    name: str
    phrases: tuple[str, ...]
    statements: tuple[int, ...]
    duties: tuple[str, ...]
    categories: tuple[str, ...]
    means: tuple[str, ...]
    roles: tuple[str, ...]
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A part of a pack that speaks to a question, in the pack's own words, with where it stands and how sure it is.

    ``kind`` is statement, duty, clause, rule, standard, law or guidance. ``source`` cites it as people would;
    ``certainty`` and ``check`` are empty but for what a pack says of the world around it.
    """

    kind: str
    key: str
    title: str
    words: str
    remedy: str
    source: str
    layer: str
    certainty: str
    check: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Everything that composed packs say to one question; without quotations they do not speak of it."""

    quotations: tuple[Quotation, ...]
    pack: str
