"""The register of accounts: what to ask of each, and how to keep private, professional and official apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Conditions = Mapping[str, tuple[str, ...]]
"""By question, the choices any of which will do."""

WEIGHTS = ("first", "second", "third")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing that the register asks of every account."""

    name: str
    asks: str
    hint: str
    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeparationRule:
    """When a piece of advice on keeping accounts apart is due, and what it says."""

    name: str
    weight: str
    when: Conditions
    beside: Conditions
    """What another account must say; empty asks for none."""
    without: Conditions
    """What no account may say; empty asks for nothing."""
    same_channel: bool
    says: str
    do: str
    why: str
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A turn in working life at which accounts are added, moved or handed over."""

    name: str
    title: str
    says: str
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The questions, the rules, and the moments."""

    version: int
    opening: str
    questions: tuple[Question, ...]
    rules: tuple[SeparationRule, ...]
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """What the owner said about one account, by question; `key` tells accounts apart and nothing more."""

    key: str
    channel: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeparationAdvice:
    """One rule that is due, with the accounts that it is about."""

    rule: SeparationRule
    accounts: tuple[str, ...]


def advise_on(accounts: Sequence[AccountFacts], rules: Sequence[SeparationRule]) -> tuple[SeparationAdvice, ...]:
    """All advice that is due, the weightier first; each rule once, with all accounts that it touches."""
    due = []
    for rule in rules:
        touched = tuple(account.key for account in accounts if _is_due(rule, account, accounts))
        if touched:
            due.append(SeparationAdvice(rule=rule, accounts=touched))
    return tuple(sorted(due, key=lambda advice: WEIGHTS.index(advice.rule.weight)))


def _is_due(rule: SeparationRule, account: AccountFacts, accounts: Sequence[AccountFacts]) -> bool:
    if not _says(account, rule.when):
        return False
    others = list(_others(rule, account, accounts))
    if rule.beside and not any(_says(other, rule.beside) for other in others):
        return False
    return not (rule.without and any(_says(other, rule.without) for other in others))


def _others(rule: SeparationRule, account: AccountFacts, accounts: Sequence[AccountFacts]) -> Iterator[AccountFacts]:
    for other in accounts:
        if other.key != account.key and (not rule.same_channel or other.channel == account.channel):
            yield other


def _says(account: AccountFacts, conditions: Conditions) -> bool:
    return all(account.answers.get(question) in choices for question, choices in conditions.items())
