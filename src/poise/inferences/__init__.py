"""The table of inferences, in the order in which they run; each sees what those before it saw."""

from __future__ import annotations

from poise.inferences.aimed_at import AIMED_AT
from poise.inferences.claims import CLAIMS
from poise.inferences.could_be_about import COULD_BE_ABOUT
from poise.inferences.employers import EMPLOYERS
from poise.inferences.harm_told import HARM_TOLD
from poise.inferences.hostility import HOSTILITY
from poise.inferences.lookups import LOOKUPS
from poise.inferences.on_caseload import ON_CASELOAD
from poise.inferences.online_ties import ONLINE_TIES
from poise.inferences.spoken_of import SPOKEN_OF
from poise.inferences.whereabouts import WHEREABOUTS
from poise.inferences.whose_words import WHOSE_WORDS
from poise.model.step import Inference

INFERENCES: tuple[Inference, ...] = (
    WHOSE_WORDS,
    SPOKEN_OF,
    AIMED_AT,
    WHEREABOUTS,
    ONLINE_TIES,
    LOOKUPS,
    COULD_BE_ABOUT,
    HOSTILITY,
    EMPLOYERS,
    CLAIMS,
    HARM_TOLD,
    ON_CASELOAD,
)
