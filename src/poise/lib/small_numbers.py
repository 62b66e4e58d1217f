"""Small whole numbers in words and figures, by the names that Unicode gives to numerals."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

MOST = 20
"""The largest number that still counts people one by one."""


@lru_cache(maxsize=1_024)
def small_number(word: str) -> int:
    """The small number that a folded word or figure says; zero where it says none."""
    if word.isdecimal():
        return int(word) if len(word) <= 2 and int(word) <= MOST else 0
    try:
        number = int(unicodedata.numeric(unicodedata.lookup(f"ROMAN NUMERAL {word.upper()}")))
    except (KeyError, ValueError):
        return 0
    return number if number <= MOST else 0
