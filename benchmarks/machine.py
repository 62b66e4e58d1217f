"""What the figures were taken on, and when: a figure without its machine means nothing."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The kind of machine, and how busy it was when the run began."""

    processor: str
    cores: int
    bound: bool
    system: str
    python: str
    busy: float
    measured: date


def look_at_machine(core: int | None) -> Machine:
    """The machine as it is now; ``core`` is the one that the run is bound to."""
    return Machine(
        processor=_processor(),
        cores=os.cpu_count() or 1,
        bound=core is not None,
        system=f"{platform.system()} on {platform.machine()}",
        python=platform.python_version(),
        busy=os.getloadavg()[0],
        measured=datetime.now(UTC).date(),
    )


def read_ticks() -> tuple[int, int]:
    """How many clock ticks this machine's cores have counted so far, and how many of them the host gave to others."""
    file = Path("/proc/stat")
    if not file.exists():
        return 0, 0
    counted = [int(ticks) for ticks in file.read_text("ascii").splitlines()[0].split()[1:]]
    idle, stolen = sum(counted[3:5]), counted[7]
    return sum(counted[:8]) - idle, stolen


def _processor() -> str:
    file = Path("/proc/cpuinfo")
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or "unknown"
