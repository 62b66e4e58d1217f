"""Compiling the formats of official numbers, and trying each on its own examples."""

from __future__ import annotations

import re

from poise.detectors.text.official_numbers import detect_official_numbers
from poise.lib.official_checks import CHECKS
from poise.lib.passages import read_passage
from poise.model.errors import PackError
from poise.model.kinds import KINDS
from poise.model.knowledge import Knowledge
from poise.model.post import Part

SEPARATOR = "·"
"""Stands in a written pattern for what may part the pieces of a number: nothing, spaces, stops, dashes, a line break."""

_SPELT_SEPARATOR = "[ \\t\\r\\n\u00a0\u2009\u202f./_\u2010-\u2015-]{0,3}"
_BEFORE, _AFTER = "(?<![\\w£$€%])", "(?!\\w)"
_LISTS = ("context", "hint", "against")


def compile_number(name: str, written: dict[str, object], lexicons: set[str]) -> dict[str, object]:
    """One format with its patterns spelt out; raises PackError for a name or a pattern that is not right."""
    _check_names(name, written, lexicons)
    listed = {key: written.get(key, []) for key in _LISTS}
    return {
        "name": name.removesuffix(".yaml").replace("_", "-"),
        "subtype": written["subtype"],
        "pattern": _spelt(name, str(written["pattern"]), fenced=True),
        "grouped": _spelt(name, str(written["grouped"]), fenced=False),
        "digits": written["digits"],
        "validator": written["validator"],
        **listed,
        "reach": written.get("reach", 6),
        "alone": written["alone"],
        "telling": written["telling"],
    }


def try_numbers(name: str, written: dict[str, object], knowledge: Knowledge) -> None:
    """Fail with PackError for the first example that is not seen as its list says."""
    subtype = written["subtype"]
    for key, wanted in (("finds", {"certain"}), ("doubts", {"possible"}), ("leaves", set[str]())):
        examples = written.get(key, [])
        for text in examples if isinstance(examples, list) else []:
            passage = read_passage(Part("text", str(text)), knowledge)
            found = {
                str(each.get("certainty"))
                for each in detect_official_numbers(passage, knowledge)
                if each.get("subtype") == subtype
            }
            if found != wanted:
                raise PackError(f"{name}: the example «{text}» under {key} does not do what it should.")


def _check_names(name: str, written: dict[str, object], lexicons: set[str]) -> None:
    subtypes = KINDS["id-number"].attributes["subtype"]
    if not isinstance(subtypes, tuple) or written["subtype"] not in subtypes:
        raise PackError(f"{name}: id-number has no subtype {written['subtype']}.")
    if written["validator"] not in CHECKS:
        raise PackError(f"{name}: no check is called {written['validator']}; there are: {', '.join(CHECKS)}.")
    for key in _LISTS:
        lists = written.get(key, [])
        for lexicon in lists if isinstance(lists, list) else []:
            if lexicon not in lexicons:
                raise PackError(f"{name}: {key} names a lexicon {lexicon} that is not there.")


def _spelt(name: str, pattern: str, *, fenced: bool) -> str:
    spelt = pattern.replace(SEPARATOR, _SPELT_SEPARATOR)
    whole = f"{_BEFORE}(?:{spelt}){_AFTER}" if fenced else spelt
    try:
        re.compile(whole, re.IGNORECASE)
    except re.error as trouble:
        raise PackError(f"{name}: the pattern «{pattern}» cannot be read ({trouble}).") from trouble
    return whole
