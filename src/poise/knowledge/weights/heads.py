"""What the trained model says, in the order in which it says it: one table, shared by learning and by running."""

from __future__ import annotations

from typing import Final

from poise.model.category import Category

KINDS: Final = (
    *("person", "handle", "place", "organisation", "age"),
    *("datetime", "address", "id-number", "relation", "role"),
)
"""What a piece can be part of; for each kind the piece is outside, begins one, or goes on with one."""

CATEGORIES: Final = tuple(category.value for category in Category)
"""The categories of findings: for each piece, and twice for the whole text (warn or worse, and block)."""

WHO: Final = (
    *("service-user", "service-user-family", "self", "family", "friend"),
    *("colleague", "public-figure", "made-up", "consenting", "nobody"),
)
"""Who is chiefly spoken of."""

WORDS: Final = ("own", "quoted", "reported", "received", "shared")
"""Whose words they are."""

STEP: Final = ("none", "asks", "has-done", "declines", "accepts")
"""What the author does about somebody: asks first, has done it already, says no, says yes."""

TONES: Final = ("threat", "insult", "identity-attack", "sexual", "profanity")
"""What the text does to somebody; several may be true."""

TARGET: Final = ("none", "reader", "third-party", "self", "thing")
"""At whom or what the tone is aimed."""

CHOICES: Final = {"who": WHO, "words": WORDS, "step": STEP, "target": TARGET}
"""The heads that choose one of several."""

TAGS: Final = 3
"""Outside, begins, goes on."""

PER_PIECE: Final = TAGS * len(KINDS) + len(CATEGORIES)
"""How many numbers there are for a piece: the tags of each kind, then the categories."""

LEVELS: Final = ("warn", "block")
"""The two bars of a category: something to change at all, and something that must not go out."""

FOR_WHOLE: Final = len(LEVELS) * (1 + len(CATEGORIES)) + sum(map(len, CHOICES.values())) + len(TONES)
"""How many numbers there are for a text: the verdict's and each category's two bars, the choices, the tones."""
