"""Looking across the posts of one audit with every tracer of the table, and judging what they see by the same rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from poise.lib.families import circumstances_of
from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.post import Post
from poise.model.result import Result
from poise.model.step import Scene
from poise.model.trace import Clue, Trace
from poise.policy.judging import judge, without_repeats


@dataclass(slots=True)
class Gathering:
    """What the tracers keep of the posts of one audit, as they pass."""

    engine: Engine
    clues: list[list[Clue]] = field(default_factory=list)
    posts: dict[int, Post] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clues = [[] for _ in self.engine.tables.tracers]

    def take(self, number: int, result: Result) -> bool:
        """Keep what one judged post tells, under its number; whether there was anything."""
        found = False
        for tracer, clues in zip(self.engine.tables.tracers, self.clues, strict=True):
            clue = tracer.gather(number, result.post, result.observations, self.engine.knowledge)
            if clue:
                clues.append(clue)
                self.posts[number] = replace(result.post, parts=())
                found = True
        return found

    def traces(self, context: Context) -> Iterator[Trace]:
        """What the tracers see in everything that was kept, with the findings that the rules make of it."""
        for tracer, clues in zip(self.engine.tables.tracers, self.clues, strict=True):
            for traced in tracer.trace(clues, self.engine.knowledge):
                circumstances, _ = circumstances_of(context, self.engine.knowledge)
                scene = Scene((), circumstances, (traced.seen,), self.engine.knowledge)
                findings = without_repeats(judge(self.engine.pack, scene))
                if findings:
                    yield Trace(posts=_posts(self.posts, traced.numbers), seen=traced.seen, findings=findings)


def _posts(posts: Mapping[int, Post], numbers: Sequence[int]) -> tuple[Post, ...]:
    return tuple(posts[number] for number in numbers)
