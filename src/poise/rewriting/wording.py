"""Which words stand instead of each thing that identifies: the table of general words, held against what is around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from poise.model.knowledge import GeneralWords, Wording
from poise.model.observation import Observation
from poise.model.passage import Passage, Token
from poise.rewriting.edits import Edit

AS_IT_STANDS, BEYOND_HELP = "=", "-"
"""What the table says of words that may stay, and of a sentence that cannot be saved."""

_GAP = re.compile(r"[^\S\n]*")
_LEADING = re.compile(r"[^\S\n]*[:#=.-]?[^\S\n]*")
_ARTICLE = re.compile(r"(?:a|an|the|their) ")
_JOINED = re.compile(r"\s*(?:,|&|and|,\s*and)\s*", re.IGNORECASE)


@dataclass(slots=True)
class Worder:
    """Finds the words for the things of one passage, in order; it remembers who was spoken of before."""

    passage: Passage
    observations: Sequence[Observation]
    general: GeneralWords
    said: set[str] = field(default_factory=set)
    done: int = -1

    def edit(self, seen: Observation, start: int, end: int) -> Edit | None:
        """The edit for a thing that stands from ``start`` to ``end``; None where the table has no words for it."""
        row = next((row for row in self.general.words if self._fits(row, seen, start, end)), None)
        if row is None or row.say == AS_IT_STANDS:
            return None
        if row.say == BEYOND_HELP:
            return Edit(start, end, BEYOND_HELP)
        end = self._trimmed(start, end)
        made = self._person(row, start, end) if seen.kind in _PEOPLE and row.say else self._thing(row, start, end)
        self.done = end
        return made

    def _trimmed(self, start: int, end: int) -> int:
        """Where a thing ends that was seen as reaching over a stop or into the next sentence."""
        starts = self.passage.sentence_starts
        following = self.passage.sentence_at(start)
        if following < len(starts):
            end = min(end, starts[following])
        return start + len(self.passage.text[start:end].rstrip(".,;:!? \n"))

    def _thing(self, row: Wording, start: int, end: int) -> Edit:
        if row.after in _TAKEN_ALONG and (after := self._after(end)):
            end = after.end
        if row.kind == "organisation" and self.done >= 0 and self.passage.text[self.done : start].strip() == ",":
            return Edit(self.done, end, "")
        if row.kind == "place" and self.done == self._without_leads(replace(row, drops=("linking",)), start, back=True):
            return self._taken_out(replace(row, drops=("linking",)), start, end)
        if row.kind == "place" and row.say in self.said:
            return self._taken_out(replace(row, drops=("linking",)), start, end)
        self.said.add(row.say)
        return self._put_in(row, row.say, start, end) if row.say else self._taken_out(row, start, end)

    def _person(self, row: Wording, start: int, end: int) -> Edit:
        """Somebody's name: gone where other words say who is meant, else a word for a person."""
        name = self._words(start, end)
        known = bool(name & self.said)
        self.said |= name
        after = self._after(end)
        if known and after is not None and after.folded == "s":
            return Edit(start, after.end, self.general.theirs)
        apart = self._beside_a_person(start, end)
        return apart or self._put_in(row, self.general.again if known and row.before is None else row.say, start, end)

    def _fits(self, row: Wording, seen: Observation, start: int, end: int) -> bool:
        before, after = self._before(start), self._after(end)
        return (
            row.kind == seen.kind
            and all(str(seen.get(name)).lower() == value for name, value in row.having)
            and (row.holding is None or bool(self._words(start, end) & self.general.lists[row.holding]))
            and (row.before is None or (before is not None and self._spelt(before) in self.general.lists[row.before]))
            and (row.after is None or self._stands_after(row.after, after))
            and (row.within is None or self._sentence_has(row.within, start))
            and (not row.counted or int(seen.get("count") or 0) > 1)
            and (row.upto is None or int(seen.get("years") or 0) <= row.upto)
        )

    def _stands_after(self, wanted: str, after: Token | None) -> bool:
        if after is None:
            return False
        if wanted == "possessive":
            return after.folded == "s"
        if wanted == "noun":
            raw = self.passage.text[after.start : after.end]
            return raw[0].islower() and after.folded.isalpha() and after.folded not in self.general.lists["no-noun"]
        return after.folded in self.general.lists[wanted]

    def _sentence_has(self, name: str, start: int) -> bool:
        listed = self.general.lists[name]
        endings = tuple(word[1:] for word in listed if word.startswith("-"))
        here = self.passage.sentence_at(start)
        return any(
            (token.folded in listed or token.folded.endswith(endings))
            and token.folded not in self.general.lists[f"not-{name}"]
            for token in self.passage.tokens
            if self.passage.sentence_at(token.start) == here
        )

    def _before(self, start: int) -> Token | None:
        """The token right before, with nothing but a space between."""
        number = self.passage.token_at(start) - 1
        if number < 0:
            return None
        token = self.passage.tokens[number]
        between = self.passage.text[token.end : start]
        return token if token.end <= start and _GAP.fullmatch(between.rstrip("@#")) else None

    def _spelt(self, token: Token) -> str:
        """The word that a token ends: the s of "he's" is "he's"."""
        number = self.passage.token_at(token.start)
        return f"{self.passage.tokens[number - 1].folded}'s" if token.folded == "s" and number else token.folded

    def _after(self, end: int) -> Token | None:
        """The token right behind, with nothing but a space, or the stroke of a possessive, between."""
        number = self.passage.token_at(end)
        if number >= len(self.passage.tokens):
            return None
        token = self.passage.tokens[number]
        between = self.passage.text[end : token.start]
        return token if token.start >= end and (_GAP.fullmatch(between) or between in {"'", "’"}) else None

    def _words(self, start: int, end: int) -> set[str]:
        tokens = self.passage.tokens
        first = self.passage.token_at(start)
        return {token.folded for token in tokens[first:] if token.start < end} if end > start else set()

    def _beside_a_person(self, start: int, end: int) -> Edit | None:
        """A name right behind or before words for the same person goes without a trace: "my client Kofi"."""
        text = self.passage.text
        for each in self.observations:
            if each.kind not in _TELLS_WHO or each.place is None:
                continue
            between = text[each.place.end : start]
            if each.place.end <= start and between.strip() in {"(", "["} and text[end : end + 1] in {")", "]"}:
                return Edit(each.place.end, end + 1, "")
            if each.place.end <= start and (between.isspace() or between.strip() in {",", "-", "–", ":"}):
                return Edit(each.place.end, self._to_comma(end) if "," in between else end, "")
            between = text[end : each.place.start]
            if end <= each.place.start and between.strip() == ",":
                closing = self._to_comma(each.place.end)
                return Edit(start, closing, text[each.place.start : each.place.end])
        if self._closes(end) and text[:start].rstrip(" ").endswith(","):
            return Edit(text[:start].rindex(","), end, "")
        return None

    def _to_comma(self, end: int) -> int:
        return end + 1 if self.passage.text[end : end + 1] == "," else end

    def _closes(self, end: int) -> bool:
        return self.passage.text[end : end + 1] in {"", ".", "!", "?", "…", "\n"}

    def _put_in(self, row: Wording, words: str, start: int, end: int) -> Edit:
        start = self._without_leads(row, start)
        before = self._before(start)
        if before and before.folded in self.general.lists["owners"] | self.general.lists["articles"]:
            words = _ARTICLE.sub("", words, count=1)
        return Edit(start, end, words)

    def _taken_out(self, row: Wording, start: int, end: int) -> Edit:
        start = self._without_leads(row, start)
        text = self.passage.text
        left = text[:start].rstrip(" ")
        if left.endswith("(") and text[end : end + 1] == ")":
            return Edit(len(left) - 1, end + 1, "")
        if left.endswith(",") and text[end : end + 1] in {",", ".", "!", "?", "", "\n"}:
            closing = text[end : end + 1] == "," and self._takes_no_comma(end + 1)
            return Edit(len(left) - 1, end + closing, "")
        if "labels" in row.drops and not self._reads_without(start, end):
            return Edit(start, end, BEYOND_HELP)
        return Edit(start, end, "")

    def _takes_no_comma(self, end: int) -> bool:
        """Whether the sentence goes on as one, with a verb or a "who", after something between commas went."""
        after = self._after(end)
        lists = self.general.lists
        return after is not None and (
            after.folded in lists["no-noun"] | lists["past"] or after.folded.endswith(("ed", "s"))
        )

    def _reads_without(self, start: int, end: int) -> bool:
        """Whether a sentence can do without a number or address in the middle of it."""
        before, after = self._before(start), self._after(end)
        if before is None:
            return after is None
        joined = after is None or after.folded in self.general.lists["going-on"]
        return joined and before.folded not in self.general.lists["dangling"]

    def _without_leads(self, row: Wording, start: int, *, back: bool = False) -> int:
        """Where the words begin that go together with the thing: "NHS number", "on", "called".

        With ``back``, where the words before them end.
        """
        for name in row.drops:
            while (token := self._lead(start)) and token.folded in self.general.lists[name]:
                start = token.start
        return len(self.passage.text[:start].rstrip()) if back else start

    def _lead(self, start: int) -> Token | None:
        number = self.passage.token_at(start - 1) - (0 if start and self.passage.text[start - 1].isalnum() else 1)
        if number < 0 or number >= len(self.passage.tokens):
            return None
        token = self.passage.tokens[number]
        return token if token.end <= start and _LEADING.fullmatch(self.passage.text[token.end : start]) else None


_TAKEN_ALONG = frozenset({"possessive", "streets"})
"""What stands right behind a thing and goes with it."""

_PEOPLE = frozenset({"person", "handle"})
_TELLS_WHO = frozenset({"mention", "someone", "relation", "role"})


def joined(edits: Sequence[Edit], text: str, general: GeneralWords) -> Iterator[Edit]:
    """The edits, with people named one after the other told as several; time is told once."""
    pending: Edit | None = None
    told: set[str] = set()
    for edit in sorted(edits):
        people = pending is not None and _is_person(edit, general) and _is_person(pending, general)
        if pending and people and _JOINED.fullmatch(text[pending.end : edit.start]):
            pending = replace(pending, end=edit.end, words=general.several)
            continue
        if pending:
            yield pending
        pending = replace(edit, words="") if edit.words in told and edit.words in _ONCE else edit
        told.add(edit.words)
    if pending:
        yield pending


_ONCE = frozenset({"recently", "soon", "regularly", "nearby"})


def _is_person(edit: Edit, general: GeneralWords) -> bool:
    return edit.words in {"someone", general.again, general.several}
