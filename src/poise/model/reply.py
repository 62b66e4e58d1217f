"""Kind replies that people may copy: by kind, for whom they are, and what services are called in each nation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from poise.model.authority import Certainty

TERM = re.compile(r"\{([a-z-]+)\}")
"""How a text names a term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What a service or telephone line is called, by nation; ``any`` is what it is called where none was said.

    ``check`` says what to look up before it is used, and is empty where it was seen.
    """

    name: str
    says: Mapping[str, str]
    certainty: Certainty
    check: str

    def said_in(self, nation: str) -> str:
        """The words for a family of nations, or those for any."""
        return self.says.get(nation, self.says["any"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One reply that can be copied; ``purpose`` says from or to whom, and in which case.

    ``by`` and ``nations`` are the families of roles and nations that it is for, all where empty; ``where`` is the item
    type that it becomes. ``fits`` is the most characters that it has before its placeholders are filled, 0 for no limit.
    Words in [square brackets] are to be filled in, words in {braces} are terms.
    """

    purpose: str
    by: tuple[str, ...]
    nations: tuple[str, ...]
    where: str
    fits: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyKind:
    """An occasion on which people need words, what to mind, and the wordings for it."""

    name: str
    title: str
    when: str
    statements: tuple[int, ...]
    duties: tuple[str, ...]
    advice: tuple[str, ...]
    wordings: tuple[Wording, ...]
    source: str
    reviewed: str
    review_by: str
