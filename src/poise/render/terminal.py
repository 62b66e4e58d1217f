"""Plain words for the terminal: the verdict and what matters most first, everything else on request.

An answer is a row of blocks, one function each, in the order of the table ``BLOCKS``.
"""

from __future__ import annotations

from collections.abc import Callable

from poise.model.level import Verdict
from poise.model.pack import Pack
from poise.model.result import Result
from poise.model.rewrite import Rewrite
from poise.render.choices import Choices
from poise.render.lines import (
    FIRST_WORDS,
    MARKS,
    Lines,
    aside,
    bold,
    everything,
    listed,
    plain,
    quoted,
    statements,
    wrapped,
)
from poise.render.order import Told, by_category, counting, what_matters
from poise.render.values import Shown, rewritten
from poise.render.words.english import ENGLISH

FIRST_SHOWN = 2
"""How many reasons the short answer tells."""

FIRST_TOLD = 3
"""How many places to turn to the short answer names."""

_COLOURS = {Verdict.OK: "32", Verdict.RECONSIDER: "33", Verdict.DO_NOT_POST: "31"}


def show_result(result: Result, pack: Pack, choices: Choices) -> str:
    """One result: the headline, then each block that has something to say."""
    lines = [bold(ENGLISH.headline(result.verdict, received=choices.received), choices, _COLOURS[result.verdict])]
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
            yield bold(f"{ENGLISH.categories[category]}:", choices, "1")
            for told in rules:
                yield from ("", *everything(told, pack, shown, choices))
        return
    few = what_matters(counting(result.findings), FIRST_SHOWN)
    for number, told in enumerate(few):
        yield from ["", *_in_short(told, shown, choices)][not number :]
        numbers = told[0].rule.statements
        cited = f", {statements(numbers)} {listed(numbers)}" if numbers else ""
        yield from wrapped(f"Rule {told[0].rule.id}{cited}", choices, indent=2)
    more = len(counting(result.findings)) - sum(map(len, few))
    if more:
        yield from ("", f"And {more:,} more: --full")


def _in_short(told: Told, shown: Shown, choices: Choices) -> Lines:
    rule = told[0].rule
    words = quoted(told, shown, most=FIRST_WORDS)
    yield from wrapped(f"{MARKS[rule.level]} {rule.message} {words}".rstrip(), choices, hang=2)
    yield from wrapped(f"Instead: {rule.remedy}", choices, indent=2)


def _instead(result: Result, _: Pack, choices: Choices) -> Lines:
    """What to send instead: the best that was found, in full every one."""
    shown = result.rewrites if choices.full else result.rewrites[:1]
    for number, rewrite in enumerate(shown):
        yield ENGLISH.page["rewrites" if number == 0 else "rewrite_or"] + ":"
        for line in rewritten(rewrite, show_values=choices.show_values).splitlines():
            yield from wrapped(plain(line), choices, indent=2)
        if choices.full or rewrite.verdict is not Verdict.OK:
            yield from wrapped(_rewrite_note(rewrite), choices, indent=2)


def _rewrite_note(rewrite: Rewrite) -> str:
    return f"({ENGLISH.strengths[rewrite.strength]} {ENGLISH.rewritten[rewrite.verdict]})"


def _readers(result: Result, _: Pack, choices: Choices) -> Lines:
    """What each of the six audiences would read in it."""
    yield from [f"{ENGLISH.page['audiences']}:"] if result.audiences else []
    for each in result.audiences:
        yield from wrapped(f"- {each.title}: {' '.join(each.says)}", choices, hang=2)


def _told_to(result: Result, _: Pack, choices: Choices) -> Lines:
    """Whom to tell: the short answer names the soonest few, the full one all, with how sure each fact is."""
    for tell in result.tell if choices.full else result.tell[:FIRST_TOLD]:
        post = tell.signpost
        check = " (look the number up before you rely on it)" if choices.full and post.check else ""
        yield from wrapped(f"Tell {ENGLISH.soon[post.when]}: {post.who}. {post.how}.{check}", choices, hang=2)
    more = len(result.tell) - FIRST_TOLD
    if more > 0 and not choices.full:
        yield f"And {more:,} more to turn to: --full"


def _upheld(result: Result, pack: Pack, choices: Choices) -> Lines:
    if result.upholds:
        served = listed([f"{number} ({pack.statements[number].title.lower()})" for number in result.upholds])
        yield from wrapped(f"This serves the policy's {statements(result.upholds)} {served}.", choices)


def _set_aside(result: Result, _: Pack, choices: Choices) -> Lines:
    yield from aside([result], choices)


def _unseen(result: Result, _: Pack, choices: Choices) -> Lines:
    if choices.full:
        yield from ["Not looked at:"] if result.gaps else []
        for gap in result.gaps:
            yield from wrapped(f"- {gap.where}: {gap.why}", choices, hang=2)
    elif result.gaps:
        names = ", ".join(dict.fromkeys(gap.where for gap in result.gaps))
        yield from wrapped(f"Not looked at: {names}. See why with --full.", choices)


def _advice(result: Result, _: Pack, choices: Choices) -> Lines:
    yield from wrapped("Poise advises; you decide.", choices) if result.findings else []


Block = Callable[[Result, Pack, Choices], Lines]

BLOCKS: tuple[tuple[Block, ...], ...] = (
    (_reasons,),
    (_told_to,),
    (_instead,),
    (_readers,),
    (_upheld, _set_aside, _unseen, _advice),
)
"""The blocks of one answer in order, in groups with an empty line between; what to send instead follows the reasons."""
