"""Auditing: sources opened, shared out among the readers, read, and judged post by post."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from poise.assembly.tracing import Gathering
from poise.lib.caseload import likeness_of_name, veil
from poise.lib.families import circumstances_of
from poise.lib.fingerprints import with_fingerprints
from poise.lib.journal import Journal
from poise.lib.ledger import Ledger
from poise.lib.meter import Meter
from poise.lib.sharing import Share, share_out
from poise.lib.trees import groups_of, open_source
from poise.lib.walking import walk
from poise.model.account import Account
from poise.model.comparison import Baseline
from poise.model.context import Context
from poise.model.coverage import Coverage
from poise.model.engine import Engine
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.kinds import KINDS
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Reading, Tie
from poise.model.report import Report
from poise.model.result import Result
from poise.model.source import Source
from poise.model.step import Scene
from poise.policy.advising import load_advice, worklist
from poise.policy.comparing import compare
from poise.policy.footprint import Footprint, load_traits
from poise.policy.impressions import load_lenses
from poise.readers import READERS
from poise.screening import screen_post


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the owner asked of one audit, besides the circumstances.

    ``messages`` reads those of private channels, and ``audiences`` adds what the six audiences could read in everything.
    """

    messages: bool = False
    audiences: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an audit has come: posts judged, posts that an earlier run had done, and how much of a source is read.

    ``part`` runs from 0 to 1 within source number ``source`` of ``sources``.
    """

    judged: int
    resumed: int
    part: float
    source: int
    sources: int


Watch = Callable[[Progress], None]


def audit(
    engine: Engine,
    paths: Sequence[Path],
    context: Context,
    *,
    asked: Asked | None = None,
    earlier: Baseline | None = None,
    journal: Journal | None = None,
    watch: Watch = lambda _: None,
) -> Report:
    """Everything that can be read in some sources, judged.

    ``earlier`` is an audit to compare this one with. ``journal`` holds how far an earlier run of the same audit came;
    ``watch`` is told of progress after every post.
    A source that cannot be opened is named in the report and the others are read;
    raises SourceError only where there is nothing at all to read.
    """
    groups = groups_of(paths)
    run = _Run(
        engine=engine, context=context, asked=asked or Asked(), journal=journal, watch=watch, sources=len(groups)
    )
    failures: list[str] = []
    for parts in groups:
        run.source += 1
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
    return run.report(tuple(failures), earlier)


def journal_key(engine: Engine, paths: Sequence[Path], context: Context, asked: Asked) -> str:
    """What one audit is told by, so that a journal is never taken up by another: a digest, from which nothing is read."""
    whole = [engine.label, engine.pack.label, repr(engine.pack.suppressions), repr(context), repr(asked)]
    for path in paths:
        files = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
        for file in files:
            seen = file.stat() if file.exists() else None
            whole.append(f"{file.resolve()} {seen.st_size if seen else 0} {seen.st_mtime_ns if seen else 0}")
    return hashlib.sha256("\n".join(whole).encode("utf-8", "surrogateescape")).hexdigest()


@dataclass(slots=True, kw_only=True)
class _Run:
    """One audit under way: what has been gathered from the sources so far."""

    engine: Engine
    context: Context
    asked: Asked
    journal: Journal | None
    watch: Watch
    sources: int
    source: int = 0
    coverage: list[Coverage] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    accounts: dict[tuple[str, str | None], Account] = field(default_factory=dict)
    gaps: Counter[Gap] = field(default_factory=Counter)
    screened: int = 0
    read_any: bool = False
    meter: Meter = field(default_factory=Meter)
    gathering: Gathering = field(init=False)
    footprint: Footprint | None = field(init=False)

    def __post_init__(self) -> None:
        self.gathering = Gathering(self.engine)
        self.footprint = Footprint(load_traits()) if self.asked.audiences else None

    def take(self, source: Source, *, single: bool) -> None:
        """Read one source to its end, each member with the reader that knows it best."""
        if not source.members and not source.faults:
            raise SourceError(f"{source.name} holds no files; check the path, or unpack the export again.")
        shares, unknown = share_out(READERS, source, messages=self.asked.messages)
        if not shares and single:
            names = ", ".join(sorted({each.channel for each in READERS}))
            raise SourceError(f"{source.name} is not an export that this version reads; it reads exports of: {names}.")
        self.read_any = True
        if not shares:
            self.coverage.append(Ledger().close(source, None, unknown, source.faults))
        self.meter = Meter()
        shares = [replace(share, members=tuple(self.meter.over(share.members))) for share in shares]
        for number, share in enumerate(shares):
            self._read(share, source, unknown if number == 0 else (), source.faults if number == 0 else ())

    def _read(self, share: Share, source: Source, unknown: Sequence[str], faults: Sequence[tuple[str, str]]) -> None:
        ledger = Ledger()
        for reading in walk(share, ledger, messages=self.asked.messages):
            self._enter(reading, source)
        coverage = ledger.close(source, share, unknown, faults)
        self.coverage.append(coverage)
        for path in coverage.absent:
            self.gaps[Gap(path, "a whole export has this file and this one does not, so it was not examined")] += 1

    def _enter(self, reading: Reading, source: Source) -> None:
        match reading:
            case Post():
                self._screen(reading, source)
            case Tie():
                self._compare(reading, source)
            case Account():
                self.accounts[reading.channel, reading.handle] = reading
            case Gap():
                self.gaps[reading] += 1
            case _:
                pass

    def _compare(self, tie: Tie, source: Source) -> None:
        """Judge somebody in the network who is like somebody on the caseload; nobody else is looked at."""
        names = [name for name in tie.names if likeness_of_name(name, self.context.caseload)]
        if names:
            origin = replace(tie.origin, source=source.name)
            parts = tuple(
                Part("text" if number == 0 else f"name-{number + 1}", name) for number, name in enumerate(names)
            )
            post = Post(
                id=tie.origin.name,
                parts=parts,
                kind=PostKind.TIE,
                channel=tie.channel,
                item_type=tie.how.value,
                posted=tie.since,
                origin=origin,
            )
            result = screen_post(self.engine, post, self.context)
            if result.findings:
                veiled = tuple(replace(part, text=veil(part.text)) for part in parts)
                self.results.append(_slim(replace(result, post=replace(post, parts=veiled))))

    def _screen(self, post: Post, source: Source) -> None:
        self.screened += 1
        if not (self.journal and self.journal.is_plain()):
            if post.origin:
                post = replace(post, origin=replace(post.origin, source=source.name))
            result = screen_post(self.engine, post, self.context)
            told = self.gathering.take(self.screened, result)
            gaps = Counter(gap for gap in result.gaps if gap not in self.engine.gaps)
            self.gaps.update(gaps)
            if self.footprint:
                self._reckon(self.footprint, result)
            if result.findings:
                self.results.append(_slim(result))
            if self.journal:
                self.journal.enter(kept=bool(result.findings) or told, gaps=gaps)
        resumed = self.journal.resumed_at if self.journal else 0
        self.watch(
            Progress(
                judged=self.screened,
                resumed=resumed,
                part=self.meter.part,
                source=self.source,
                sources=self.sources,
            )
        )

    def _reckon(self, footprint: Footprint, result: Result) -> None:
        """Add a post to the footprint; of those without findings nothing else is kept."""
        knowledge = self.engine.knowledge
        circumstances, _ = circumstances_of(self.context.of(result.post), knowledge)
        footprint.take(result, Scene((), circumstances, result.observations, knowledge))

    def report(self, failures: tuple[str, ...], earlier: Baseline | None) -> Report:
        """The report of everything gathered, beside an earlier one where there is one."""
        gaps = self.gaps + Counter(self.journal.gaps if self.journal else {})
        return Report(
            coverage=tuple(self.coverage),
            results=tuple(self.results),
            accounts=tuple(self.accounts.values()),
            screened=self.screened,
            traces=tuple(self.gathering.traces(self.context)),
            gaps=(*((gap, 1) for gap in self.engine.gaps), *sorted(gaps.items())),
            engine=self.engine.label,
            pack=self.engine.pack.label,
            failures=failures,
            worklist=worklist(self.results, load_advice(), self.engine.knowledge),
            compared=compare(earlier, self.results) if earlier else None,
            footprint=self.footprint.views(load_lenses()) if self.footprint else (),
        )


def _slim(result: Result) -> Result:
    """The result with what a report needs: what must be hidden, estimates of who is meant, and fingerprints."""
    findings = tuple(
        replace(each, evidence=tuple(seen for seen in each.evidence if seen.kind == "could-be-about"))
        for each in result.findings
    )
    hidden = tuple(each for each in result.observations if KINDS[each.kind].masked)
    return with_fingerprints(replace(result, findings=findings, observations=hidden))
