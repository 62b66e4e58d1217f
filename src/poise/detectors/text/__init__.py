"""The table of detectors that read text, in the order in which they run."""

from __future__ import annotations

from poise.detectors.text.addresses import ADDRESSES
from poise.detectors.text.ages import AGES
from poise.detectors.text.birth_dates import BIRTH_DATES
from poise.detectors.text.dates import DATES
from poise.detectors.text.emails import EMAILS
from poise.detectors.text.faces import FACES
from poise.detectors.text.family_names import FAMILY_NAMES
from poise.detectors.text.handles import HANDLES
from poise.detectors.text.initials import INITIALS
from poise.detectors.text.landmarks import LANDMARKS
from poise.detectors.text.languages import LANGUAGES
from poise.detectors.text.learnt import LEARNT
from poise.detectors.text.names import NAMES
from poise.detectors.text.official_numbers import OFFICIAL_NUMBERS
from poise.detectors.text.organisations import ORGANISATIONS
from poise.detectors.text.phones import PHONES
from poise.detectors.text.phrases import PHRASES
from poise.detectors.text.picture_signs import PICTURE_SIGNS
from poise.detectors.text.places import PLACES
from poise.detectors.text.postcodes import POSTCODES
from poise.detectors.text.relations import RELATIONS
from poise.detectors.text.unnamed_people import UNNAMED_PEOPLE
from poise.detectors.text.urls import URLS
from poise.model.step import Detector

DETECTORS: tuple[Detector, ...] = (
    OFFICIAL_NUMBERS,
    PHONES,
    EMAILS,
    POSTCODES,
    ADDRESSES,
    BIRTH_DATES,
    HANDLES,
    FACES,
    URLS,
    AGES,
    DATES,
    LANGUAGES,
    PHRASES,
    PICTURE_SIGNS,
    PLACES,
    LANDMARKS,
    ORGANISATIONS,
    NAMES,
    FAMILY_NAMES,
    INITIALS,
    RELATIONS,
    UNNAMED_PEOPLE,
    LEARNT,
)
