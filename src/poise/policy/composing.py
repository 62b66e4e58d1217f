"""Composing packs of several layers into one: the stricter line wins, and the layer that drew it is cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from poise.lib.digest import digest_of
from poise.model.errors import PackError
from poise.model.gap import Gap
from poise.model.pack import LAYERS, Pack
from poise.model.rule import Amendment, Rule


def compose(packs: Sequence[Pack]) -> Pack:
    """One pack that says what all of them say, BASW's first and a person's last, in whatever order they come.

    Raises PackError where a pack lowers a level, repeats a rule, or comes twice.
    """
    ordered = sorted(packs, key=lambda pack: LAYERS.index(pack.layer))
    _refuse_repeats(ordered)
    if len(ordered) == 1:
        return ordered[0]
    return Pack(
        name="+".join(pack.name for pack in ordered),
        layer=ordered[-1].layer,
        title=", ".join(pack.title for pack in ordered),
        digest=digest_of(pack.digest.encode() for pack in ordered),
        statements=MappingProxyType({key: each for pack in ordered for key, each in pack.statements.items()}),
        duties=MappingProxyType({key: each for pack in ordered for key, each in pack.duties.items()}),
        clauses=MappingProxyType({key: each for pack in ordered for key, each in pack.clauses.items()}),
        rules=_rules(ordered),
        merits=tuple(merit for pack in ordered for merit in pack.merits),
        reviewed=min(pack.reviewed for pack in ordered),
        review_by=min(pack.review_by for pack in ordered),
        suppressions=tuple(each for pack in ordered for each in pack.suppressions),
        standards=tuple(each for pack in ordered for each in pack.standards),
        laws=tuple(each for pack in ordered for each in pack.laws),
        guidance=tuple(each for pack in ordered for each in pack.guidance),
        turns=tuple(each for pack in ordered for each in pack.turns),
        parts=tuple(ordered),
    )


def overdue(pack: Pack, today: date) -> Iterator[Gap]:
    """A gap for each layer whose date of review has passed; the door says what day it is."""
    for part in pack.layers:
        due = date.fromisoformat(part.review_by) if part.review_by else None
        if due and due < today:
            yield Gap("pack", f"the {part.title} pack was due for review on {due.day} {due:%B %Y}")


def _refuse_repeats(ordered: Sequence[Pack]) -> None:
    names = [pack.name for pack in ordered]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise PackError(f"Two packs are called {twice}; give each a name of its own, or leave one out.")
    if sum(pack.layer == "nation" for pack in ordered) > 1:
        raise PackError("Two packs speak for a nation; choose one of them.")


def _rules(ordered: Sequence[Pack]) -> tuple[Rule, ...]:
    rules: dict[str, Rule] = {}
    first_written: dict[str, Rule] = {}
    for pack in ordered:
        for amendment in pack.amendments:
            # A rule that is not among these packs, such as one of another nation, leaves nothing to amend.
            if amendment.rule in rules:
                _refuse_milder(first_written[amendment.rule], amendment, pack)
                rules[amendment.rule] = _amended(rules[amendment.rule], amendment, pack)
        for rule in pack.rules:
            if rule.id in rules:
                raise PackError(
                    f"The pack {pack.name} writes the rule {rule.id} again, which an earlier pack holds; "
                    "put what it changes under 'amends', or give the rule a name of its own."
                )
            rules[rule.id] = first_written[rule.id] = rule
    return tuple(rules.values())


def _refuse_milder(rule: Rule, amendment: Amendment, pack: Pack) -> None:
    if amendment.level is not None and amendment.level < rule.level:
        raise PackError(
            f"The pack {pack.name} lowers the rule {rule.id} from {rule.level.word} to {amendment.level.word}; a later "
            "pack may only raise a level, and allows an exception by a suppression with its reason."
        )


def _amended(rule: Rule, amendment: Amendment, pack: Pack) -> Rule:
    """A rule with what a later pack adds; where an earlier pack was stricter still, its level stays."""
    raised = amendment.level is not None and amendment.level > rule.level
    return replace(
        rule,
        level=amendment.level if raised and amendment.level else rule.level,
        layer=pack.layer if raised else rule.layer,
        source=f"{rule.source}; {amendment.source}",
        clauses=tuple(dict.fromkeys((*rule.clauses, *amendment.clauses))),
    )
