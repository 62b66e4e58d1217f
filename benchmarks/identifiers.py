"""``python -m benchmarks.identifiers``: how many UK identifiers are found in invented sentences, and what is taken for one.

A row of ``ROWS`` is one sort of identifier: how it is made, what people call it, and what must be observed.
Sorts whose detector does not exist yet stay in the table, and are reported as not there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from stdnum import iban as iban_number
from stdnum import luhn
from stdnum.gb import nhs as nhs_number
from stdnum.gb import upn as upn_number

from benchmarks.tables import share, table
from poise.assembly.text import text_engine
from poise.lib.passages import read_passage
from poise.model.engine import Engine
from poise.model.kinds import KINDS
from poise.model.observation import Observation
from poise.model.post import Part

SEED = 20_261_122
EACH = 200
TEN_DIGITS = 20_000
INNOCENT = 5_000
WRITTEN = tomllib.loads((Path(__file__).parent / "data" / "identifiers.toml").read_text("utf-8"))

FRAMES = len(WRITTEN["frames"])

Make = Callable[[Random], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One sort of identifier: its labels' name in the data file, its maker, and the observation that it must give."""

    subtype: str
    labels: str
    make: Make
    kind: str = "id-number"


@dataclass(slots=True)
class Found:
    """What became of the contexts of one subtype."""

    made: int = 0
    found: int = 0
    there: bool = True
    missed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Everything that one run found; shares of the rows that have a detector."""

    found: dict[str, Found]
    ten_digits: dict[str, tuple[int, int, int]]
    innocent: tuple[int, int, int]
    alarms: list[str]

    @property
    def recall(self) -> float:
        """The share found over all subtypes that have a detector."""
        there = [each for each in self.found.values() if each.there]
        return sum(each.found for each in there) / max(1, sum(each.made for each in there))


# ---- making numbers


def _digits(random: Random, count: int) -> str:
    return "".join(random.choices("0123456789", k=count))


def _letters(random: Random, count: int, among: str = "ABCDEFGHJKLMNOPRSTUVWXYZ") -> str:
    return "".join(random.choices(among, k=count))


def _parted(random: Random, pieces: Sequence[str], among: Sequence[str] = ("", " ", "-", ".", " ", "")) -> str:
    return random.choice(among).join(pieces)


def _checked(random: Random, start: Make) -> str:
    while True:
        body = start(random)
        for digit in "0123456789":
            if nhs_number.is_valid(f"{body}{digit}"):
                return f"{body}{digit}"


def _threes(random: Random, number: str) -> str:
    return _parted(random, (number[:3], number[3:6], number[6:]), ("", " ", "-", ".", " ", "", "\n", "\u00a0", "  "))


def make_nhs(random: Random) -> str:
    first = random.choice(("999", "999", "4", "6", "7"))
    return _threes(random, _checked(random, lambda dice: first + _digits(dice, 9 - len(first))))


def make_chi(random: Random) -> str:
    def body(dice: Random) -> str:
        return f"{dice.randint(1, 28):02}{dice.randint(1, 12):02}{dice.randint(0, 99):02}{_digits(dice, 3)}"

    number = _checked(random, body)
    return _parted(random, (number[:6], number[6:]), ("", "", " ", "-", " ", "\n"))


def make_hcn(random: Random) -> str:
    return _threes(random, _checked(random, lambda dice: f"3{dice.randint(20, 99)}{_digits(dice, 6)}"))


def make_nino(random: Random) -> str:
    prefix = random.choice(("QQ", "QQ", "AB", "CE", "JK", "SX", "ZY", "PW"))
    pieces = (prefix, _digits(random, 2), _digits(random, 2), _digits(random, 2), random.choice("ABCD"))
    return _parted(random, pieces, ("", " ", "-", "", ".", " "))


def make_passport(random: Random) -> str:
    nine = _digits(random, 9)
    return random.choice(
        (
            nine,
            nine,
            f"{nine[:3]} {nine[3:6]} {nine[6:]}",
            f"{_letters(random, 1)}{nine[:8]}",
            f"{_letters(random, 2)}{nine[:7]}",
        )
    )


def make_driving_licence(random: Random) -> str:
    name = (_letters(random, random.choice((3, 4, 5, 5, 5))) + "99999")[:5]
    month = random.randint(1, 12) + random.choice((0, 50))
    birth = f"{random.randint(0, 9)}{month:02}{random.randint(1, 28):02}{random.randint(0, 9)}"
    rest = _letters(random, 1) + random.choice("9ABCDEJKM") + random.choice("9A8") + _letters(random, 2)
    return _parted(random, (name, birth, rest), ("", "", " ", "-")) + random.choice(("", "", " 01"))


def make_driving_licence_ni(random: Random) -> str:
    number = _digits(random, 8)
    return random.choice((number, number, f"{number[:4]} {number[4:]}"))


def make_vehicle(random: Random) -> str:
    short = str(random.randint(1, 999))
    three = _letters(random, 3)
    gap = random.choice(("", " ", " ", "-"))
    return random.choice(
        (
            *[_current_plate(random)] * 4,
            f"{_letters(random, 1)}{short}{gap}{three}",
            f"{three}{gap}{short}{_letters(random, 1)}",
            f"{_letters(random, 1)}{random.choice(('IG', 'EZ', 'NZ', 'XI', 'IA', 'OI'))}{gap}{random.randint(1, 9999)}",
            f"{three}{gap}{short}",
        )
    )


def _current_plate(random: Random) -> str:
    area = _letters(random, 2, "ABCDEFGHKLMNOPRSVWXY")
    year = random.choice((*range(2, 27), *range(51, 77)))
    return f"{area}{year:02}{random.choice(('', ' ', ' ', '-'))}{_letters(random, 3, 'ABCDEFGHJKLMNOPRSTUVWXYZ')}"


def make_bank_account(random: Random) -> str:
    number = _digits(random, 8)
    return random.choice((number, number, number, f"{number[:4]} {number[4:]}", f"{number[:4]}-{number[4:]}"))


def make_sort_code(random: Random) -> str:
    return _parted(random, [_digits(random, 2) for _ in range(3)], ("-", "-", " ", "", "–", "."))


def make_iban(random: Random) -> str:
    country = random.choice(("GB", "GB", "GB", "IE"))
    body = _letters(random, 4) + _digits(random, 14)
    whole = f"{country}{iban_number.calc_check_digits(f'{country}00{body}')}{body}"
    return random.choice((whole, " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))))


def make_card(random: Random) -> str:
    start, length = random.choice((("4", 16), ("5", 16), ("51", 16), ("2221", 16), ("37", 15), ("6759", 16)))
    body = start + _digits(random, length - 1 - len(start))
    whole = body + luhn.calc_check_digit(body)
    if length == 15:
        return _parted(random, (whole[:4], whole[4:10], whole[10:]), ("", " ", "-"))
    return _parted(random, [whole[at : at + 4] for at in range(0, 16, 4)], ("", " ", "-", " ", ".", "\n"))


def make_case(random: Random) -> str:
    number = _digits(random, random.randint(5, 8))
    year = random.randint(2015, 2026)
    return random.choice(
        (
            number,
            number,
            number,
            f"P{number}",
            f"CIN/{year}/{_digits(random, 4)}",
            f"{year}-{_digits(random, 5)}",
            f"42/{number}/{year % 100}",
            f"CS{number}",
            f"SG-{number}",
            f"{number[:5]}/{year % 100}",
        )
    )


def make_court(random: Random) -> str:
    pieces = (_letters(random, 2), f"{random.randint(15, 26)}", random.choice("CPFD"), f"{random.randint(1, 1999):05}")
    return _parted(random, pieces, ("", "", " ", "-", "/"))


def make_court_other(random: Random) -> str:
    year = random.randint(2016, 2026)
    tribunal = random.choice(("PA", "HU", "EA", "DC"))
    return random.choice(
        (
            f"T{year}{_digits(random, 4)}",
            f"{tribunal}/{_digits(random, 5)}/{year}",
            f"UI-{year}-{_digits(random, 6)}",
            f"EH{_digits(random, 3)}/{year % 100}/{_digits(random, 5)}",
            f"{random.randint(1300000, 3399999)}/{year}",
            f"1{_digits(random, 7)}",
        )
    )


def make_upn(random: Random) -> str:
    # The local authority must be one that exists; 801 and the rest are cities and counties of England.
    body = random.choice(("801", "330", "838", "926", "210")) + _digits(random, 9)
    return upn_number.calc_check_digit(body) + body


def make_uprn(random: Random) -> str:
    start = random.choice(("1000", "100", "2000", ""))
    return start + str(random.randint(10_000_000, 99_999_999))[: random.choice((7, 8))]


def make_registration(random: Random) -> str:
    return f"SW{random.choice(('', '', ' ', '-'))}{random.randint(10_000, 199_999)}"


def make_registration_other(random: Random) -> str:
    return random.choice(
        (str(random.randint(1_000_000, 7_999_999)), f"{random.choice('W')}/{random.randint(5000000, 5099999)}")
    )


def make_home_office(random: Random) -> str:
    return random.choice(
        (
            f"{_letters(random, 1)}{_digits(random, 7)}",
            f"{_letters(random, 1)}{_digits(random, 7)}/{random.randint(1, 9)}",
            f"GWF0{_digits(random, 8)}",
            f"ASC/{random.randint(10, 26)}/{_digits(random, 5)}",
            f"{random.randint(10, 26)}/{random.randint(1, 12):02}/{_digits(random, 5)}/001",
            f"Z{_letters(random, 1)}{_digits(random, 7)}"[:9],
            f"1212-{_digits(random, 4)}-{_digits(random, 4)}-{_digits(random, 4)}",
        )
    )


def make_prison(random: Random) -> str:
    return _parted(random, (_letters(random, 1), _digits(random, 4), _letters(random, 2)), ("", "", "", " "))


def make_pnc(random: Random) -> str:
    year = random.choice((f"{random.randint(0, 26):02}", str(random.randint(1996, 2026))))
    return f"{year}/{_digits(random, random.choice((6, 7)))}{_letters(random, 1)}"


def make_ip_address(random: Random) -> str:
    third = random.choice(("192.0.2", "198.51.100", "203.0.113", "10.0.4"))
    return random.choice((*[f"{third}.{random.randint(1, 254)}"] * 3, f"2001:db8::{random.randint(16, 4095):x}"))


def make_coordinates(random: Random) -> str:
    north, west = random.uniform(50.2, 58.4), random.uniform(0.2, 6.9)
    places = random.choice((4, 5, 6))
    return random.choice(
        (
            f"{north:.{places}f}, -{west:.{places}f}",
            f"{north:.{places}f},-{west:.{places}f}",
            f"{north:.{places}f} -{west:.{places}f}",
            f"{north:.{places}f}° N, {west:.{places}f}° W",
            f"{int(north)}°{random.randint(0, 59)}'{random.randint(0, 59)}\"N {int(west)}°{random.randint(0, 59)}'{random.randint(0, 59)}\"W",
        )
    )


def make_grid(random: Random) -> str:
    size = random.choice((3, 4, 5))
    square = random.choice(("SJ", "SK", "NS", "TQ", "SE", "NZ", "SH"))
    return _parted(random, (square, _digits(random, size), _digits(random, size)), (" ", "", " "))


def make_phone(random: Random) -> str:
    mobile, landline = f"07700 900{_digits(random, 3)}", f"01632 960{_digits(random, 3)}"
    return random.choice((mobile, mobile.replace(" ", ""), f"+44 7700 900{_digits(random, 3)}", landline))


def make_email(random: Random) -> str:
    return f"{random.choice(WRITTEN['names']).lower().replace(' ', '.')}{random.randint(1, 99)}@mail.example"


def make_postcode(random: Random) -> str:
    outward = random.choice(("ZE1", "M13", "BT7", "CF10", "EH6", "LS9", "SW1A", "G51"))
    return _parted(
        random, (outward, f"{_digits(random, 1)}{_letters(random, 2, 'ABDEFGHJLNPQRSTUWXYZ')}"), (" ", " ", "")
    )


def make_address(random: Random) -> str:
    street = random.choice(("Mill Lane", "Larch Road", "Station Street", "Chapel Close", "Harbour View"))
    return f"{random.choice(('', 'Flat 2, '))}{random.randint(1, 180)} {street}"


def make_birth_date(random: Random) -> str:
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(1935, 2024)
    return random.choice(
        (f"{day:02}/{month:02}/{year}", f"{day}.{month}.{year % 100:02}", f"{year}-{month:02}-{day:02}")
    )


ROWS = (
    Row(subtype="nhs", labels="nhs", make=make_nhs),
    Row(subtype="chi", labels="chi", make=make_chi),
    Row(subtype="hcn", labels="hcn", make=make_hcn),
    Row(subtype="nino", labels="nino", make=make_nino),
    Row(subtype="passport", labels="passport", make=make_passport),
    Row(subtype="driving-licence", labels="driving-licence", make=make_driving_licence),
    Row(subtype="driving-licence", labels="driving-licence-ni", make=make_driving_licence_ni),
    Row(subtype="vehicle", labels="vehicle", make=make_vehicle),
    Row(subtype="vehicle", labels="vehicle-hint", make=_current_plate),
    Row(subtype="bank-account", labels="bank-account", make=make_bank_account),
    Row(subtype="sort-code", labels="sort-code", make=make_sort_code),
    Row(subtype="iban", labels="iban", make=make_iban),
    Row(subtype="card", labels="card", make=make_card),
    Row(subtype="case", labels="case", make=make_case),
    Row(subtype="court", labels="court", make=make_court),
    Row(subtype="court", labels="court-other", make=make_court_other),
    Row(subtype="upn", labels="upn", make=make_upn),
    Row(subtype="uprn", labels="uprn", make=make_uprn),
    Row(subtype="registration", labels="registration", make=make_registration),
    Row(subtype="registration", labels="registration-other", make=make_registration_other),
    Row(subtype="home-office", labels="home-office", make=make_home_office),
    Row(subtype="prison", labels="prison", make=make_prison),
    Row(subtype="prison", labels="pnc", make=make_pnc),
    Row(subtype="ip-address", labels="ip-address", make=make_ip_address),
    Row(subtype="coordinates", labels="coordinates", make=make_coordinates),
    Row(subtype="coordinates", labels="grid", make=make_grid),
    Row(subtype="phone", labels="phone", make=make_phone, kind="phone"),
    Row(subtype="email", labels="email", make=make_email, kind="email"),
    Row(subtype="postcode", labels="postcode", make=make_postcode, kind="postcode"),
    Row(subtype="address", labels="address", make=make_address, kind="address"),
    Row(subtype="birth-date", labels="birth-date", make=make_birth_date, kind="birth-date"),
)


# ---- innocent lines


def _time(random: Random) -> str:
    return f"{random.randint(0, 23)}{random.choice(':.')}{random.randint(0, 59):02}"


def _date(random: Random) -> str:
    sign = random.choice("/.-")
    return f"{random.randint(1, 28):02}{sign}{random.randint(1, 12):02}{sign}{random.choice((random.randint(2019, 2027), random.randint(19, 27)))}"


INNOCENT_LINES: tuple[Make, ...] = (
    lambda dice: f"Your order number {_digits(dice, dice.choice((8, 9, 10, 12)))} is on its way",
    lambda dice: f"Order {_digits(dice, 3)}-{_digits(dice, 7)}-{_digits(dice, 7)} arrives {_date(dice)}",
    lambda dice: f"See page id {_digits(dice, 10)} on the staff site",
    lambda dice: f"https://news.example/articles/{_digits(dice, dice.choice((8, 9, 10)))}",
    lambda dice: (
        f"{dice.choice(('City', 'Rovers', 'Harps'))} {dice.randint(0, 5)}-{dice.randint(0, 5)} {dice.choice(('United', 'Athletic'))}, {_digits(dice, 5)} there"
    ),
    lambda dice: f"final score {dice.randint(10, 40)}-{dice.randint(10, 40)}, what a match on {_date(dice)}",
    lambda dice: f"The sofa was £{dice.randint(100, 999)}.{_digits(dice, 2)} down from £{dice.randint(1000, 2999)}",
    lambda dice: f"Council spent £{dice.randint(1, 99)},{_digits(dice, 3)},{_digits(dice, 3)} on agency staff",
    lambda dice: f"Join us on {_date(dice)} at {_time(dice)} in the town hall",
    lambda dice: f"Ring the helpline on 0{dice.choice(('800', '808', '300'))} {_digits(dice, 3)} {_digits(dice, 4)}",
    lambda dice: f"Book your place: call 01632 960{_digits(dice, 3)} or text 07700 900{_digits(dice, 3)}",
    lambda dice: f"The {_time(dice)} from platform {dice.randint(1, 19)} is late again",
    lambda dice: f"Bus {dice.randint(1, 199)} and {dice.randint(200, 399)} both terminate at the hospital",
    lambda dice: (
        f"{dice.choice(('X', 'N'))}{dice.randint(1, 99)} bus then a walk to Room {dice.choice('ABC')}{_digits(dice, 3)}"
    ),
    lambda dice: f"Training moved to room {_digits(dice, 3)}{dice.choice(('', 'B'))}, {_time(dice)} start",
    lambda dice: f"product code {_letters(dice, 2)}{_digits(dice, 2)} {_letters(dice, 3)} is out of stock",
    lambda dice: f"Anyone know where to buy filter {_letters(dice, 2)}-{_digits(dice, 5)}?",
    lambda dice: f"Model {_letters(dice, 3)}{_digits(dice, 4)} printer, going free",
    lambda dice: (
        f"flight {dice.choice(('BA', 'EZY', 'FR'))}{_digits(dice, dice.choice((3, 4)))} delayed till {_time(dice)}"
    ),
    lambda dice: f"My daughter got {dice.randint(40, 99)}% and {dice.randint(120, 300)} marks in her exam, proud",
    lambda dice: f"exam marks out: {', '.join(str(dice.randint(30, 99)) for _ in range(6))}",
    lambda dice: (
        f"Zoom meeting ID {_digits(dice, 3)} {_digits(dice, 4)} {_digits(dice, 4)}, passcode {_digits(dice, 6)}"
    ),
    lambda dice: f"Meeting ID: {_digits(dice, 3)} {_digits(dice, 3)} {_digits(dice, 4)}",
    lambda dice: f"parcel tracking {_letters(dice, 2)}{_digits(dice, 9)}GB still says out for delivery",
    lambda dice: f"invoice no {_digits(dice, 8)} paid on {_date(dice)}",
    lambda dice: f"Ticket ref {_letters(dice, 3)}{_digits(dice, 6)} for the staff raffle",
    lambda dice: f"ISBN 978{_digits(dice, 10)} is the new edition on child protection",
    lambda dice: f"Registered charity number {_digits(dice, dice.choice((6, 7)))}",
    lambda dice: f"Company number {_digits(dice, 8)}, registered in England",
    lambda dice: (
        f"Job vacancy ref {_letters(dice, 3)}{_digits(dice, 5)}: senior social worker, £{_digits(dice, 2)},{_digits(dice, 3)}"
    ),
    lambda dice: (
        f"{_digits(dice, 2)},{_digits(dice, 3)} children in care in {dice.randint(2010, 2026)}, up from {_digits(dice, 2)},{_digits(dice, 3)}"
    ),
    lambda dice: (
        f"Ran {dice.randint(3, 42)}.{_digits(dice, 2)} km in {dice.randint(20, 59)}:{_digits(dice, 2)} this morning, no. {_digits(dice, 4)}"
    ),
    lambda dice: (
        f"As the court said in [{dice.randint(2005, 2026)}] EWHC {_digits(dice, 4)} (Fam), welfare comes first"
    ),
    lambda dice: f"Re B [{dice.randint(2005, 2026)}] UKSC {dice.randint(1, 60)} is the case everyone cites",
    lambda dice: (
        f"App version {dice.randint(1, 20)}.{dice.randint(0, 20)}.{dice.randint(0, 99)} keeps crashing at {_time(dice)}"
    ),
    lambda dice: f"A case study of {_digits(dice, 3)} carers, doi 10.{_digits(dice, 4)}/{_digits(dice, 7)}",
    lambda dice: f"I drive {_digits(dice, 5)} miles a year for work at 45p, car tax is £{_digits(dice, 3)}",
    lambda dice: (
        f"Our caseload figures: {dice.randint(10, 40)} per worker in {dice.randint(2010, 2026)}, case numbers up {dice.randint(2, 60)}%"
    ),
    lambda dice: f"the account has {_digits(dice, 5)} followers and {_digits(dice, 4)} posts",
    lambda dice: f"Passport queue took {dice.randint(2, 9)} hours, {_digits(dice, 4)} people, {_date(dice)}",
    lambda dice: (
        f"NHS waiting list hits {dice.randint(5, 8)},{_digits(dice, 3)},{_digits(dice, 3)} in {dice.randint(2019, 2026)}"
    ),
    lambda dice: f"Prison population {_digits(dice, 2)},{_digits(dice, 3)} on {_date(dice)}",
    lambda dice: f"Registration opens {_time(dice)} on {_date(dice)}, {_digits(dice, 3)} places",
    lambda dice: f"Asylum claims: {_digits(dice, 5)} in the year to {_date(dice)}",
    lambda dice: f"won the lottery? {' '.join(str(dice.randint(1, 59)) for _ in range(6))}",
    lambda dice: (
        f"Section {dice.randint(17, 47)} and Schedule {dice.randint(1, 9)} of the {dice.choice(('1989', '2014'))} Act, SI {dice.randint(2005, 2024)}/{_digits(dice, 4)}"
    ),
    lambda dice: f"The hearing loop fund raised {_digits(dice, 6)} pence by {_date(dice)}",
    lambda dice: f"Passport fees rise to £{dice.randint(60, 99)}.50 from {_date(dice)}",
    lambda dice: (
        f"SSSC registration figures: {_digits(dice, 3)},{_digits(dice, 3)} workers in {dice.randint(2015, 2026)}"
    ),
    lambda dice: f"Number of people on the register at Social Work England: {_digits(dice, 3)},{_digits(dice, 3)}",
    lambda dice: f"Call the NHS on 0300 {_digits(dice, 3)} {_digits(dice, 4)} if worried",
    lambda dice: (
        f"Number plate thefts up {dice.randint(2, 90)}% since {dice.randint(2015, 2025)}, {_digits(dice, 4)} in all"
    ),
    lambda dice: (
        f"Car park full by {_time(dice)}, row {_letters(dice, 1)}{_digits(dice, 2)}, bring £{dice.randint(2, 9)}"
    ),
    lambda dice: f"Court sat at {_time(dice)} on {_date(dice)}, {dice.randint(2, 90)} cases listed",
    lambda dice: f"tribunal statistics {dice.randint(2015, 2025)}/{dice.randint(16, 26)}: {_digits(dice, 5)} appeals",
    lambda dice: f"Crime figures: {_digits(dice, 6)} offences in {dice.randint(2015, 2026)}, police say",
    lambda dice: (
        f"The client number has grown from {_digits(dice, 3)} to {_digits(dice, 3)} since {dice.randint(2015, 2025)}"
    ),
    lambda dice: (
        f"Location: {dice.choice(('Hall', 'Block'))} {_digits(dice, 2)}, floor {dice.randint(1, 9)}, {_time(dice)}-{_time(dice)}"
    ),
    lambda dice: f"Bank holiday {_date(dice)}: pay day moves to {_date(dice)}, £{_digits(dice, 4)}",
    lambda dice: (
        f"Gift card {_digits(dice, 4)} {_digits(dice, 4)} {_digits(dice, 4)} {_digits(dice, 4)} up for the staff raffle"
    ),
    lambda dice: (
        f"Universal credit claims hit {_digits(dice, 1)},{_digits(dice, 3)},{_digits(dice, 3)} by {_date(dice)}"
    ),
    lambda dice: (
        f"Vaccination centre in {_letters(dice, 2)}{_digits(dice, 1)} did {_digits(dice, 5)} jabs, well done NHS"
    ),
    lambda dice: (
        f"Patient numbers went from {_digits(dice, 5)} to {_digits(dice, 5)} between {dice.randint(2010, 2018)}-{dice.randint(19, 26)}"
    ),
    lambda dice: (
        f"Radio on {dice.randint(88, 107)}.{dice.randint(0, 9)} FM at {_time(dice)}, {_digits(dice, 6)} listeners"
    ),
)


# ---- measuring


def measure_identifiers(
    *, each: int = EACH, ten_digits: int = TEN_DIGITS, innocent: int = INNOCENT, seed: int = SEED
) -> Measured:
    """One run: so many contexts for each row, so many ten-digit strings bare and in sentences, so many innocent lines."""
    engine, random = text_engine(use_model=False), Random(seed)
    found: dict[str, Found] = {}
    for row in ROWS:
        _measure_row(engine, row, found.setdefault(row.subtype, Found(there=row.kind in KINDS)), each, random)
    alarms: list[str] = []
    innocents = [random.choice(INNOCENT_LINES)(random) for _ in range(innocent)]
    return Measured(
        found=found,
        ten_digits={
            "bare": _share_observed(engine, [_digits(random, 10) for _ in range(ten_digits // 2)], alarms),
            "in sentences": _share_observed(engine, [_neutral(random) for _ in range(ten_digits // 2)], alarms),
        },
        innocent=_share_observed(engine, innocents, alarms),
        alarms=alarms,
    )


def _measure_row(engine: Engine, row: Row, found: Found, each: int, random: Random) -> None:
    for _ in range(each):
        text, number = _context(row, random)
        found.made += 1
        if found.there and any(_is_it(seen, row, text, number) for seen in _seen(engine, text)):
            found.found += 1
        else:
            found.missed.append(text)


def _context(row: Row, random: Random) -> tuple[str, str]:
    """A sentence with the number in it, in some letter case."""
    number = row.make(random)
    words = {
        "label": random.choice(WRITTEN["labels"][row.labels]),
        "name": random.choice(WRITTEN["names"]),
        "place": random.choice(WRITTEN["places"]),
    }
    frame = random.choice(WRITTEN["frames"])
    change = random.choices((str, str.lower, str.upper), (70, 22, 8))[0]
    number = change(number)
    text = "{number}".join(change(piece.format(**words)) for piece in frame.split("{number}"))
    return text.replace("{number}", number), number


def _is_it(seen: Observation, row: Row, text: str, number: str) -> bool:
    """Whether an observation is the number: of its kind, certain, and covering nearly all of its characters."""
    if seen.kind != row.kind or seen.place is None or seen.get("certainty") == "possible":
        return False
    if row.kind == "id-number" and seen.get("subtype") != row.subtype:
        return False
    start = text.index(number)
    shared = min(seen.place.end, start + len(number)) - max(seen.place.start, start)
    return shared >= 0.8 * len(number)


def _seen(engine: Engine, text: str) -> list[Observation]:
    passage = read_passage(Part("text", text), engine.knowledge)
    return [seen for detector in engine.tables.detectors for seen in detector.detect(passage, engine.knowledge)]


def _neutral(random: Random) -> str:
    frame: str = random.choice(WRITTEN["neutral"])
    return frame.format(number=_digits(random, 10), number2=_digits(random, 10))


def _share_observed(engine: Engine, texts: Iterable[str], alarms: list[str]) -> tuple[int, int, int]:
    """How many texts, how many with a certain number, how many with a possible one at most."""
    count = certain = possible = 0
    for text in texts:
        certainties = {seen.get("certainty") for seen in _seen(engine, text) if seen.kind == "id-number"}
        count += 1
        certain += "certain" in certainties
        possible += certainties == {"possible"}
        if "certain" in certainties:
            alarms.append(text)
    return count, certain, possible


def tell(measured: Measured) -> str:
    """The tables of one run."""
    rows = [
        (name, str(each.made), share(each.found, each.made) if each.there else "no detector yet")
        for name, each in measured.found.items()
    ]
    alarms = [
        (f"ten digits, {name}", str(count), share(certain, count), share(possible, count))
        for name, (count, certain, possible) in measured.ten_digits.items()
    ]
    count, certain, possible = measured.innocent
    alarms.append(("innocent lines", str(count), share(certain, count), share(possible, count)))
    return "\n\n".join(
        (
            table(("identifier", "contexts", "found"), rows),
            f"Found over all that have a detector: {measured.recall:.2%}",
            table(("not an identifier", "texts", "certain", "possible"), alarms),
        )
    )


if __name__ == "__main__":
    print(tell(measure_identifiers()))
