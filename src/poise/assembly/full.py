"""The engine with readers and tracing: what audits whole exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from poise.assembly.text import text_engine
from poise.lib.trees import open_source
from poise.lib.walking import Ledger, fit, walk
from poise.model.account import Account
from poise.model.context import Context
from poise.model.coverage import Coverage
from poise.model.engine import Engine
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Post
from poise.model.report import Report
from poise.model.result import Result
from poise.model.source import Source
from poise.model.step import Fate, Reader, Reading
from poise.readers import READERS
from poise.screening import screen_post
from poise.tracing import TRACERS

Watch = Callable[[int], None]


def full_engine(*, use_model: bool = True) -> Engine:
    """An engine with every table that this version has."""
    engine = text_engine(use_model=use_model)
    return replace(engine, tables=replace(engine.tables, tracers=TRACERS))


def audit(engine: Engine, paths: Sequence[Path], context: Context, *, watch: Watch = lambda _: None) -> Report:
    """Everything that can be read in some sources, judged.

    ``watch`` is told how many posts have been judged so far.
    A source that cannot be opened is named in the report and the others are read;
    raises SourceError only where there is nothing at all to read.
    """
    run = _Run(engine=engine, context=context, watch=watch)
    failures: list[str] = []
    for path in paths:
        try:
            with open_source(path) as source:
                run.take(source, single=path.is_file() and len(source.members) == 1)
        except SourceError as trouble:
            failures.append(str(trouble))
            why = str(trouble).replace(str(path), path.name)
            run.coverage.append(Ledger(unreadable=[(path.name, why)]).close(_nothing(path), None, None))
    if len(failures) == len(paths):
        raise SourceError(" ".join(failures))
    return run.report(tuple(failures))


@dataclass(slots=True, kw_only=True)
class _Run:
    """One audit under way: what has been gathered from the sources so far."""

    engine: Engine
    context: Context
    watch: Watch
    coverage: list[Coverage] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    accounts: dict[tuple[str, str | None], Account] = field(default_factory=dict)
    gaps: Counter[Gap] = field(default_factory=Counter)
    screened: int = 0

    def take(self, source: Source, *, single: bool) -> None:
        """Read one source to its end with the reader that knows most of it."""
        reader, era = choose_reader(source)
        if reader is None and single:
            names = ", ".join(sorted(each.channel for each in READERS))
            raise SourceError(f"{source.name} is not an export that this version reads; it reads exports of: {names}.")
        ledger = Ledger()
        if reader is None:
            ledger.unknown += [member.path for member in source.members]
        else:
            for reading in walk(reader, source, ledger):
                self._enter(reading, source)
        self.coverage.append(ledger.close(source, reader, era))

    def _enter(self, reading: Reading, source: Source) -> None:
        match reading:
            case Post():
                self._screen(reading, source)
            case Account():
                self.accounts[reading.channel, reading.handle] = reading
            case Gap():
                self.gaps[reading] += 1
            case _:
                pass

    def _screen(self, post: Post, source: Source) -> None:
        if post.origin:
            post = replace(post, origin=replace(post.origin, source=source.name))
        result = screen_post(self.engine, post, self.context)
        self.screened += 1
        self.gaps.update(gap for gap in result.gaps if gap not in self.engine.gaps)
        if result.findings:
            self.results.append(result)
        self.watch(self.screened)

    def report(self, failures: tuple[str, ...]) -> Report:
        """The report of everything gathered."""
        return Report(
            coverage=tuple(self.coverage),
            results=tuple(self.results),
            accounts=tuple(self.accounts.values()),
            screened=self.screened,
            gaps=(*((gap, 1) for gap in self.engine.gaps), *sorted(self.gaps.items())),
            engine=self.engine.label,
            pack=self.engine.pack.label,
            failures=failures,
        )


def choose_reader(source: Source) -> tuple[Reader | None, str | None]:
    """The reader whose table knows most members of a source, with the era that it sees; (None, None) if none does."""
    fitting = [(fit(reader, source), reader, era) for reader in READERS if (era := reader.era(source))]
    if not fitting:
        return None, None
    _, reader, era = max(fitting, key=lambda each: each[0])
    return reader, era


def _nothing(path: Path) -> Source:
    return Source(name=path.name, members=())


def reader_lines() -> Iterator[str]:
    """The table of readers in words: what each reads, skips and leaves."""
    for reader in READERS:
        parsed = [route.pattern for route in reader.routes if not isinstance(route.take, Fate)]
        fated = {
            fate: [route.pattern for route in reader.routes if route.take is fate] for fate in (Fate.PRIVATE, Fate.LEFT)
        }
        yield f"{reader.name}: exports of {reader.channel}"
        yield f"  reads {', '.join(parsed)}"
        if fated[Fate.PRIVATE]:
            yield f"  skips as private {', '.join(fated[Fate.PRIVATE])}"
        yield f"  leaves on purpose {', '.join(fated[Fate.LEFT])}"
