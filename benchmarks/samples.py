"""What the readers make of sample exports, folder by folder; the folder of samples is given from outside."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from benchmarks.tables import table
from poise.assembly.trying import try_readers
from poise.model.coverage import Coverage
from poise.model.errors import SourceError

HEADS = ["samples", "reader", "read", "private", "left", "unknown", "unreadable", "doubts", "records"]


def samples_table() -> str:
    """A row for each reader of each folder of samples; a sentence where no folder was given."""
    folder = os.environ.get("POISE_CONFORMANCE")
    if not folder:
        return "No folder of samples was given for this run."
    return table(HEADS, list(_rows(Path(folder) / "samples")))


def _rows(samples: Path) -> Iterator[list[str]]:
    for channel in sorted(path for path in samples.iterdir() if path.is_dir()):
        inner = sorted(path for path in channel.iterdir() if path.is_dir() and not path.name.startswith("_"))
        for folder in inner or [channel]:
            try:
                found = try_readers([folder])
            except SourceError:
                continue
            yield from (_row(folder.relative_to(samples), coverage) for coverage in found)


def _row(folder: Path, coverage: Coverage) -> list[str]:
    records = ", ".join(f"{number:,} {kind}" for kind, number in coverage.counts.items())
    ties = f"{coverage.connections:,} connections" if coverage.connections else ""
    asked = f"{coverage.requests:,} requests" if coverage.requests else ""
    return [
        str(folder),
        coverage.reader or "none",
        f"{coverage.read:,}",
        f"{coverage.private_skipped:,}",
        f"{coverage.left:,}",
        f"{len(coverage.unknown):,}",
        f"{len(coverage.unreadable):,}",
        f"{len(coverage.doubts):,}",
        "; ".join(each for each in (records, ties, asked) if each) or "–",
    ]
