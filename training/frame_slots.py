"""What fills the slots of frames: invented people, and numbers only from ranges that nobody has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType

from poise.lib.official_checks import passes
from training.frame_words import NATIONS, Person, listed, names_by_origin, organisations, places, words

IMPOSSIBLE_INWARD = "CIKMOV"
"""Letters that no postcode in use has in its second half, so that a postcode with one is nobody's."""


class Draws:
    """The words drawn for one filling; the same slot gets the same words, one number stands for one person."""

    def __init__(self, random: Random, nation: str) -> None:
        """Draw by ``random``, with the words of ``nation``."""
        self.random = random
        self.whole = nation
        self.nation = random.choice(NATIONS) if nation == "UK" else nation
        self._people: dict[str, Person] = {}
        self._drawn: dict[tuple[str, str, str], str] = {}

    def words(self, kind: str, form: str, number: str) -> str:
        """What fills the slot; an unknown one is a KeyError."""
        asked = (kind, form, number)
        if asked not in self._drawn:
            self._drawn[asked] = SLOTS[kind, form](self, self.person(number))
        return self._drawn[asked]

    def person(self, number: str) -> Person:
        """Whoever bears the number in this filling, each origin as likely as every other."""
        if number not in self._people:
            origin = self.random.choice(sorted(names_by_origin()))
            given, family = names_by_origin()[origin]
            self._people[number] = Person(self.random.choice(given), self.random.choice(family), origin)
        return self._people[number]

    def digits(self, count: int) -> str:
        """So many digits."""
        return "".join(self.random.choices("0123456789", k=count))

    def pick(self, *keys: str) -> str:
        """One of the words under the keys of the table."""
        return self.random.choice(listed(*keys))

    def one(self, *choices: str) -> str:
        """One of the words given."""
        return self.random.choice(choices)

    def place(self, size: str) -> str:
        """A place of a size in the nation; the few that have no such size give a town."""
        return self.random.choice(places(size, self.nation) or places("town", self.nation))


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z]", "", folded) or "somebody"


def _handle(draws: Draws, person: Person) -> str:
    given, family, tail = _plain(person.given), _plain(person.surname), draws.digits(4)
    return draws.one(
        f"@{given}.{family[:3]}{tail}", f"@its_{given}{tail}", f"@{given}{family}_{tail}", f"@real{given}x{tail}"
    )


def _email(draws: Draws, person: Person) -> str:
    given, family = _plain(person.given), _plain(person.surname)
    return draws.one(
        f"{given}.{family}@post.example", f"{given}{draws.digits(2)}@mail.example.org", f"{family}family@home.example"
    )


def _school(draws: Draws, _: Person) -> str:
    if draws.nation == "Wales" and draws.random.random() < 0.5:
        return f"{words()['welsh_school']} {draws.place('village')}"
    return f"{draws.place('village')} {draws.pick('endings', 'school', draws.nation)}"


def _council(draws: Draws, _: Person) -> str:
    if draws.whole in {"England", "UK"} and draws.random.random() < 0.5:
        return draws.random.choice(organisations("council"))
    return f"{draws.place('town')} {draws.pick('council', draws.nation)}"


def _hospital(draws: Draws, _: Person) -> str:
    if draws.whole in {"England", "UK"} and draws.random.random() < 0.5:
        return draws.random.choice(organisations("hospital"))
    return f"{draws.place('town')} {draws.pick('endings', 'hospital')}"


def _court(draws: Draws, _: Person) -> str:
    return f"{draws.place('town')} {draws.pick('endings', 'sheriff' if draws.nation == 'Scotland' else 'court')}"


def _school_year(draws: Draws, _: Person) -> str:
    if draws.nation == "Scotland":
        return draws.one(f"P{draws.random.randint(1, 7)}", f"S{draws.random.randint(1, 6)}")
    if draws.nation == "Northern Ireland" and draws.random.random() < 0.5:
        return f"P{draws.random.randint(1, 7)}"
    return f"{draws.one('Year ', 'year ', 'Y', 'yr ')}{draws.random.randint(1, 11)}"


def _age(draws: Draws, _: Person) -> str:
    years = draws.random.randint(2, 17)
    return listed("numbers")[years - 1] if draws.random.random() < 0.25 else str(years)


def _old(draws: Draws, _: Person) -> str:
    years = draws.random.choice([2, 3, 4, 5, 6, 7, 9, 10, 12, 13, 14, 15, 16, 17])
    return f"{years}{draws.one('-year-old', ' year old', 'yo', ' yr old')}"


def _date(draws: Draws, _: Person) -> str:
    day, month = draws.random.randint(1, 28), draws.random.randint(1, 12)
    name = listed("months")[month - 1]
    return draws.one(
        f"{day} {name}", f"{day}{_ordinal(day)} {name}", f"{day:02}/{month:02}", f"{day}{_ordinal(day)} of {name}"
    )


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _time(draws: Draws, _: Person) -> str:
    hour, minute = draws.random.randint(1, 11), draws.one("15", "30", "45")
    return draws.one(f"{hour}pm", f"{hour}am", f"{hour}.{minute}", f"{hour + 12}:{minute}", draws.pick("clock"))


def _address(draws: Draws, _: Person) -> str:
    street = f"{draws.random.randint(1, 140)} {draws.pick('streets')} {draws.pick('street_ends')}"
    return draws.one(street, street, f"Flat {draws.random.randint(1, 12)}, {street}")


