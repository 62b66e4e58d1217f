"""Trying the readers on an export without judging anything: what would be read, and which keys its files hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from poise.lib.ledger import Ledger
from poise.lib.sharing import share_out
from poise.lib.trees import groups_of, open_source
from poise.lib.walking import walk
from poise.model.coverage import Coverage
from poise.readers import READERS

Print = Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]
"""A schema print: by reader, by file pattern, each dotted key with its types."""


def try_readers(paths: Sequence[Path], *, messages: bool = False) -> tuple[Coverage, ...]:
    """The coverage of some sources; raises SourceError where one of them cannot be opened."""
    found: list[Coverage] = []
    for parts in groups_of(paths):
        with open_source(*parts) as source:
            shares, unknown = share_out(READERS, source, messages=messages)
            faults = source.faults
            for share in shares:
                ledger = Ledger()
                for _ in walk(share, ledger, messages=messages):
                    pass
                found.append(ledger.close(source, share, unknown, faults))
                unknown, faults = [], ()
            if not shares:
                found.append(Ledger().close(source, None, unknown, faults))
    return tuple(found)


def print_of(coverage: Sequence[Coverage]) -> Print:
    """The schema print of what was read."""
    return {each.reader: each.keys for each in coverage if each.reader}


def differences(before: Print, now: Print) -> tuple[str, ...]:
    """In words, what an export holds that the print of an earlier one does not, and the other way round."""
    old, new = _lines(before), _lines(now)
    changed = [key for key in sorted(old.keys() & new.keys()) if old[key] != new[key]]
    return (
        *(f"new: {key} ({new[key]})" for key in sorted(new.keys() - old.keys())),
        *(f"gone: {key} ({old[key]})" for key in sorted(old.keys() - new.keys())),
        *(f"changed: {key} ({old[key]}, now {new[key]})" for key in changed),
    )


def _lines(schema: Print) -> dict[str, str]:
    return {
        f"{reader} {pattern} {key or '(record)'}": " or ".join(types)
        for reader, patterns in schema.items()
        for pattern, keys in patterns.items()
        for key, types in keys.items()
    }
