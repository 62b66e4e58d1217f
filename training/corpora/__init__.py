"""The public sets that Poise learns from or is measured by: one file each, and this table.

What a set may be used for is fixed here. Sets to measure by are never learnt from; sets under share-alike terms are
learnt from only when they are asked for by name. No text of any set is kept in this repository.
"""

from __future__ import annotations

from training.corpora.btc import BTC
from training.corpora.convabuse import CONVABUSE
from training.corpora.edos import EDOS
from training.corpora.functional import HATECHECK, HATEMOJI_CHECK
from training.corpora.guest import GUEST
from training.corpora.hatemoji_build import HATEMOJI_BUILD
from training.corpora.idrisi import IDRISI
from training.corpora.measuring_hate import MEASURING_HATE
from training.corpora.nlu import NLU
from training.corpora.presidio import PRESIDIO
from training.corpora.toxic_spans import TOXIC_SPANS
from training.corpora.tweebank import TWEEBANK
from training.corpora.uner_ewt import UNER_EWT
from training.corpora.wnut17 import WNUT17

PUBLIC_SETS = (
    WNUT17,
    BTC,
    TWEEBANK,
    UNER_EWT,
    IDRISI,
    NLU,
    PRESIDIO,
    TOXIC_SPANS,
    EDOS,
    CONVABUSE,
    HATEMOJI_BUILD,
    GUEST,
    MEASURING_HATE,
    HATECHECK,
    HATEMOJI_CHECK,
)

NEVER_LEARNT_FROM = frozenset({"Davidson 2017", "DynaHate", "SPY", "TweetEval", "PII Anonymization Eval"})
"""Sets that have no reader here, because their terms or their labels allow only that scores be taken elsewhere."""
