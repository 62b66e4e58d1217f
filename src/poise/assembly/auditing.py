"""Auditing: sources opened, shared out among the readers, read, and judged post by post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from poise.lib.trees import groups_of, open_source
from poise.lib.walking import Ledger, Share, share_out, walk
from poise.model.account import Account
from poise.model.context import Context
from poise.model.coverage import Coverage
from poise.model.engine import Engine
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Post
from poise.model.reading import Reading
from poise.model.report import Report
from poise.model.result import Result
from poise.model.source import Source
from poise.readers import READERS
from poise.screening import screen_post

Watch = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the owner asked of one audit, besides the circumstances: ``messages`` reads those of private channels."""

    messages: bool = False


def audit(
    engine: Engine,
    paths: Sequence[Path],
    context: Context,
    *,
    asked: Asked | None = None,
    watch: Watch = lambda _: None,
) -> Report:
    """Everything that can be read in some sources, judged.

    ``watch`` is told how many posts have been judged so far.
    A source that cannot be opened is named in the report and the others are read;
    raises SourceError only where there is nothing at all to read.
    """
    run = _Run(engine=engine, context=context, asked=asked or Asked(), watch=watch)
    failures: list[str] = []
    for parts in groups_of(paths):
        try:
            with open_source(*parts) as source:
                run.take(source, single=parts[0].is_file() and len(source.members) == 1)
        except SourceError as trouble:
            failures.append(str(trouble))
            name = parts[0].name
            why = str(trouble).replace(str(parts[0]), name)
            run.coverage.append(Ledger(unreadable=[(name, why)]).close(Source(name=name, members=()), None))
    if not run.read_any:
        raise SourceError(" ".join(failures))
    return run.report(tuple(failures))


@dataclass(slots=True, kw_only=True)
class _Run:
    """One audit under way: what has been gathered from the sources so far."""

    engine: Engine
    context: Context
    asked: Asked
    watch: Watch
    coverage: list[Coverage] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    accounts: dict[tuple[str, str | None], Account] = field(default_factory=dict)
    gaps: Counter[Gap] = field(default_factory=Counter)
    screened: int = 0
    read_any: bool = False

    def take(self, source: Source, *, single: bool) -> None:
        """Read one source to its end, each member with the reader that knows it best."""
        shares, unknown = share_out(READERS, source, messages=self.asked.messages)
        if not shares and single:
            names = ", ".join(sorted({each.channel for each in READERS}))
            raise SourceError(f"{source.name} is not an export that this version reads; it reads exports of: {names}.")
        self.read_any = True
        if not shares:
            self.coverage.append(Ledger().close(source, None, unknown, source.faults))
        for number, share in enumerate(shares):
            self._read(share, source, first=number == 0, unknown=unknown)

    def _read(self, share: Share, source: Source, *, first: bool, unknown: Sequence[str]) -> None:
        ledger = Ledger()
        for reading in walk(share, ledger, messages=self.asked.messages):
            self._enter(reading, source)
        unclaimed, faults = (unknown, source.faults) if first else ((), ())
        coverage = ledger.close(source, share, unclaimed, faults)
        self.coverage.append(coverage)
        for path in coverage.absent:
            self.gaps[Gap(path, "a whole export has this file and this one does not, so it was not examined")] += 1

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
