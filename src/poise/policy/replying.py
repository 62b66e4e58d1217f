"""The replies that ship, loaded from their compiled form, and the wordings that fit somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from poise.model.authority import Certainty
from poise.model.reply import TERM, ReplyKind, Term, Wording
from poise.policy.loading import compiled_form


@dataclass(frozen=True, slots=True)
class Replies:
    """Every kind of reply by name, and the terms that their texts name."""

    kinds: Mapping[str, ReplyKind]
    terms: Mapping[str, Term]

    def for_somebody(self, kind: ReplyKind, *, nation: str, role: str, fits: int | None) -> ReplyKind:
        """A kind with the wordings for a family of nations and of roles, their terms in place; unknown means any."""
        return replace(
            kind,
            advice=tuple(self._in_place(line, nation) for line in kind.advice),
            wordings=tuple(self._fitting(kind, nation, role, fits)),
        )

    def to_check(self, chosen: ReplyKind, nation: str) -> tuple[str, ...]:
        """What has to be looked up before chosen replies are used there: the terms in them that were not seen."""
        texts = (*chosen.advice, *(wording.text for wording in chosen.wordings))
        unsure = (term for term in self.terms.values() if term.certainty is not Certainty.SEEN)
        said = ((term.said_in(nation), term.check) for term in unsure)
        return tuple(f"{words}: {check}" for words, check in said if any(words in text for text in texts))

    def _fitting(self, kind: ReplyKind, nation: str, role: str, fits: int | None) -> Iterator[Wording]:
        for wording in kind.wordings:
            text = self._in_place(wording.text, nation)
            theirs = not wording.by or role in {"unknown", *wording.by}
            there = not wording.nations or nation in {"unknown", *wording.nations}
            if theirs and there and (fits is None or len(text) <= fits):
                yield replace(wording, text=text)

    def _in_place(self, text: str, nation: str) -> str:
        return TERM.sub(lambda found: self.terms[found[1]].said_in(nation), text)


def load_replies() -> Replies:
    """All replies of this version; raises KnowledgeError where they were never compiled."""
    raw: Mapping[str, Any] = compiled_form("replies")
    terms = (
        Term(
            name=row["term"],
            says=MappingProxyType(row["says"]),
            certainty=Certainty(row["certainty"]),
            check=row.get("check", ""),
        )
        for row in raw["terms"]
    )
    kinds = (_kind(row) for row in raw["replies"])
    return Replies(
        MappingProxyType({each.name: each for each in kinds}), MappingProxyType({each.name: each for each in terms})
    )


def _kind(row: Mapping[str, Any]) -> ReplyKind:
    return ReplyKind(
        name=row["reply"],
        title=row["title"],
        when=row["when"],
        statements=tuple(row["statements"]),
        duties=tuple(row.get("duties", ())),
        advice=tuple(row["advice"]),
        wordings=tuple(
            Wording(
                purpose=each["for"],
                by=tuple(each.get("by", ())),
                nations=tuple(each.get("nations", ())),
                where=each["where"],
                fits=each.get("fits", 0),
                text=each["text"].strip(),
            )
            for each in row["wordings"]
        ),
        source=row["source"],
        reviewed=row["reviewed"],
        review_by=row["review_by"],
    )
