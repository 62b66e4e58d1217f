"""Plain words for the terminal: the verdict and what matters most first, everything else on request.

An answer is a row of blocks, one function each, in the order of the table ``BLOCKS``.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from poise.model.coverage import Coverage
from poise.model.finding import Change
from poise.model.level import Level, Verdict
from poise.model.pack import Pack
from poise.model.post import Post
from poise.model.report import Report
from poise.model.result import Result
from poise.model.rewrite import Rewrite
from poise.render.choices import Choices
from poise.render.order import Told, by_category, counting, strictest_first, what_matters
from poise.render.values import Shown, Values, could_be_about, finding_values, rewritten
from poise.render.words.english import ENGLISH

FIRST_SHOWN = 2
"""How many reasons the short answer tells."""

FIRST_RULES = 8
"""How many rules the short answer to an audit tells."""

FIRST_POSTS = 3
"""How many posts the short answer to an audit names for each rule."""

FIRST_WORDS = 3
"""How many places the short answer quotes for each rule."""

FIRST_TOLD = 3
"""How many places to turn to the short answer names."""

LONGEST_QUOTE = 80

_COLOURS = {Verdict.OK: "32", Verdict.RECONSIDER: "33", Verdict.DO_NOT_POST: "31"}
_MARKS = {Level.NOTE: "·", Level.WARN: "!", Level.BLOCK: "✗"}

Lines = Iterator[str]


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result: the headline, then each block that has something to say."""
    lines = [_bold(ENGLISH.headline(result.verdict, received=choices.received), choices, _COLOURS[result.verdict])]
    for blocks in BLOCKS:
        said = [line for block in blocks for line in block(result, pack, choices)]
        lines += ["", *said] if said and (result.findings or result.audiences) else said
    return "\n".join(lines) + "\n"


def _reasons(result: Result, pack: Pack, choices: Choices) -> Lines:
    """The short answer tells the few reasons that matter most; the full one tells all, by kind of risk."""
    shown = Shown(result, show_values=choices.show_values)
    if choices.full:
        for number, (category, rules) in enumerate(by_category(counting(result.findings))):
            yield from [""] if number else []
            yield _bold(f"{ENGLISH.categories[category]}:", choices, "1")
            for told in rules:
                yield from ("", *_everything(told, pack, shown, choices))
        return
    few = what_matters(counting(result.findings), FIRST_SHOWN)
    for number, told in enumerate(few):
        yield from ["", *_in_short(told, shown, choices)][not number :]
        numbers = told[0].rule.statements
        cited = f", {_statements(numbers)} {_and(numbers)}" if numbers else ""
        yield from _wrapped(f"Rule {told[0].rule.id}{cited}", choices, indent=2)
    more = len(counting(result.findings)) - sum(map(len, few))
    if more:
        yield from ("", f"And {more:,} more: --full")


def _in_short(told: Told, shown: Shown, choices: Choices) -> Lines:
    rule = told[0].rule
    words = _quoted(told, shown, most=FIRST_WORDS)
    yield from _wrapped(f"{_MARKS[rule.level]} {rule.message} {words}".rstrip(), choices, hang=2)
    yield from _wrapped(f"Instead: {rule.remedy}", choices, indent=2)


def _everything(told: Told, pack: Pack, shown: Shown, choices: Choices) -> Lines:
    rule = told[0].rule
    words = _quoted(told, shown, most=len(told) * max(len(finding.places) for finding in told))
    yield from _wrapped(f"{_MARKS[rule.level]} {rule.message} {words}".rstrip(), choices, hang=2)
    rows = [
        ("Why it matters", rule.reason),
        ("Instead", rule.remedy),
        *(("What would change it", _change(change, shown)) for change in _changes(told)),
        *((f"Statement {number}", pack.statements[number].title) for number in rule.statements),
        *((f"Duty {duty}", pack.duties[duty].title) for duty in rule.duties),
        *(("Clause", clause.cited) for clause in pack.clauses_for(rule)),
        ("From", rule.source),
        ("Rule", f"{rule.id}, of the layer {finding_values(told[0], pack, shown)['layer']}"),
        ("How sure", _sure(told)),
        *(("Could be about", words) for words in _crowds(told)),
    ]
    for name, said in rows:
        yield from _wrapped(f"{name}: {said}", choices, indent=2, hang=2)


