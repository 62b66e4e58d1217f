"""The table of detectors that read text, in the order in which they run."""

from __future__ import annotations

from poise.detectors.text.given_names import GIVEN_NAMES
from poise.detectors.text.official_numbers import OFFICIAL_NUMBERS
from poise.detectors.text.phrases import PHRASES
from poise.model.step import Detector

DETECTORS: tuple[Detector, ...] = (
    OFFICIAL_NUMBERS,
    PHRASES,
    GIVEN_NAMES,
)
