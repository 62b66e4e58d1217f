"""What Poise knows about the world: frozen data, passed in, named in every report by its digest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from poise.model.observation import Value
from poise.model.scores import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A list of phrases; ``kind`` None means that detectors use the list without observing it as such.

    A phrase that lies within one of the lexicon ``unless`` is not observed.
    """

    name: str
    kind: str | None
    attributes: tuple[tuple[str, Value], ...]
    confidence: float
    unless: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordGraph:
    """All phrases of all lexicons as one graph of folded words, with beginnings and endings shared.

    ``steps`` tells for each node which word leads to which node, the start last; ``ends`` the lexicons of which a whole
    phrase ends at a node.
    """

    steps: tuple[Mapping[str, int], ...]
    ends: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFormat:
    """How one official number is written and proved.

    ``pattern`` is a regular expression over the raw text, ``grouped`` one for its usual spaced or hyphenated form, and
    ``digits`` the fewest digits that it can have; ``validator`` names the check that it must pass to count as proved.
    ``context`` are lexicons of words that name it and make it certain, ``hint`` ones that do so only where it is
    proved, ``against`` ones that speak against it, each up to ``reach`` tokens away.
    ``alone`` is what a proved number is without any such word: "possible" or "nothing".
    Where two formats fit equally well, the more ``telling`` one stays.
    """

    name: str
    subtype: str
    pattern: str
    grouped: str
    digits: int
    validator: str
    context: tuple[str, ...]
    hint: tuple[str, ...]
    against: tuple[str, ...]
    reach: int
    alone: str
    telling: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """How many people a cue leaves: a number of people for a place, or a share from 0 to 1 for any further cue.

    ``weighs`` is how strong a cue it is: 2 strong, 1 fair, 0 slight.
    ``says`` is the assumption in words, which hold nothing of a post.
    """

    cue: str
    low: float
    high: float
    weighs: int
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A group of channels, item types, audiences, roles or nations under one name, with what people call them."""

    table: str
    name: str
    title: str
    meaning: str
    named_by_policy: bool
    names: tuple[str, ...]


class Settlement(NamedTuple):
    """What a name of places stands for: the largest kind of its bearers, about how many people, and a doubt.

    ``population`` is that of the largest bearer, to two figures, and 0 where none is known.
    ``doubt`` says what else the name is: a word, a person's name, a better known place abroad, or nothing (empty).
    """

    size: str
    population: int
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenForm:
    """One way in which an age, or a date or time, is written.

    ``pattern`` is a regular expression that is tried only near tokens that are among its ``cues``, in which ``#``
    stands for a run of digits. Its group ``n`` or ``m`` holds a figure, ``w`` a number in words, ``it`` the words that count.
    An age has the figure and ``plus`` as its years, or the fixed ``years`` where no figure is written.
    ``after_name`` asks for a given name before it.
    """

    name: str
    form: str
    when: str
    pattern: str
    cues: frozenset[str]
    years: int
    plus: int
    exact: bool
    after_name: bool
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenForms:
    """All the ways in which one kind of thing is written, the numbers in words, and what only looks like it.

    ``by_cue`` gives for each cue the numbers of the forms that are tried near it.
    """

    forms: tuple[WrittenForm, ...]
    numbers: Mapping[str, int]
    exceptions: str
    by_cue: Mapping[str, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Turn the cues of the forms round."""
        by_cue: dict[str, tuple[int, ...]] = {}
        for number, form in enumerate(self.forms):
            for cue in form.cues:
                by_cue[cue] = (*by_cue.get(cue, ()), number)
        object.__setattr__(self, "by_cue", MappingProxyType(by_cue))


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language and how it is told: by common words of its own, folded, or by its script and letters of its own.

    ``script`` is what the Unicode names of its letters start with.
    """

    code: str
    name: str
    words: frozenset[str]
    script: str
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is said instead of one sort of thing; the conditions beside it must all hold.

    ``having`` are attributes as words. ``holding``, ``before`` and ``after`` name a list in which a word of it, the one
    right before it or the one right behind it must stand, ``within`` one of which the sentence must have a word;
    ``counted`` asks for several, ``upto`` for no more years.
    ``say`` comes with its article and is empty where the thing is taken out, ``=`` where it stays, ``-`` where the sentence goes; ``drops`` names lists of words that go too.
    """

    kind: str
    say: str
    having: tuple[tuple[str, str], ...] = ()
    holding: str | None = None
    before: str | None = None
    after: str | None = None
    within: str | None = None
    counted: bool = False
    upto: int | None = None
    drops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneralWords:
    """The table of wordings in order, what is said of a person again, of theirs and of several, and the lists that it names.

    ``never`` are the categories whose trouble is not in the words, so that no other words help,
    ``contempt`` those after which only thanks, feeling or learning are worth sending.
    """

    words: tuple[Wording, ...]
    again: str
    theirs: str
    several: str
    lists: Mapping[str, frozenset[str]]
    never: frozenset[str]
    contempt: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """All of it.

    ``graph`` leads from the words of a text to the phrases of all lexicons.
    ``peoples`` and ``shares`` tell, by cue, how many people live at a kind of place and what share of them a cue fits.
    ``languages`` has English first.
    ``lookalikes`` maps a character of another script or a small capital to the Latin letter that it resembles;
    ``vocabulary`` holds the folded words of all phrases and names, by which disguised words are recognised.
    ``written_forms`` holds, for each kind, how it is written.
    ``general_words`` says the same without giving anyone away.
    ``names`` maps a folded given name to how many people were registered with it, zero where no count is known.
    ``tables`` holds small tables of words by name, each as words by group, in lower case.
    ``public_lines`` maps the digits of a telephone number that is there for everybody to the sort of line it is.
    ``places`` and ``organisations`` map the folded tokens of a name, joined by spaces, to what it stands for;
    ``names`` maps a folded given name to how many people were registered with it, zero where no count is known;
    ``surnames`` are folded family names.
    ``weights`` are those of a trained model, None where none is used.
    the leads of each say for the first token of such names how many tokens the longest of them has, where there are several.
    """

    digest: str
    graph: WordGraph
    lexicons: Mapping[str, Lexicon]
    names: Mapping[str, int]
    places: Mapping[str, Settlement]
    organisations: Mapping[str, str]
    surnames: frozenset[str]
    place_leads: Mapping[str, int]
    organisation_leads: Mapping[str, int]
    numbers: tuple[NumberFormat, ...]
    tables: Mapping[str, Mapping[str, frozenset[str]]]
    public_lines: Mapping[str, str]
    families: Mapping[str, tuple[Family, ...]]
    peoples: Mapping[str, Crowd]
    shares: Mapping[str, Crowd]
    written_forms: Mapping[str, WrittenForms]
    lookalikes: Mapping[str, str]
    vocabulary: frozenset[str]
    languages: tuple[Language, ...]
    general_words: GeneralWords
    weights: Weights | None = None