def _crowds(told: Told) -> list[str]:
    """About how many people fit, for each estimate that findings rest on, with what it assumes."""
    crowds = [crowd for crowd in map(could_be_about, told) if crowd]
    return list(dict.fromkeys(f"{_people(crowd)}, where {crowd['assumes']}" for crowd in crowds))


def _people(crowd: Values) -> str:
    low, high = crowd["people_low"], crowd["people_high"]
    return "one person" if high == 1 else f"{low:,} to {high:,} people"


def _sure(told: Told) -> str:
    percents = sorted({round(finding.confidence * 100) for finding in told})
    return f"{' to '.join(map(str, dict.fromkeys((percents[0], percents[-1]))))} per cent"


def _quoted(told: Told, shown: Shown, *, most: int) -> str:
    """The words that met a rule, each once; a few, and how many more."""
    places = [place for finding in told for place in finding.places]
    words = list(dict.fromkeys(f"«{_clean(shown.at(place))}»" for place in places))
    more = f" and {len(words) - most:,} more" if len(words) > most else ""
    return "; ".join(words[:most]) + more


def _changes(told: Told) -> list[Change]:
    return list(dict.fromkeys(change for finding in told for change in finding.would_change))


def _change(change: Change, shown: Shown) -> str:
    said = ENGLISH.changes[change.do].format(words=f"«{_clean(shown.at(change.place))}»")
    return f"{said} {ENGLISH.outcomes[change.verdict]}"


def _instead(result: Result, _: Pack, choices: Choices) -> Lines:
    """What to send instead: the best that was found, in full every one."""
    shown = result.rewrites if choices.full else result.rewrites[:1]
    for number, rewrite in enumerate(shown):
        yield ENGLISH.page["rewrites" if number == 0 else "rewrite_or"] + ":"
        for line in rewritten(rewrite, show_values=choices.show_values).splitlines():
            yield from _wrapped(_plain(line), choices, indent=2)
        if choices.full or rewrite.verdict is not Verdict.OK:
            yield from _wrapped(_rewrite_note(rewrite), choices, indent=2)


def _rewrite_note(rewrite: Rewrite) -> str:
    return f"({ENGLISH.strengths[rewrite.strength]} {ENGLISH.rewritten[rewrite.verdict]})"


def _readers(result: Result, _: Pack, choices: Choices) -> Lines:
    """What each of the six audiences would read in it."""
    yield from [f"{ENGLISH.page['audiences']}:"] if result.audiences else []
    for each in result.audiences:
        yield from _wrapped(f"- {each.title}: {' '.join(each.says)}", choices, hang=2)


def _told_to(result: Result, _: Pack, choices: Choices) -> Lines:
    """Whom to tell: the short answer names the soonest few, the full one all, with how sure each fact is."""
    for tell in result.tell if choices.full else result.tell[:FIRST_TOLD]:
        post = tell.signpost
        check = " (look the number up before you rely on it)" if choices.full and post.check else ""
        yield from _wrapped(f"Tell {ENGLISH.soon[post.when]}: {post.who}. {post.how}.{check}", choices, hang=2)
    more = len(result.tell) - FIRST_TOLD
    if more > 0 and not choices.full:
        yield f"And {more:,} more to turn to: --full"


def _upheld(result: Result, pack: Pack, choices: Choices) -> Lines:
    if result.upholds:
        served = _and([f"{number} ({pack.statements[number].title.lower()})" for number in result.upholds])
        yield from _wrapped(f"This serves the policy's {_statements(result.upholds)} {served}.", choices)


def _set_aside(result: Result, _: Pack, choices: Choices) -> Lines:
    yield from _aside([result], choices)


