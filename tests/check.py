"""The small vocabulary of the tests: check a text, run a command, look at what was seen."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from poise.assembly.text import text_engine
from poise.cli import main
from poise.knowledge.weights import FOLDER
from poise.knowledge.weights.session import CARD
from poise.lib.caseload import caseload_of
from poise.lib.families import circumstances_of
from poise.lib.passages import read_passage
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.post import Part, Post
from poise.model.result import Result
from poise.model.step import Scene
from poise.screening import detect, screen_post

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


@cache
def engine() -> Engine:
    """The engine of this version by its rules alone, made once; what the model adds is promised beside the model."""
    return text_engine(use_model=False)


@cache
def engine_with_model() -> Engine:
    """The engine with its trained model; where the tree holds no weights a test that asks for it is skipped, and says so."""
    if not (FOLDER / CARD).exists():
        pytest.skip("the tree holds no trained weights")
    return text_engine()


def check(text: str, **said: str) -> Result:
    """One text through the whole engine, in the circumstances that are said."""
    return check_parts({"text": text}, **said)


def check_parts(parts: dict[str, str], **said: str) -> Result:
    """A post of several parts through the whole engine."""
    every = tuple(Part(name, words) for name, words in parts.items())
    return screen_post(engine(), Post(id="1", parts=every), _context(said))


def detected(text: str, **said: str) -> Scene:
    """What the detectors see in a text, before any inference."""
    passages = (read_passage(Part("text", text), engine().knowledge),)
    circumstances, _ = circumstances_of(_context(said), engine().knowledge)
    caseload = _context(said).caseload
    return Scene(passages, circumstances, detect(engine(), passages)[0], engine().knowledge, caseload)


def _context(said: dict[str, str]) -> Context:
    others = {name: words for name, words in said.items() if name not in {"direction", "caseload"}}
    caseload = caseload_of(said.get("caseload", "").split(";"))
    return Context(direction=Direction(said.get("direction", "draft")), caseload=caseload, **others)


def rules(text: str, **said: str) -> list[str]:
    """The rules that a text meets, in the order of their places."""
    return [finding.rule.id for finding in check(text, **said).findings]


def seen(kind: str, text: str, **said: str) -> list[str]:
    """The words in which something of a kind was seen."""
    return [
        text[each.place.start : each.place.end]
        for each in check(text, **said).observations
        if each.kind == kind and each.place
    ]


def attributes(kind: str, text: str, **said: str) -> list[dict[str, object]]:
    """The attributes of everything of a kind that was seen."""
    return [dict(each.attributes) for each in check(text, **said).observations if each.kind == kind]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did: exit code, standard output, standard error."""

    code: int
    out: str
    talk: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def poise(*arguments: str | Path, given: bytes = b"") -> Ran:
    """Run a command as its users do, within this process, with streams of its own."""
    out, talk = BytesIO(), BytesIO()
    kept = sys.stdin, sys.stdout, sys.stderr
    ours = tuple(TextIOWrapper(each, "utf-8") for each in (BytesIO(given), out, talk))
    sys.stdin, sys.stdout, sys.stderr = ours
    try:
        main([str(argument) for argument in arguments])
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
        for stream in ours:
            stream.flush()
    return Ran(code, out.getvalue().decode("utf-8"), talk.getvalue().decode("utf-8"))


def fits_schema(value: object, name: str) -> None:
    """Fail where a value does not fit one of the shipped schemas."""
    schema = json.loads((files("poise.render") / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    faults = [fault.message for fault in Draft202012Validator(schema).iter_errors(value)]

    assert faults == []


def one_sentence(talk: str) -> None:
    """Fail where a complaint is not one line that starts with the program's name."""
    assert talk.startswith("poise: ")
    assert talk.count("\n") == 1
    assert "Traceback" not in talk


def how_sure(rule: str) -> str:
    """How sure findings of a rule are told to be, where that was counted."""
    (sure,) = (each.sure for each in engine().pack.rules if each.id == rule)
    assert sure is not None
    return f"{round(sure * 100)} per cent"
