"""Check digits and inner rules of official numbers, by the names that the format files use.

Each takes the number without separators, in capitals.
python-stdnum knows the published ones and is imported only when one is met, because its import costs time at start.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

Check = Callable[[str], bool]

_DVLA = re.compile(r"[A-Z]{1,5}9*(?<=.{5})[0-9]([05][1-9]|[16][0-2])(0[1-9]|[12][0-9]|3[01])[0-9][A-Z9]{2}.{3,5}")
_CURRENT_PLATE = re.compile(r"[A-HJ-PR-Y][A-HJ-PR-Y](0[2-9]|[1-7][0-9])[A-HJ-PR-Z]{3}")
_LAT_LONG = re.compile(r"(-?[0-9.]+)[,; ]+(-?[0-9.]+)")
_PNC_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
_CARD_STARTS = ("3", "4", "5", "6", "2")
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def passes(check: str, number: str) -> bool:
    """Whether ``number`` passes the check of that name."""
    return CHECKS[check](number)


def _nhs(number: str) -> bool:
    from stdnum.gb import nhs

    return len(set(number)) > 1 and bool(nhs.is_valid(number))


def _chi(number: str) -> bool:
    day, month = int(number[:2]), int(number[2:4])
    return 1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1] and _nhs(number)


def _hcn(number: str) -> bool:
    return "320" <= number[:3] <= "399" and _nhs(number)


def _upn(number: str) -> bool:
    from stdnum.gb import upn

    return bool(upn.is_valid(number))


def _iban(number: str) -> bool:
    from stdnum import iban

    return bool(iban.is_valid(number))


def _card(number: str) -> bool:
    from stdnum import luhn

    return number.startswith(_CARD_STARTS) and len(set(number)) > 1 and bool(luhn.is_valid(number))


def _dvla(number: str) -> bool:
    return _DVLA.fullmatch(number) is not None


def _current_plate(number: str) -> bool:
    return _CURRENT_PLATE.fullmatch(number) is not None


def _pnc(number: str) -> bool:
    """The year's last two digits and the serial in seven digits, modulus 23, give the letter."""
    digits, letter = number[:-1], number[-1]
    year, serial = (digits[2:4], digits[4:]) if len(digits) >= 9 else (digits[:2], digits[2:])
    return _PNC_LETTERS[int(f"{year}{serial:0>7}") % 23] == letter


def _ip_address(number: str) -> bool:
    from ipaddress import ip_address

    try:
        address = ip_address(number)
    except ValueError:
        return False
    return not address.is_unspecified


def _near_britain(number: str) -> bool:
    """A latitude and longitude in or around the British Isles."""
    found = _LAT_LONG.fullmatch(number)
    try:
        return found is not None and 49 <= float(found[1]) <= 61.5 and -11 <= float(found[2]) <= 2.5
    except ValueError:
        return False


def _shape(_: str) -> bool:
    return True


def _nothing(_: str) -> bool:
    return False


CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "nhs": _nhs,
        "chi": _chi,
        "hcn": _hcn,
        "upn": _upn,
        "iban": _iban,
        "card": _card,
        "dvla": _dvla,
        "current-plate": _current_plate,
        "pnc": _pnc,
        "ip-address": _ip_address,
        "near-britain": _near_britain,
        "shape": _shape,
        "none": _nothing,
    }
)
"""Every check by name; ``shape`` is for a form so telling that it proves itself, ``none`` for one that proves nothing."""