def _aside(results: Sequence[Result], choices: Choices) -> Lines:
    """How many findings the person has set aside, and in full which rules, with the reasons."""
    aside = [each for result in results for each in result.findings if each.suppressed]
    if aside:
        are = "is" if len(aside) == 1 else "are"
        yield from _wrapped(f"{ENGLISH.count('finding', len(aside))} {are} set aside by your suppressions.", choices)
    for finding in aside if choices.full else ():
        if finding.suppressed:
            until = f", until {finding.suppressed.expires}" if finding.suppressed.expires else ""
            yield from _wrapped(f"- {finding.rule.id}: {_clean(finding.suppressed.reason)}{until}", choices, hang=2)


def _unseen(result: Result, _: Pack, choices: Choices) -> Lines:
    if choices.full:
        yield from ["Not looked at:"] if result.gaps else []
        for gap in result.gaps:
            yield from _wrapped(f"- {gap.where}: {gap.why}", choices, hang=2)
    elif result.gaps:
        names = ", ".join(dict.fromkeys(gap.where for gap in result.gaps))
        yield from _wrapped(f"Not looked at: {names}. See why with --full.", choices)


def _advice(result: Result, _: Pack, choices: Choices) -> Lines:
    yield from _wrapped("Poise advises; you decide.", choices) if result.findings else []


Block = Callable[[Result, Pack, Choices], Lines]

BLOCKS: tuple[tuple[Block, ...], ...] = (
    (_reasons,),
    (_told_to,),
    (_instead,),
    (_readers,),
    (_upheld, _set_aside, _unseen, _advice),
)
"""The blocks of one answer in order, in groups with an empty line between; what to send instead follows the reasons."""


def show_report(report: Report, pack: Pack, choices: Choices) -> str:
    """One audit: what was found, strictest first, then what was read and what was not."""
    found = sum(len(counting(result.findings)) for result in report.results)
    lines = [_bold(_report_headline(report, found), choices, "31" if found else "33" if not report.complete else "32")]
    lines += _posts(report, pack, choices) if choices.full else _digest(report, choices)
    for coverage in report.coverage:
        lines += ["", *_coverage(coverage, choices)]
    aside = list(_aside(report.results, choices))
    lines += ["", *aside] if aside else []
    lines += ["", "Not looked at:"]
    for gap, count in report.gaps:
        lines += _wrapped(f"- {gap.where}: {gap.why}" + (f" ({count:,} times)" if count > 1 else ""), choices, hang=2)
    return "\n".join(lines) + "\n"


def _digest(report: Report, choices: Choices) -> Lines:
    """The short answer to an audit: kinds of risk, strictest first; each rule once, with the first of its posts."""
    post_of = {id(finding): result for result in report.results for finding in result.findings}
    findings = [finding for result in report.results for finding in counting(result.findings)]
    few = {told[0].rule.id for told in what_matters(findings, FIRST_RULES)}
    for category, rules in by_category(findings):
        yield from ("", f"{ENGLISH.categories[category]} ({ENGLISH.count('finding', sum(map(len, rules)))}):")
        for told in rules:
            if told[0].rule.id in few:
                yield from (f"  {line}" for line in _rule_of_audit(told, post_of, choices))
        rest = sum(len(told) for told in rules if told[0].rule.id not in few)
        yield from [f"  And {rest:,} more: --full"] if rest else []


def _rule_of_audit(told: Told, post_of: Mapping[int, Result], choices: Choices) -> Lines:
    rule = told[0].rule
    narrow = replace(choices, width=choices.width - 2)
    yield from _wrapped(f"{_MARKS[rule.level]} {rule.message}", narrow, hang=2)
    yield from _wrapped(f"Instead: {rule.remedy}", narrow, indent=2)
    for finding in told[:FIRST_POSTS]:
        result = post_of[id(finding)]
        words = _quoted((finding,), Shown(result, show_values=choices.show_values), most=FIRST_WORDS)
        yield from _wrapped(f"- {_where(result.post)} {words}".rstrip(), narrow, indent=2, hang=2)
    if len(told) > FIRST_POSTS:
        yield f"  - and {len(told) - FIRST_POSTS:,} more: --full"


