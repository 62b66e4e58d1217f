"""Contrasts of abuse and of what only looks like it: how many texts of each function are judged within their band."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from benchmarks.children import ROOT
from benchmarks.tables import table
from benchmarks.ways import Way, engine_of
from poise.model.context import Context
from poise.model.post import Part, Post
from poise.screening import screen_post


@dataclass(frozen=True, slots=True)
class Function:
    """One function: what its texts have in common, the verdicts wanted, how many texts, and how many are right."""

    name: str
    wanted: tuple[str, ...]
    texts: int
    right: int


def measure_contrasts() -> tuple[Function, ...]:
    """Every function of the tests' own contrasts, by rules only."""
    engine = engine_of(Way.RULES_ONLY)
    measured = []
    for written in yaml.safe_load((ROOT / "tests" / "packs" / "contrasts.yaml").read_text("utf-8"))["functions"]:
        texts = [each if isinstance(each, str) else each["text"] for each in written["texts"]]
        posts = [Post(id=str(number), parts=(Part("text", text),)) for number, text in enumerate(texts)]
        verdicts = [screen_post(engine, post, Context()).verdict.value for post in posts]
        wanted = tuple(map(str, written["wanted"]))
        right = sum(verdict in wanted for verdict in verdicts)
        measured.append(Function(written["function"], wanted, len(texts), right))
    return tuple(measured)


def show_contrasts(functions: tuple[Function, ...]) -> str:
    """The table, with all texts together in its last row."""
    rows = [(each.name, " or ".join(each.wanted), f"{each.right} of {each.texts}") for each in functions]
    whole = f"{sum(each.right for each in functions)} of {sum(each.texts for each in functions)}"
    return table(("function", "verdict wanted", "right"), [*rows, ("all", "", whole)])
