"""The page of measurements: the prose stands here, and every figure in it comes from the run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.bars import COLD_SECONDS, FULL_POST_MS, FULL_TIMES_RIVAL, MEMORY_MB, POST_MS, TIMES_COST, TIMES_RIVAL
from benchmarks.cold_start import ColdStart, Start
from benchmarks.contrasts import Function, show_contrasts
from benchmarks.growth import LONGEST_SECONDS, Growth
from benchmarks.identifiers import FRAMES, tell
from benchmarks.identifiers import Measured as Identifiers
from benchmarks.labelled import Labelled
from benchmarks.machine import Machine
from benchmarks.tables import at_least, at_most, interval, share, table
from benchmarks.throughput import Standing, Throughput

PAGE = """\
# Measurements

This page is written by `make bench`; nobody edits it by hand.
It says how fast and how heavy Poise is, beside a rival on the same posts in the same run, and how often it is right on labelled items.

{machine}

In full means with the trained model, which is how Poise comes; rules only means without it, as with `--no-model`.
Everything ran on one core, one thing at a time.
Times are those of a clock on the wall, but for growth: those are processor times, which a busy machine disturbs less.
Square brackets hold 95 % intervals: percentile bootstrap with 2,000 resamples over the samples that each table names.

## Against the design

A bar or a hope counts as met only if the worse end of the interval meets it.

{verdicts}

## The posts

{posts}

## Cold start and memory

Each run is a whole process, from the moment it is started to the moment it has ended, with a post of its own.
For each post one ran in full, which is the command as it comes, one with `--no-model`, and one of Python alone, in turns.
The files of Poise and of Python were in the system's file cache and compiled for Python, as after an installation; the first start after a machine is switched on is slower and was not measured.
Memory is the most that the process held at any time, as the system reports it.

{cold_start}

## Posts a second, beside Presidio

All screen the same posts, each post once, in turns: a batch by Poise by rules only, the first fifth of it by Poise in full, the whole of it by Presidio, and so on.
Presidio runs its predefined pattern recognisers for English over a blank spaCy tokeniser, with lower case as the lemma and no name model.
Its first row adds the recognisers for the United Kingdom that it ships switched off; its second is Presidio as shipped, on the first fifth of each batch.
The two do different work: Presidio looks for personal details, Poise judges posts by a policy.

{throughput}

## Growth

By rules only: with the model, a stream of this length would take hours.
One process screens one long stream of new posts and keeps nothing of them.
At each stage it takes turns, on the very same new posts, with a process that has screened few, so that a slow moment of the machine hits both.

{growth}

## UK identifiers

By rules only, because the model adds no identifiers.
Invented sentences in {frames} frames and three letter cases; found means seen as certain, as what it is, over nearly all of its characters.
The frames and labels were looked at while formats were mended, so this is no unseen set.

{identifiers}

## Contrasts

By rules only.
Texts of our own, in the manner of a functional test; they were in view while lists were widened, so the scores flatter.
Before any widening 175 of the 210 were judged as wanted.

{contrasts}

## Labelled items

Every file is judged twice, in full and by rules only, each item in its own circumstances.

{labelled}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The posts that were made up for the run."""

    seed: int
    openings: int
    posts: int
    risky: int
    length: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Everything that one run found out."""

    machine: Machine
    written: Written
    cold_start: ColdStart
    throughput: Throughput
    growth: Growth
    identifiers: Identifiers
    contrasts: tuple[Function, ...]
    labelled: tuple[Labelled, ...]
    busy_after: float
    stolen: float


def write_page(run: Measured) -> str:
    """The whole page."""
    return PAGE.format(
        machine=_machine(run),
        verdicts=_verdicts(run),
        posts=_posts(run),
        cold_start=_cold_start(run.cold_start),
        throughput=_throughput(run.throughput),
        growth=_growth(run.growth),
        frames=FRAMES,
        identifiers=tell(run.identifiers),
        contrasts=show_contrasts(run.contrasts),
        labelled=_labelled(run),
    )


def _machine(run: Measured) -> str:
    machine, full, rival = run.machine, run.throughput.full.introduction, run.throughput.rival.introduction
    bound = ", the run bound to one of them" if machine.bound else ""
    rows = [
        ("measured", machine.measured.isoformat()),
        ("processor", f"{machine.processor}; {machine.cores} cores{bound}"),
        ("system", f"{machine.system}, Python {machine.python}"),
        ("load when the run began", f"{machine.busy:.2f}"),
        ("load when it ended", f"{run.busy_after:.2f}, of which the run itself makes 1"),
        ("busy time that a virtual machine's host gave to others", f"{run.stolen * 100:.1f} %"),
        ("Poise", f"{full['name']} (the knowledge is the part after k, the model that after m), pack {full['pack']}"),
        ("rival", str(rival["name"])),
    ]
    return table(("what", "this run"), rows)


# ---- against the design -------------------------------------------------------------------------------------------


def _verdicts(run: Measured) -> str:
    cold, through = run.cold_start, run.throughput
    post, full_post, cold_p95 = through.ours.high, through.full.high, cold.full.high
    times, full_times = through.times_rival, through.full_times_rival
    memory = max(through.full.peak_mb, cold.full.peak_mb, cold.full.batch.peak_mb)
    rows = [
        ("rules only, one post, warm: p95", *_judged(at_most(POST_MS, post.high, "ms"), f"{interval(post, 3)} ms")),
        (
            "full check, one post, warm: p95",
            *_judged(at_most(FULL_POST_MS, full_post.high, "ms"), f"{interval(full_post, 3)} ms"),
        ),
        (
            "posts a second beside Presidio, rules only",
            *_judged(at_least(TIMES_RIVAL, times.low, "×"), interval(times)),
        ),
        (
            "posts a second beside Presidio, full",
            *_judged(at_least(FULL_TIMES_RIVAL, full_times.low, "×"), interval(full_times, 3)),
        ),
        (
            "`poise check`, whole process: p95",
            *_judged(at_most(COLD_SECONDS, cold_p95.high, "s"), f"{interval(cold_p95, 3)} s"),
        ),
        (
            "memory, full: the most of any process",
            *_judged(at_most(MEMORY_MB, memory, "MB"), f"{memory:.0f} MB"),
        ),
        _growth_verdict(run.growth),
    ]
    return table(("what", "bar", "hope", "measured", "verdict"), rows)


