"""The page of measurements: the prose stands here, and every figure in it comes from the run."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.bars import COLD_SECONDS, MEMORY_MB, POST_MS, TIMES_COST, TIMES_RIVAL
from benchmarks.cold_start import ColdStart
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
The files of Poise and of Python were in the system's file cache; the first start after a machine is switched on is slower and was not measured.
Memory is the most that the process held at any time, as the system reports it.

{cold_start}

## Posts a second, beside Presidio

All screen the same posts, each post once, in turns: a batch by Poise, the same batch by Presidio, and so on.
Presidio runs its predefined pattern recognisers for English over a blank spaCy tokeniser, with lower case as the lemma and no name model.
Its first row adds the recognisers for the United Kingdom that it ships switched off; its second is Presidio as shipped, on the first fifth of each batch.
The two do different work: Presidio looks for personal details, Poise judges posts by a policy.

{throughput}

## Growth

One process screens one long stream of new posts and keeps nothing of them.
At each stage it takes turns, on the very same new posts, with a process that has screened few, so that a slow moment of the machine hits both.

{growth}

## UK identifiers

Invented sentences in {frames} frames and three letter cases; found means seen as certain, as what it is, over nearly all of its characters.
The frames and labels were looked at while formats were mended, so this is no unseen set.

{identifiers}

## Contrasts

Texts of our own, in the manner of a functional test; they were in view while lists were widened, so the scores flatter.
Before any widening 175 of the 210 were judged as wanted.

{contrasts}

## Labelled items

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
    machine, ours, rival = run.machine, run.throughput.ours.introduction, run.throughput.rival.introduction
    bound = ", the run bound to one of them" if machine.bound else ""
    rows = [
        ("measured", machine.measured.isoformat()),
        ("processor", f"{machine.processor}; {machine.cores} cores{bound}"),
        ("system", f"{machine.system}, Python {machine.python}"),
        ("load when the run began", f"{machine.busy:.2f}"),
        ("load when it ended", f"{run.busy_after:.2f}, of which the run itself makes 1"),
        ("busy time that a virtual machine's host gave to others", f"{run.stolen * 100:.1f} %"),
        ("Poise", f"{ours['name']} (the knowledge is the part after k), pack {ours['pack']}, no model"),
        ("rival", str(rival["name"])),
    ]
    return table(("what", "this run"), rows)


# ---- against the design -------------------------------------------------------------------------------------------


def _verdicts(run: Measured) -> str:
    cold, through = run.cold_start, run.throughput
    post, cold_p95, times = through.ours.high, cold.high, through.times_rival
    rules_only = f"{OPEN}; rules only, a batch of {cold.batch_posts:,}: {cold.batch.peak_mb:.0f} MB"
    rows = [
        ("rules only, one post, warm: p95", *_judged(at_most(POST_MS, post.high, "ms"), f"{interval(post, 3)} ms")),
        ("full check, one post, warm: p95", "≤ 25 ms", "6 ms", OPEN, "not measured"),
        (
            "posts a second beside Presidio, rules only",
            *_judged(at_least(TIMES_RIVAL, times.low, "×"), interval(times)),
        ),
        ("posts a second beside Presidio, full", "≥ 0.1 ×", "0.5 ×", OPEN, "not measured"),
        (
            "`poise check`, whole process: p95",
            *_judged(at_most(COLD_SECONDS, cold_p95.high, "s"), f"{interval(cold_p95, 3)} s"),
        ),
        ("memory, full", f"≤ {MEMORY_MB.bar:g} MB", f"{MEMORY_MB.hope:g} MB", rules_only, "not measured"),
        _growth_verdict(run.growth),
    ]
    return table(("what", "bar", "hope", "measured", "verdict"), rows)


OPEN = "this version ships no model"


def _judged(verdict: tuple[str, str, str], measured: str) -> tuple[str, str, str, str]:
    bar, hope, word = verdict
    return bar, hope, measured, word


def _growth_verdict(growth: Growth) -> tuple[str, ...]:
    last = growth.stages[-1]
    within = last.times.high <= TIMES_COST and growth.times_memory <= TIMES_COST
    beyond = f" as far as {last.posts:,}, not measured beyond" if growth.left_out else ""
    return (
        f"cost of a post after 1,000,000 against that after {growth.young:,}; memory",
        f"≤ {TIMES_COST:.2f} ×; flat (held to the same)",
        "",
        f"after {last.posts:,}: {interval(last.times)} ×; memory {growth.times_memory:.2f} ×",
        ("met" if within else "not met") + beyond,
    )


# ---- sections -----------------------------------------------------------------------------------------------------


def _posts(run: Measured) -> str:
    written, ours = run.written, run.throughput.ours
    return (
        f"{written.posts:,} invented posts, no two alike, {written.length:.0f} characters long on average (150 to 250), "
        f"from {written.openings} openings and the seed {written.seed}.\n"
        f"{share(written.risky, written.posts)} were written to carry a risk; "
        f"Poise flagged {share(ours.flagged, ours.posts)} (reconsider or do not post)."
    )


def _cold_start(cold: ColdStart) -> str:
    processes = f"{cold.middle.samples} processes"
    rate = cold.batch_posts / cold.batch.seconds
    rows = [
        ("`poise check`, median", f"{interval(cold.middle, 3)} s", processes),
        ("`poise check`, p95", f"{interval(cold.high, 3)} s", processes),
        ("`poise check`, fastest", f"{cold.fastest:.3f} s", processes),
        ("Python alone, median", f"{interval(cold.python_alone, 3)} s", processes),
        ("`poise check`, memory", f"{cold.peak_mb.value:.0f} MB", f"the most of {processes}"),
        (
            "`poise check --jsonl`, whole process",
            f"{cold.batch.seconds:.1f} s, {rate:,.0f} posts a second",
            _batch(cold),
        ),
        ("`poise check --jsonl`, memory", f"{cold.batch.peak_mb:.0f} MB", _batch(cold)),
    ]
    return table(("what", "figure", "samples"), rows)


def _batch(cold: ColdStart) -> str:
    return f"one process, {cold.batch_posts:,} posts"


def _throughput(through: Throughput) -> str:
    rival, shipped = (each.introduction["recognisers"] for each in (through.rival, through.as_shipped))
    rows = [
        _standing("Poise, rules only", through.ours),
        _standing(f"Presidio, {rival} recognisers", through.rival),
        _standing(f"Presidio as shipped, {shipped} recognisers", through.as_shipped),
    ]
    heads = ("who", "posts", "posts a second", "p50, ms", "p95, ms", "found something", "start, s", "memory, MB")
    return (
        f"{table(heads, rows)}\n\n"
        f"Samples are {through.batches} batches; the percentiles are means of the batches' own.\n"
        "Start is from a new process to readiness, with imports and the posts read.\n"
        f"On the posts that both judged, Poise screened {interval(through.times_rival)} times as many a second as Presidio, "
        f"and {interval(through.times_as_shipped)} times as many as Presidio as shipped."
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
    return "\n\n".join(f"### {each.items} items: {each.about}\n\n{each.tables}" for each in run.labelled)
