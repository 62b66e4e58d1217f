"""Plain words for the terminal: the verdict and what matters most first, everything else on request."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator

from poise.model.coverage import Coverage
from poise.model.finding import Finding
from poise.model.level import Level, Verdict
from poise.model.pack import Pack
from poise.model.post import Post
from poise.model.report import Report
from poise.model.result import Result
from poise.render.choices import Choices
from poise.render.values import Shown

FIRST_SHOWN = 2
"""How many findings the short answer tells."""

FIRST_POSTS = 20
"""How many posts with findings the short answer to an audit tells."""

LONGEST_QUOTE = 80

HEADLINES = {
    Verdict.OK: "Nothing found in what Poise can see.",
    Verdict.RECONSIDER: "Reconsider this before it goes out.",
    Verdict.DO_NOT_POST: "Do not post this as it is.",
}
RECEIVED_HEADLINES = {
    **HEADLINES,
    Verdict.RECONSIDER: "Think before you accept, answer or share this.",
    Verdict.DO_NOT_POST: "Do not accept, answer or share this.",
}
_COLOURS = {Verdict.OK: "32", Verdict.RECONSIDER: "33", Verdict.DO_NOT_POST: "31"}
_CHANGES = {Verdict.OK: "nothing would be found", Verdict.RECONSIDER: "it would still be one to reconsider"}


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result: the headline, the findings that matter most with what to do, and what was not looked at."""
    shown = Shown(result, show_values=choices.show_values)
    ranked = _by_rule(result)
    told = ranked if choices.full else ranked[:FIRST_SHOWN]
    headlines = RECEIVED_HEADLINES if choices.received else HEADLINES
    lines = [_bold(headlines[result.verdict], choices, _COLOURS[result.verdict])]
    for findings in told:
        lines += ["", *_findings(findings, pack, shown, choices)]
    lines += [""] if told else []
    if len(told) < len(ranked):
        lines.append(f"{_count(len(ranked) - len(told), 'more reason')}. See with --full.")
    if result.upholds:
        served = _and([f"{number} ({pack.statements[number].title.lower()})" for number in result.upholds])
        lines += _wrapped(f"This serves the policy's {_statements(result.upholds)} {served}.", choices)
    lines += _gap_lines(result, choices)
    lines += _wrapped("Poise advises; you decide.", choices) if result.findings else []
    return "\n".join(lines) + "\n"


def _by_rule(result: Result) -> list[list[Finding]]:
    """The findings of one post by rule, so that its words are told once, the strictest rule first."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in sorted(result.findings, key=lambda finding: -finding.rule.level):
        by_rule.setdefault(finding.rule.id, []).append(finding)
    return list(by_rule.values())


def _findings(findings: list[Finding], pack: Pack, shown: Shown, choices: Choices) -> Iterator[str]:
    rule = findings[0].rule
    places = [place for finding in findings for place in finding.places]
    words = "; ".join(dict.fromkeys(f"«{_clean(shown.at(place))}»" for place in places))
    yield from _wrapped(f"{_mark(rule.level)} {rule.message} {words}".rstrip(), choices, hang=2)
    if choices.full:
        yield from _wrapped(f"Why it matters: {rule.reason}", choices, indent=2)
    yield from _wrapped(f"Instead: {rule.remedy}", choices, indent=2)
    if choices.full:
        for change in dict.fromkeys(change for finding in findings for change in finding.would_change):
            outcome = _CHANGES[change.verdict]
            yield from _wrapped(f"Without «{_clean(shown.at(change.place))}» {outcome}.", choices, indent=2)
        clauses = "; ".join(
            f"Code of Ethics {clause.number} ({clause.edition}), {clause.title}"
            for clause in pack.clauses_of(rule.statements, rule.duties)
        )
        yield from _wrapped(f"From: {rule.source}{'; ' + clauses if clauses else ''}.", choices, indent=2)
    yield from _wrapped(f"Rule {rule.id}, {_statements(rule.statements)} {_and(rule.statements)}", choices, indent=2)


def _gap_lines(result: Result, choices: Choices) -> Iterator[str]:
    if not result.gaps:
        return
    if choices.full:
        yield "Not looked at:"
        for gap in result.gaps:
            yield from _wrapped(f"- {gap.where}: {gap.why}", choices, hang=2)
    else:
        names = ", ".join(dict.fromkeys(gap.where for gap in result.gaps))
        yield from _wrapped(f"Not looked at: {names}. See why with --full.", choices)


def show_report(report: Report, pack: Pack, choices: Choices) -> str:
    """One audit: what was found, post by post, then what was read and what was not."""
    found = sum(len(result.findings) for result in report.results)
    lines = [_bold(_report_headline(report, found), choices, "31" if found else "33" if not report.complete else "32")]
    ranked = sorted(report.results, key=lambda result: -result.verdict.weight)
    told = ranked if choices.full else ranked[:FIRST_POSTS]
    for result in told:
        shown = Shown(result, show_values=choices.show_values)
        lines += ["", _where(result.post)]
        for findings in _by_rule(result):
            lines += [f"  {line}" for line in _findings(findings, pack, shown, choices)]
    if len(told) < len(ranked):
        lines += ["", f"{_count(len(ranked) - len(told), 'more post')} with findings. See all with --full."]
    for coverage in report.coverage:
        lines += ["", *_coverage(coverage, choices)]
    lines += ["", "Not looked at:"]
    for gap, count in report.gaps:
        lines += _wrapped(f"- {gap.where}: {gap.why}" + (f" ({count:,} times)" if count > 1 else ""), choices, hang=2)
    return "\n".join(lines) + "\n"


def _report_headline(report: Report, found: int) -> str:
    judged = f"{_count(report.screened, 'post')} judged"
    whole = "" if report.complete else "This audit is incomplete: see below what could not be read. "
    if found:
        return f"{whole}{judged}, {_count(found, 'finding')} in {_count(len(report.results), 'post')}."
    return f"{whole}{judged}. {HEADLINES[Verdict.OK] if report.complete else 'Nothing was found in the rest.'}"


def _where(post: Post) -> str:
    when = post.posted.strftime("%d %B %Y") if post.posted else "no date"
    at = f"{post.origin.member} number {post.origin.index}" if post.origin else post.id
    return f"{when} · {at}{' · ' + post.url if post.url else ''}"


def _coverage(coverage: Coverage, choices: Choices) -> Iterator[str]:
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
        yield f"  Unknown: {_clean(path)}"
    for path, why in coverage.unreadable:
        yield from _wrapped(f"Unreadable: {_clean(path)}: {why}", choices, indent=2)
    for doubt in coverage.doubts:
        yield from _wrapped(f"In doubt: {doubt}", choices, indent=2)


def _clean(words: str) -> str:
    """One line, no control characters that a terminal might obey, not too long."""
    plain = "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in words)
    return textwrap.shorten(plain, LONGEST_QUOTE, placeholder=" …") if len(plain) > LONGEST_QUOTE else plain


def _mark(level: Level) -> str:
    return {Level.NOTE: "·", Level.WARN: "!", Level.BLOCK: "✗"}[level]


def _statements(numbers: tuple[int, ...]) -> str:
    return "statement" if len(numbers) == 1 else "statements"


def _and(words: object) -> str:
    listed = [str(word) for word in words] if isinstance(words, (list, tuple)) else []
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


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
