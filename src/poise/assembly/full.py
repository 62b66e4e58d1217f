"""The engine with readers and tracing: what audits whole exports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from poise.assembly.text import text_engine
from poise.model.engine import Engine
from poise.readers import READERS
from poise.tracing import TRACERS


def full_engine(*, use_model: bool = True) -> Engine:
    """An engine with every table that this version has."""
    engine = text_engine(use_model=use_model)
    return replace(engine, tables=replace(engine.tables, tracers=TRACERS))


def channels_read() -> tuple[str, ...]:
    """The sites and kinds of file of which exports can be read, each once, in alphabetical order."""
    return tuple(sorted({reader.channel for reader in READERS}, key=str.casefold))


def reader_lines() -> Iterator[str]:
    """The table of readers in words: what each reads, skips and leaves, and what real files it was tried on."""
    for reader in READERS:
        messages = [route.pattern for route in reader.routes if route.messages]
        yield f"{reader.name}: exports of {reader.channel}"
        yield f"  tried on {reader.confirmed or 'no real file yet: look closely at what its report says was read'}"
        yield f"  reads {', '.join(route.pattern for route in reader.routes if not route.messages)}"
        if messages:
            yield f"  reads only with --messages {', '.join(messages)}"
        if reader.private:
            yield f"  skips as private {', '.join(reader.private)}"
        if reader.left:
            yield f"  leaves on purpose {', '.join(reader.left)}"