def _posts(report: Report, pack: Pack, choices: Choices) -> Lines:
    """Every post with everything that was found in it."""
    for result in strictest_first(report.results):
        if not counting(result.findings):
            continue
        shown = Shown(result, show_values=choices.show_values)
        yield from ("", _where(result.post))
        for _, rules in by_category(counting(result.findings)):
            for told in rules:
                yield from (f"  {line}" for line in _everything(told, pack, shown, choices))


def _report_headline(report: Report, found: int) -> str:
    judged = f"{ENGLISH.count('post', report.screened)} judged"
    whole = "" if report.complete else "This audit is incomplete: see below what could not be read. "
    if found:
        posts = ENGLISH.count("post", sum(bool(counting(result.findings)) for result in report.results))
        return f"{whole}{judged}, {ENGLISH.count('finding', found)} in {posts}."
    return f"{whole}{judged}. {ENGLISH.headlines[Verdict.OK] if report.complete else 'Nothing was found in the rest.'}"


def _where(post: Post) -> str:
    when = post.posted.strftime("%d %B %Y") if post.posted else "no date"
    at = f"{post.origin.member} number {post.origin.index}" if post.origin else post.id
    return _plain(f"{when} · {at}{' · ' + post.url if post.url else ''}")


def _coverage(coverage: Coverage, choices: Choices) -> Lines:
    counts = ", ".join(f"{number:,} {kind}" for kind, number in coverage.counts.items()) or "nothing"
    reader = f"read as {coverage.reader}, {coverage.era}" if coverage.reader else "no reader knows it"
    yield from _wrapped(f"{coverage.source}: {reader}", choices)
    yield from _wrapped(f"Records: {counts}", choices, indent=2)
    if coverage.first and coverage.last:
        yield f"  Dates: {coverage.first:%d %B %Y} to {coverage.last:%d %B %Y}"
    yield (
        f"  Files: {coverage.read} read, {coverage.private_skipped} private and skipped, {coverage.left} left on purpose, "
        f"{len(coverage.unknown)} unknown, {len(coverage.unreadable)} unreadable"
    )
    for path in coverage.unknown:
        yield f"  Unknown: {_plain(path)}"
    for path, why in coverage.unreadable:
        yield from _wrapped(f"Unreadable: {_plain(path)}: {why}", choices, indent=2)
    for doubt in coverage.doubts:
        yield from _wrapped(f"In doubt: {doubt}", choices, indent=2)
    if coverage.absent:
        yield from _wrapped(
            f"Not there, though a whole export has them: {', '.join(coverage.absent)}", choices, indent=2
        )
    if coverage.unmapped:
        fields = ENGLISH.count("field", len(coverage.unmapped))
        yield from _wrapped(f"Not known to this version: {fields}; poise readers try lists them", choices, indent=2)
    if coverage.reader and not coverage.confirmed:
        yield from _wrapped(
            "No real export of this kind has been tried with this version: look closely at the counts.",
            choices,
            indent=2,
        )


def _plain(words: str) -> str:
    """One line, with no control characters that a terminal might obey."""
    return "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in words)


def _clean(words: str) -> str:
    """The same, not too long."""
    plain = " ".join(_plain(words).split())
    if len(plain) <= LONGEST_QUOTE:
        return plain
    whole, _, cut = plain[: LONGEST_QUOTE - 1].rpartition(" ")
    return f"{whole} …" if whole else f"{cut}…"


def _statements(numbers: tuple[int, ...]) -> str:
    return "statement" if len(numbers) == 1 else "statements"


def _and(words: object) -> str:
    listed = [str(word) for word in words] if isinstance(words, (list, tuple)) else []
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def _bold(words: str, choices: Choices, colour: str) -> str:
    return f"\x1b[1;{colour}m{words}\x1b[0m" if choices.colour else words


def _wrapped(words: str, choices: Choices, *, indent: int = 0, hang: int = 0) -> list[str]:
    return textwrap.wrap(
        words,
        max(30, choices.width),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
