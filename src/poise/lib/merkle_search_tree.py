"""Walking the Merkle search tree in which an AT Protocol repository keeps its records.

A repository file also holds blocks that the root no longer reaches: what was deleted or replaced, and older commits.
Only the walk from the root gives what the account has published now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import libipld

from poise.model.errors import SourceError
from poise.model.source import Member

MOST_BYTES = 512 * 1024 * 1024
"""A bigger repository is refused, because all of its blocks are held in memory while the tree is walked."""

_DAMAGED = "it is damaged, or is not a CAR file with a repository of the AT Protocol"


class Repository:
    """The blocks of one repository and its newest commit."""

    def __init__(self, member: Member) -> None:
        """Read all blocks of a CAR file; raises SourceError where it is none, or is too big."""
        if member.size > MOST_BYTES:
            raise SourceError(
                f"it is bigger than the {MOST_BYTES // 1024 // 1024} MB that Poise reads of one repository"
            )
        with member.open() as stream:
            content = stream.read(MOST_BYTES + 1)
        try:
            header, self._blocks = libipld.decode_car(content)
        except ValueError as trouble:
            raise SourceError(_DAMAGED) from trouble
        # The first root is the newest commit; the library has seen to it that there is one.
        commit = self._block(header["roots"][0])
        if not isinstance(commit, dict) or not isinstance(commit.get("data"), bytes):
            raise SourceError(_DAMAGED)
        self.commit: Mapping[str, object] = commit
        self.missing = 0

    def records(self) -> Iterator[tuple[str, object]]:
        """The path and value of every record that the root reaches, in the order of paths.

        Pieces of the tree and records that the file does not hold are counted in ``missing``.
        Raises SourceError where the tree turns back on itself, or is no tree.
        """
        seen: set[bytes] = set()
        waiting: list[object] = [self.commit["data"]]
        while waiting:
            step = waiting.pop()
            if isinstance(step, tuple):
                path, address = step
                value = self._block(address)
                if value is None:
                    self.missing += 1
                else:
                    yield path, value
                continue
            if not isinstance(step, bytes) or step in seen:
                raise SourceError(_DAMAGED)
            seen.add(step)
            node = self._block(step)
            if node is None:
                self.missing += 1
            else:
                waiting += reversed(list(_steps(node)))

    def _block(self, address: object) -> object:
        return self._blocks.get(address) if isinstance(address, bytes) else None


def _steps(node: object) -> Iterator[object]:
    """What stands in a node from left to right: addresses of smaller nodes, and paths with addresses of records."""
    entries = node.get("e") if isinstance(node, dict) else None
    if not isinstance(node, dict) or not isinstance(entries, list):
        raise SourceError(_DAMAGED)
    if node.get("l") is not None:
        yield node["l"]
    before = b""
    for entry in entries:
        shared, rest = (entry.get("p"), entry.get("k")) if isinstance(entry, dict) else (None, None)
        if not isinstance(shared, int) or not isinstance(rest, bytes) or not 0 <= shared <= len(before):
            raise SourceError(_DAMAGED)
        before = before[:shared] + rest
        yield before.decode("utf-8", "replace"), entry.get("v")
        if entry.get("t") is not None:
            yield entry["t"]
