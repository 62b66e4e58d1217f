"""The story strength: whole sentences are left out, so that the thanks, the feeling and the learning stay."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from poise.lib.tokens import tokenise
from poise.model.knowledge import GeneralWords


def without(sentences: Sequence[str], dropped: Collection[int], general: GeneralWords) -> list[str]:
    """The sentences that stay, by number; one that leans on a sentence left out before it goes too."""
    kept: list[str] = []
    leaning = False
    for number, sentence in enumerate(sentences):
        if number in dropped or (leaning and leans(sentence, general)):
            leaning = True
            continue
        kept.append(sentence)
        leaning = leaning and not tokenise(sentence)
    return kept


def leans(sentence: str, general: GeneralWords) -> bool:
    """Whether a sentence begins by pointing at what was said before it, or says nothing at all."""
    words = tokenise(sentence)
    return not words or words[0].folded in general.lists["leans"]
