"""What was read of one source and what was not, as lines."""

from __future__ import annotations

from poise.model.coverage import Coverage
from poise.render.choices import Choices
from poise.render.lines import Lines, plain, wrapped
from poise.render.words.english import ENGLISH


def coverage_lines(coverage: Coverage, choices: Choices) -> Lines:
    """Reader, records, dates and files of a source, and everything that is in doubt."""
    counts = ", ".join(f"{number:,} {kind}" for kind, number in coverage.counts.items()) or "nothing"
    reader = f"read as {coverage.reader}, {coverage.era}" if coverage.reader else "no reader knows it"
    yield from wrapped(f"{coverage.source}: {reader}", choices)
    yield from wrapped(f"Records: {counts}", choices, indent=2)
    if coverage.connections or coverage.requests:
        yield f"  Network: {coverage.connections:,} connections, {coverage.requests:,} requests (see --caseload)"
    if coverage.first and coverage.last:
        yield f"  Dates: {coverage.first:%d %B %Y} to {coverage.last:%d %B %Y}"
    yield (
        f"  Files: {coverage.read} read, {coverage.private_skipped} private and skipped, {coverage.left} left on purpose, "
        f"{len(coverage.unknown)} unknown, {len(coverage.unreadable)} unreadable"
    )
    for path in coverage.unknown:
        yield f"  Unknown: {plain(path)}"
    for path, why in coverage.unreadable:
        yield from wrapped(f"Unreadable: {plain(path)}: {why}", choices, indent=2)
    for doubt in coverage.doubts:
        yield from wrapped(f"In doubt: {doubt}", choices, indent=2)
    if coverage.unmapped:
        fields = ENGLISH.count("field", len(coverage.unmapped))
        yield from wrapped(f"Not known to this version: {fields}; poise readers try lists them", choices, indent=2)
    if coverage.reader and not coverage.confirmed:
        yield from wrapped(
            "No real export of this kind has been tried with this version: look closely at the counts.",
            choices,
            indent=2,
        )
