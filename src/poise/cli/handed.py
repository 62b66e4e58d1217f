"""What a person hands over for one run (packs, a profile, an earlier audit), read only where it was asked for.

The compiler and its schemas are imported here and nowhere above, so that a plain check parses no YAML.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from poise.assembly.composition import Composer
from poise.model.caseload import NOBODY, Caseload
from poise.model.comparison import Baseline
from poise.model.engine import Engine
from poise.model.pack import Pack
from poise.model.suppression import Suppression


def today() -> date:
    """The day on which this run takes place: what packs and suppressions are held against."""
    return datetime.now(UTC).date()


class Engines:
    """The engines of one run; the packs that are handed over in it are read once."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._read: dict[tuple[str, ...], tuple[Pack, ...]] = {}

    def engine_for(self, nation: str | None, names: Sequence[str] | None = None) -> Engine:
        """The engine for a nation and the packs of some names or paths; raises PoiseError in one sentence."""
        key = tuple(names or ())
        if key and key not in self._read:
            from poise.compiling.handed import read_packs

            self._read[key] = read_packs(key)
        return self._composer.engine_for(nation, self._read.get(key, ()))


def profile_for(path: Path | None) -> dict[str, str | None]:
    """The fields of a context that a profile fills; none without one."""
    if path is None:
        return {}
    from poise.compiling.handed import read_profile

    return read_profile(path)


def profile_in(value: object) -> dict[str, str | None]:
    """The same from the profile of a line."""
    from poise.compiling.handed import profile_of

    return profile_of(value)


def suppressions_for(path: Path | None) -> tuple[Suppression, ...]:
    """The suppressions of a file; none without one."""
    if path is None:
        return ()
    from poise.compiling.handed import read_suppressions

    return read_suppressions(path)


def caseload_for(path: Path | None) -> Caseload:
    """The caseload in a file of names; nobody without one."""
    if path is None:
        return NOBODY
    from poise.compiling.handed import read_caseload

    return read_caseload(path)


def baseline_for(path: Path | None) -> Baseline | None:
    """The earlier audit in a file of its JSON; none without one."""
    if path is None:
        return None
    from poise.compiling.baseline import read_baseline

    return read_baseline(path)
