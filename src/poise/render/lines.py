"""What every answer in the terminal is made of: wrapped lines, quoted words, and all there is to say about a rule."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from poise.model.finding import Change
from poise.model.level import Level
from poise.model.pack import Pack
from poise.model.post import Post
from poise.model.result import Result
from poise.render.choices import Choices
from poise.render.order import Told
from poise.render.told import how_sure
from poise.render.values import Shown, Values, could_be_about, finding_values
from poise.render.words.english import ENGLISH

FIRST_WORDS = 3
"""How many places the short answer quotes for each rule."""

LONGEST_QUOTE = 80

MARKS = {Level.NOTE: "·", Level.WARN: "!", Level.BLOCK: "✗"}

Lines = Iterator[str]


def everything(told: Told, pack: Pack, shown: Shown, choices: Choices) -> Lines:
    """All there is to say about the findings of one rule, with the words of the rule once."""
    rule = told[0].rule
    words = quoted(told, shown, most=len(told) * max(len(finding.places) for finding in told))
    yield from wrapped(f"{MARKS[rule.level]} {rule.message} {words}".rstrip(), choices, hang=2)
    rows = [
        ("Why it matters", rule.reason),
        ("Instead", rule.remedy),
        *(("What would change it", _change(change, shown)) for change in _changes(told)),
        *((f"Statement {number}", pack.statements[number].title) for number in rule.statements),
        *((f"Duty {duty}", pack.duties[duty].title) for duty in rule.duties),
        *(("Clause", clause.cited) for clause in pack.clauses_for(rule)),
        ("From", rule.source),
        ("Rule", f"{rule.id}, of the layer {finding_values(told[0], pack, shown)['layer']}"),
        ("How sure", how_sure(told)),
        *(("Could be about", words) for words in _crowds(told)),
    ]
    for name, said in rows:
        yield from wrapped(f"{name}: {said}", choices, indent=2, hang=2)


def _crowds(told: Told) -> list[str]:
    """About how many people fit, for each estimate that findings rest on, with what it assumes."""
    crowds = [crowd for crowd in map(could_be_about, told) if crowd]
    return list(dict.fromkeys(f"{_people(crowd)}, where {crowd['assumes']}" for crowd in crowds))


def _people(crowd: Values) -> str:
    low, high = crowd["people_low"], crowd["people_high"]
    return "one person" if high == 1 else f"{low:,} to {high:,} people"


def quoted(told: Told, shown: Shown, *, most: int) -> str:
    """The words that met a rule, each once; a few, and how many more."""
    places = [place for finding in told for place in finding.places]
    words = list(dict.fromkeys(f"«{clean(shown.at(place))}»" for place in places))
    more = f" and {len(words) - most:,} more" if len(words) > most else ""
    return "; ".join(words[:most]) + more


def _changes(told: Told) -> list[Change]:
    return list(dict.fromkeys(change for finding in told for change in finding.would_change))


def _change(change: Change, shown: Shown) -> str:
    said = ENGLISH.changes[change.do].format(words=f"«{clean(shown.at(change.place))}»")
    return f"{said} {ENGLISH.outcomes[change.verdict]}"


def aside(results: Sequence[Result], choices: Choices) -> Lines:
    """How many findings the person has set aside, and in full which rules, with the reasons."""
    away = [each for result in results for each in result.findings if each.suppressed]
    if away:
        are = "is" if len(away) == 1 else "are"
        yield from wrapped(f"{ENGLISH.count('finding', len(away))} {are} set aside by your suppressions.", choices)
    for finding in away if choices.full else ():
        if finding.suppressed:
            until = f", until {finding.suppressed.expires}" if finding.suppressed.expires else ""
            yield from wrapped(f"- {finding.rule.id}: {clean(finding.suppressed.reason)}{until}", choices, hang=2)


def plain(words: str) -> str:
    """One line, with no control characters that a terminal might obey."""
    return "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in words)


def clean(words: str) -> str:
    """The same, not too long."""
    line = " ".join(plain(words).split())
    if len(line) <= LONGEST_QUOTE:
        return line
    whole, _, cut = line[: LONGEST_QUOTE - 1].rpartition(" ")
    return f"{whole} …" if whole else f"{cut}…"


def where(post: Post) -> str:
    """Where a post of an export stands, on one line."""
    when = post.posted.strftime("%d %B %Y") if post.posted else "no date"
    at = f"{post.origin.member} number {post.origin.index}" if post.origin else post.id
    return plain(f"{when} · {at}{' · ' + post.url if post.url else ''}")


def statements(numbers: tuple[int, ...]) -> str:
    """The noun for so many statements."""
    return "statement" if len(numbers) == 1 else "statements"


def listed(words: object) -> str:
    """Words with commas, and an "and" before the last."""
    each = [str(word) for word in words] if isinstance(words, (list, tuple)) else []
    return " and ".join([", ".join(each[:-1]), each[-1]] if len(each) > 1 else each)


def bold(words: str, choices: Choices, colour: str) -> str:
    """Words that stand out, where colour is wanted."""
    return f"\x1b[1;{colour}m{words}\x1b[0m" if choices.colour else words


def wrapped(words: str, choices: Choices, *, indent: int = 0, hang: int = 0) -> list[str]:
    """Words in lines that keep to the width; all but the first stand ``hang`` further in."""
    return textwrap.wrap(
        words,
        max(30, choices.width),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
