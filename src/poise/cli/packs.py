"""``poise packs``: policy packs, what they hold, and their own examples."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from poise.assembly.composition import Composer, shipped_pack
from poise.assembly.examples import count_examples, failing_examples, that_ask, untried
from poise.assembly.text import MODEL, text_engine
from poise.cli.handed import today
from poise.compiling.handed import read_packs
from poise.model.authority import Certainty
from poise.model.pack import Pack
from poise.model.rule import Merit, Rule
from poise.packs import SHIPPED
from poise.policy.composing import overdue

Files = Annotated[
    list[str] | None,
    typer.Argument(help="Pack files or folders, earlier layers first.", show_default=False),
]
NeededFiles = Annotated[
    list[str], typer.Argument(help="Pack files or folders, earlier layers first.", show_default=False)
]


def check(files: NeededFiles) -> int:
    """Check packs that you wrote: form, references, dates, conditions, and their examples through the whole engine.

    Example: poise packs check examples/packs/otterbridge.yaml
    """
    failing = 0
    packs = read_packs(files)
    for pack, name in zip(packs, files, strict=True):
        failing += _try(pack, packs)
        stale = list(overdue(pack, today()))
        sys.stdout.writelines(f"{name}: {gap.why}\n" for gap in stale)
    return int(bool(failing))


def try_examples(files: Files = None) -> int:
    """Try every example of every pack that ships, or of your own, and name each that does not do what it promises.

    Example: poise packs test
    """
    own = read_packs(files) if files else ()
    every = own or tuple(shipped_pack(name) for name in SHIPPED)
    failing = sum(_try(pack, own) for pack in every)
    return int(bool(failing))


def list_packs(
    files: Files = None,
    *,
    full: Annotated[bool, typer.Option("--full", help="Tell regulator, standards, law and guidance as well.")] = False,
) -> int:
    """List the packs that ship, and your own, with layer, digest, day of review, and whether that has passed.

    Example: poise packs list
    """
    shipped = tuple(shipped_pack(name) for name in SHIPPED)
    for pack in (*shipped, *(read_packs(files) if files else ())):
        stale = " (overdue)" if list(overdue(pack, today())) else ""
        sys.stdout.write(f"{pack.label}: {pack.title}\n")
        sys.stdout.write(f"  layer {pack.layer}, reviewed {pack.reviewed}, review by {pack.review_by}{stale}\n")
        sys.stdout.write(f"  {_count(pack)}\n")
        facts = list(_facts(pack)) if full else []
        lines = [textwrap.wrap(fact, 100, initial_indent="  ", subsequent_indent="    ") for fact in facts]
        sys.stdout.writelines(f"{line}\n" for wrapped in lines for line in wrapped)
    return 0


def diff(
    one: Annotated[str, typer.Argument(help="A pack's name, file or folder.", show_default=False)],
    other: Annotated[str, typer.Argument(help="The pack to hold beside it.", show_default=False)],
) -> int:
    """Say how two packs differ: rules added and removed, and those whose level, words or condition changed.

    Example: poise packs diff england scotland
    """
    before, after = (read_packs([name])[0] for name in (one, other))
    lines = list(_differences(before, after))
    sys.stdout.writelines(f"{line}\n" for line in lines or ["The two hold the same rules."])
    return 0


def _try(pack: Pack, among: Sequence[Pack]) -> int:
    """Try the examples of one pack on top of BASW's, with the earlier of those it came with; say how it went."""
    base = text_engine(use_model=bool(that_ask(pack)))
    others = [each for each in among if each is not pack and each.name != pack.name]
    together = [] if pack.digest == base.pack.digest else [*others, pack]
    composer = Composer(base)
    engine = composer.engine_for(None, together)
    failing = list(failing_examples(engine, pack))
    for rule, side, text in failing:
        sys.stdout.write(f"{rule}: an example under {side} fails: {text}\n")
    sys.stdout.write(f"{pack.label}: {count_examples(pack)} examples of {_count(pack)}, {len(failing)} failing\n")
    left_out = untried(engine, pack)
    if left_out:
        why = next(gap.why for gap in engine.gaps if gap.where == MODEL)
        sys.stdout.write(f"{pack.label}: {len(left_out)} of these ask the trained model and were not tried: {why}.\n")
    return len(failing)


