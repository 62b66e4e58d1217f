"""``poise readers``: which exports can be read, and what they would make of one."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TypeGuard

import typer

from poise.assembly.full import reader_lines
from poise.assembly.trying import Print, differences, print_of, try_readers
from poise.model.coverage import Coverage
from poise.model.errors import CommandError


def list_readers() -> int:
    """List the readers, with the files that each reads, skips as private or leaves on purpose.

    Example: poise readers list
    """
    sys.stdout.writelines(f"{line}\n" for line in reader_lines())
    return 0


def try_on(
    sources: Annotated[list[Path], typer.Argument(help="Exports: ZIP, tar, folder or file.", show_default=False)],
    keep: Annotated[Path | None, typer.Option(help="Keep the keys and types of this export, without content.")] = None,
    compare: Annotated[Path | None, typer.Option(help="Name what changed since a print that was kept.")] = None,
    messages: Annotated[bool, typer.Option("--messages", help="Look at private messages too.")] = False,
) -> int:
    """Say what the readers make of an export, without judging it: files, records, dates and unknown fields.

    Example: poise readers try facebook.zip --keep facebook-2026.json
    """
    before = _print_in(compare) if compare else None
    coverage = try_readers(sources, messages=messages)
    schema = print_of(coverage)
    sys.stdout.writelines(f"{line}\n" for each in coverage for line in _told(each))
    if before is not None:
        found = differences(before, schema)
        sys.stdout.writelines(f"{line}\n" for line in found or ("nothing changed since the print was kept",))
    if keep:
        try:
            keep.write_text(json.dumps({"poise": "schema print", "readers": schema}, indent=1) + "\n", "utf-8")
        except OSError as trouble:
            raise CommandError(f"{keep} could not be written ({trouble.strerror}); choose another place.") from trouble
    return int(before is not None and bool(differences(before, schema)))


def _told(coverage: Coverage) -> Iterator[str]:
    yield f"{coverage.source}: {f'read as {coverage.reader}, {coverage.era}' if coverage.reader else 'no reader knows it'}"
    for kind, count in coverage.counts.items():
        first, last = coverage.dates.get(kind, (None, None))
        yield f"  {count:,} {kind}" + (f", {first:%d %B %Y} to {last:%d %B %Y}" if first and last else "")
    yield f"  {coverage.connections:,} connections, {coverage.requests:,} requests"
    yield f"  files: {coverage.read} read, {coverage.private_skipped} private, {coverage.left} left on purpose"
    yield from (f"  unknown: {path}" for path in coverage.unknown)
    yield from (f"  unreadable: {path}: {why}" for path, why in coverage.unreadable)
    yield from (f"  in doubt: {doubt}" for doubt in coverage.doubts)
    yield from (f"  not there: {path}" for path in coverage.absent)
    yield from (f"  unknown field: {pattern}: {key}" for pattern, key in coverage.unmapped)


def _print_in(path: Path) -> Print:
    try:
        value = json.loads(path.read_text("utf-8"))
    except OSError as trouble:
        raise CommandError(f"{path} could not be read ({trouble.strerror}); check the path.") from trouble
    except ValueError as trouble:
        raise CommandError(f"{path} is no schema print; make one with poise readers try --keep.") from trouble
    found = value.get("readers") if isinstance(value, dict) and value.get("poise") == "schema print" else None
    if not _is_print(found):
        raise CommandError(f"{path} is no schema print; make one with poise readers try --keep.")
    return found


def _is_print(value: object) -> TypeGuard[Print]:
    """Whether a value has the three levels of a schema print, and lists of words below."""
    return isinstance(value, dict) and all(
        isinstance(patterns, dict)
        and all(
            isinstance(keys, dict)
            and all(isinstance(types, list) and all(isinstance(each, str) for each in types) for types in keys.values())
            for keys in patterns.values()
        )
        for patterns in value.values()
    )


def register(app: typer.Typer, name: str) -> None:
    """Add the group of commands to the table's app."""
    group = typer.Typer(help="Which exports can be read.", no_args_is_help=True, rich_markup_mode=None)
    group.callback()(lambda: None)
    group.command("list")(list_readers)
    group.command("try")(try_on)
    app.add_typer(group, name=name)
