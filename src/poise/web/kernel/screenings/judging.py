"""One text judged, with what to send instead; nothing of it is kept."""

from __future__ import annotations

from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.level import Verdict
from poise.model.post import Part, Post
from poise.model.result import Result
from poise.rewriting.offering import with_rewrites
from poise.screening import screen_post
from poise.web.kernel.people.models import Person
from poise.web.kernel.screenings.further import engine_by


def screened(text: str, context: Context, by: Person | None = None) -> tuple[Engine, Result]:
    """The engine with the packs of the nation and those of whom it is for, and what it concludes of one text."""
    engine = engine_by(by, context.nation)
    return engine, screen_post(engine, Post(id="1", parts=(Part("text", text),)), context)


def judge_text(text: str, context: Context) -> Result:
    """The result for one text under the packs of its nation, with rewrites where it is not fine as it is."""
    engine, result = screened(text, context)
    return result if result.verdict is Verdict.OK else with_rewrites(engine, result, context)