def _count(pack: Pack) -> str:
    counts = [(len(pack.rules), "rule"), (len(pack.merits), "merit"), (len(pack.amendments), "amendment")]
    words = [f"{number} {word}{'' if number == 1 else 's'}" for number, word in counts if number or word != "amendment"]
    return " and ".join([", ".join(words[:-1]), words[-1]])


def _facts(pack: Pack) -> Iterator[str]:
    """What a pack tells of the world around its rules, each with how sure it is and what has still to be checked."""
    body = pack.regulator
    if body:
        yield f"regulator {body.name}: {body.registers} Students: {body.students}. {_sure(body.certainty, body.check)}"
    for standard in pack.standards:
        name = f"standard {standard.number}, {standard.code} ({standard.edition})"
        yield f"{name}: {standard.title}. {_sure(standard.certainty, standard.check)}"
    for law in pack.laws:
        since = f" In force {law.in_force}." if law.in_force else ""
        name = f"law {law.act} {law.year}, {law.section}"
        yield f"{name}: {law.restricts}{since} {_sure(law.certainty, law.check)}"
    for text in pack.guidance:
        name = f"guidance {text.title} ({text.status}, {text.published})"
        yield f"{name}: {text.asks} {_sure(text.certainty, text.check)}"
    for turn in pack.turns:
        yield f"change {turn.when}: {turn.what} {_sure(turn.certainty, turn.check)}"


def _sure(certainty: Certainty, check: str) -> str:
    return f"[{certainty.value}; check: {check}]" if check else f"[{certainty.value}]"


def _differences(before: Pack, after: Pack) -> Iterator[str]:
    old = {rule.id: rule for rule in before.rules}
    new = {rule.id: rule for rule in after.rules}
    yield from (f"added {name} ({rule.level.word})" for name, rule in new.items() if name not in old)
    yield from (f"removed {name} ({rule.level.word})" for name, rule in old.items() if name not in new)
    for name in (each for each in new if each in old):
        yield from _changes(old[name], new[name])
    amended = {each.rule: each for each in before.amendments}, {each.rule: each for each in after.amendments}
    yield from (f"amends {name}" for name in amended[1] if name not in amended[0])
    yield from (f"amends no more {name}" for name in amended[0] if name not in amended[1])
    yield from (
        f"amends otherwise {name}" for name in amended[1] if name in amended[0] and amended[0][name] != amended[1][name]
    )
    merits: tuple[dict[str, Merit], ...] = tuple({each.id: each for each in pack.merits} for pack in (before, after))
    yield from (f"added the merit {name}" for name in merits[1] if name not in merits[0])
    yield from (f"removed the merit {name}" for name in merits[0] if name not in merits[1])


def _changes(old: Rule, new: Rule) -> Iterator[str]:
    if old.level is not new.level:
        yield f"changed the level of {new.id} from {old.level.word} to {new.level.word}"
    for field in ("message", "reason", "remedy", "source", "statements", "duties", "clauses", "when"):
        if getattr(old, field) != getattr(new, field):
            yield f"changed the {_FIELDS.get(field, field)} of {new.id}"


_FIELDS = {"when": "condition"}


def register(app: typer.Typer, name: str) -> None:
    """Add the group of commands to the table's app."""
    group = typer.Typer(
        help="Policy packs, what they hold, and their own examples.", no_args_is_help=True, rich_markup_mode=None
    )
    group.callback()(lambda: None)
    group.command("check")(check)
    group.command("test")(try_examples)
    group.command("list")(list_packs)
    group.command("diff")(diff)
    app.add_typer(group, name=name)