def _judged(verdict: tuple[str, str, str], measured: str) -> tuple[str, str, str, str]:
    bar, hope, word = verdict
    return bar, hope, measured, word


def _growth_verdict(growth: Growth) -> tuple[str, ...]:
    last = growth.stages[-1]
    within = last.times.high <= TIMES_COST and growth.times_memory <= TIMES_COST
    beyond = f" as far as {last.posts:,}, not measured beyond" if growth.left_out else ""
    return (
        f"rules only, cost of a post after 1,000,000 against that after {growth.young:,}; memory",
        f"≤ {TIMES_COST:.2f} ×; flat (held to the same)",
        "",
        f"after {last.posts:,}: {interval(last.times)} ×; memory {growth.times_memory:.2f} ×",
        ("met" if within else "not met") + beyond,
    )


# ---- sections -----------------------------------------------------------------------------------------------------


def _posts(run: Measured) -> str:
    written, ours, full = run.written, run.throughput.ours, run.throughput.full
    return (
        f"{written.posts:,} invented posts, no two alike, {written.length:.0f} characters long on average (150 to 250), "
        f"from {written.openings} openings and the seed {written.seed}.\n"
        f"{share(written.risky, written.posts)} were written to carry a risk; "
        f"by rules only Poise flagged {share(ours.flagged, ours.posts)} (reconsider or do not post), "
        f"in full {share(full.flagged, full.posts)} of the {full.posts:,} posts that it was given."
    )


def _cold_start(cold: ColdStart) -> str:
    alone = ("Python alone, median", f"{interval(cold.python_alone, 3)} s", f"{cold.python_alone.samples} processes")
    return table(("what", "figure", "samples"), [*_start(cold.full), *_start(cold.rules_only), alone])


def _start(start: Start) -> Iterator[tuple[str, str, str]]:
    processes, batch = f"{start.middle.samples} processes", f"one process, {start.batch_posts:,} posts"
    took = start.batch.seconds
    yield f"`{start.command}`, median", f"{interval(start.middle, 3)} s", processes
    yield f"`{start.command}`, p95", f"{interval(start.high, 3)} s", processes
    yield f"`{start.command}`, fastest", f"{start.fastest:.3f} s", processes
    yield f"`{start.command}`, memory", f"{start.peak_mb:.0f} MB", f"the most of {processes}"
    yield f"`{start.command}` with `--jsonl`", f"{took:.1f} s, {start.batch_posts / took:,.0f} posts a second", batch
    yield f"`{start.command}` with `--jsonl`, memory", f"{start.batch.peak_mb:.0f} MB", batch


def _throughput(through: Throughput) -> str:
    rival, shipped = (each.introduction["recognisers"] for each in (through.rival, through.as_shipped))
    rows = [
        _standing("Poise, rules only", through.ours),
        _standing("Poise, full", through.full),
        _standing(f"Presidio, {rival} recognisers", through.rival),
        _standing(f"Presidio as shipped, {shipped} recognisers", through.as_shipped),
    ]
    heads = ("who", "posts", "posts a second", "p50, ms", "p95, ms", "found something", "start, s", "memory, MB")
    return (
        f"{table(heads, rows)}\n\n"
        f"Samples are {through.batches} batches; the percentiles are means of the batches' own.\n"
        "Start is from a new process to readiness, with imports and the posts read.\n"
        f"On the posts that both judged, Poise by rules only screened {interval(through.times_rival)} times as many a second as Presidio, "
        f"and {interval(through.times_as_shipped)} times as many as Presidio as shipped; "
        f"in full, {interval(through.full_times_rival, 3)} and {interval(through.full_times_as_shipped, 3)} times as many."
    )


def _standing(name: str, standing: Standing) -> tuple[str, ...]:
    return (
        name,
        f"{standing.posts:,}",
        interval(standing.rate, 0),
        interval(standing.middle, 3),
        interval(standing.high, 3),
        share(standing.flagged, standing.posts),
        f"{standing.start_seconds:.1f}",
        f"{standing.peak_mb:.0f}",
    )


def _growth(growth: Growth) -> str:
    rows = [
        (
            f"{stage.posts:,}",
            interval(stage.cost, 1),
            interval(stage.young_cost, 1),
            interval(stage.times),
            f"{stage.held_mb:.1f}",
        )
        for stage in growth.stages
    ]
    beside = "µs a post in a young process, in turns"
    left_out = (
        f"\nA stream of {growth.left_out:,} posts would have taken more than {LONGEST_SECONDS:.0f} seconds "
        "and was not run."
    )
    return (
        f"{table(('posts so far', 'µs a post then', beside, 'times', 'memory held, MB'), rows)}\n\n"
        f"Samples are {growth.stages[0].times.samples} pairs of batches.\n"
        f"A young process has screened {growth.young:,} posts when its turns begin, and holds {growth.young_mb:.1f} MB."
        f"{left_out if growth.left_out else ''}"
    )


def _labelled(run: Measured) -> str:
    return "\n\n".join(f"### {each.items} items, {each.way}: {each.about}\n\n{each.tables}" for each in run.labelled)