def _postcode(draws: Draws, _: Person) -> str:
    outward = f"{draws.pick('postal_areas', draws.nation)}{draws.random.randint(1, 19)}"
    inward = f"{draws.digits(1)}{draws.one(*IMPOSSIBLE_INWARD)}{draws.one(*'ABDEFGHJ')}"
    return f"{outward}{draws.one(' ', ' ', '')}{inward}"


def _phone(draws: Draws, _: Person) -> str:
    last = draws.digits(3)
    return draws.one(f"07700 900{last}", f"07700900{last}", f"07700 900 {last}", f"+44 7700 900{last}")


def _landline(draws: Draws, _: Person) -> str:
    return f"01632 960{draws.digits(3)}"


def _nhs(draws: Draws, _: Person) -> str:
    start = f"999{draws.digits(6)}"
    last = [digit for digit in "0123456789" if passes("nhs", start + digit)]
    if not last:
        return _nhs(draws, _)
    number = start + last[0]
    return draws.one(number, f"{number[:3]} {number[3:6]} {number[6:]}", f"{number[:3]}-{number[3:6]}-{number[6:]}")


def _chi(draws: Draws, _: Person) -> str:
    start = f"{draws.random.randint(10, 28)}{draws.random.randint(1, 12):02}{draws.digits(2)}{draws.digits(3)}"
    wrong = next(digit for digit in "0123456789" if not passes("nhs", start + digit))
    return draws.one(start + wrong, f"{start[:6]} {start[6:]}{wrong}")


def _nino(draws: Draws, _: Person) -> str:
    number, last = draws.digits(6), draws.one(*"ABCD")
    return draws.one(f"QQ{number}{last}", f"QQ {number[:2]} {number[2:4]} {number[4:]} {last}")


def _case(draws: Draws, _: Person) -> str:
    number = draws.random.randint(20_000, 999_999)
    return draws.one(
        f"LCS-{number}", f"{number}", f"CYP/{draws.digits(4)}-B", f"K{number}", f"ASC/24/{draws.digits(4)}"
    )


def _birth_date(draws: Draws, _: Person) -> str:
    day, month, year = draws.random.randint(1, 28), draws.random.randint(1, 12), draws.random.randint(1932, 2022)
    name = listed("months")[month - 1]
    return draws.one(f"{day:02}/{month:02}/{year}", f"{day} {name} {year}", f"{day}.{month}.{year % 100:02}")


def _initials(draws: Draws, person: Person) -> str:
    first, last = person.given[0].upper(), person.surname[0].upper()
    return draws.one(f"{first}.{last}.", f"{first}{last}", f"{first} {last}")


Draw = Callable[[Draws, Person], str]

SLOTS: Mapping[tuple[str, str], Draw] = MappingProxyType(
    {
        ("person", "given"): lambda _, person: person.given,
        ("person", "given-low"): lambda _, person: person.given.lower(),
        ("person", "full"): lambda _, person: f"{person.given} {person.surname}",
        ("person", "full-low"): lambda _, person: f"{person.given} {person.surname}".lower(),
        ("person", "surname"): lambda _, person: person.surname,
        ("person", "initials"): _initials,
        ("person", "word"): lambda draws, _: draws.pick("word_names"),
        ("handle", ""): _handle,
        ("place", "village"): lambda draws, _: draws.place("village"),
        ("place", "town"): lambda draws, _: draws.place("town"),
        ("place", "city"): lambda draws, _: draws.place("city"),
        ("place", "suburb"): lambda draws, _: draws.place("suburb"),
        ("organisation", "school"): _school,
        ("organisation", "council"): _council,
        ("organisation", "hospital"): _hospital,
        ("organisation", "court"): _court,
        ("organisation", "team"): lambda draws, _: draws.random.choice(organisations("team")),
        ("organisation", "charity"): lambda draws, _: draws.random.choice(organisations("charity")),
        ("organisation", "home"): lambda draws, _: f"{draws.pick('streets')} {draws.pick('endings', 'home')}",
        ("organisation", "nursery"): lambda draws, _: f"{draws.place('village')} {draws.pick('endings', 'nursery')}",
        ("age", ""): _age,
        ("age", "old"): _old,
        ("age", "months"): lambda draws, _: f"{draws.random.randint(2, 20)} months",
        ("age", "adult"): lambda draws, _: str(draws.random.randint(19, 64)),
        ("age", "elder"): lambda draws, _: str(draws.random.randint(68, 97)),
        ("age", "school-year"): _school_year,
        ("datetime", "day"): lambda draws, _: draws.pick("days"),
        ("datetime", "date"): _date,
        ("datetime", "time"): _time,
        ("datetime", "recent"): lambda draws, _: draws.pick("recent"),
        ("datetime", "soon"): lambda draws, _: draws.pick("soon"),
        ("datetime", "month"): lambda draws, _: draws.pick("months"),
        ("datetime", "year"): lambda draws, _: str(draws.random.randint(1998, 2024)),
        ("birth-date", ""): _birth_date,
        ("address", ""): _address,
        ("postcode", ""): _postcode,
        ("phone", ""): _phone,
        ("phone", "office"): _landline,
        ("email", ""): _email,
        ("id", "nhs"): _nhs,
        ("id", "chi"): _chi,
        ("id", "nino"): _nino,
        ("id", "case"): _case,
        ("id", "order"): lambda draws, _: f"{draws.one('ORD', 'WB', 'R')}-{draws.random.randint(1000, 9999)}",
        ("relation", ""): lambda draws, _: draws.pick("relations", draws.nation),
        ("role", ""): lambda draws, _: draws.pick("roles", draws.nation),
    }
)
"""Every slot a frame may hold, by kind and form, and how its words are drawn."""
