"""Which keys the records of a route hold, by type, and which of them no one has mapped: names and types, no content."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

MOST_NAMES = 40
"""An object with more unmapped keys than this is taken for a map from values to values, and its keys are not told."""

MANY: Final = "*"
ALL_BELOW: Final = "**"

_TYPES: dict[type, str] = {
    str: "text",
    bool: "yes or no",
    int: "number",
    float: "number",
    type(None): "nothing",
    dict: "object",
    list: "list",
}

_Known = dict[str, "_Known"]
"""The keys that are known at a place, with those that are known below each."""


@lru_cache(maxsize=1_024)
def _tree(names: tuple[str, ...]) -> _Known:
    """Dotted names as a tree, made once for each route."""
    root: _Known = {}
    for name in names:
        place = root
        for key in name.split("."):
            place = place.setdefault(key, {})
    return root


class _Node:
    """A place in the records that was seen, beside what is known there."""

    __slots__ = ("children", "known", "path", "types", "unmapped")

    def __init__(self, path: str, known: _Known) -> None:
        self.path = path
        self.known = known
        self.children: dict[str, _Node] = {}
        self.types: set[type] = set()
        self.unmapped: dict[str, set[type]] = {}

    def child(self, key: str) -> _Node | None:
        """The place below under a key; None where the key is not known."""
        name = key if key in self.known else MANY
        if name not in self.known:
            return None
        if name not in self.children:
            self.children[name] = _Node(f"{self.path}.{name}".lstrip("."), self.known[name])
        return self.children[name]


class KeyLedger:
    """Notes the keys of records against the dotted names that a route knows."""

    def __init__(self, known: tuple[str, ...]) -> None:
        self._root = _Node("", _tree(known))

    def note(self, record: object) -> None:
        """Note one record."""
        self._note(record, self._root)

    def _note(self, value: object, node: _Node) -> None:
        node.types.add(type(value))
        if isinstance(value, list):
            for each in value:
                self._note(each, node)
        elif isinstance(value, dict) and ALL_BELOW not in node.known:
            for key, inner in value.items():
                child = node.children.get(key) or node.child(str(key))
                if child is not None:
                    self._note(inner, child)
                else:
                    node.unmapped.setdefault(str(key), set()).add(type(inner))

    def print(self) -> dict[str, list[str]]:
        """Every key that was seen, dotted, with its types."""
        return {path: sorted({_TYPES.get(each, "other") for each in types}) for path, types in sorted(self._seen())}

    def unmapped(self) -> dict[str, list[str]]:
        """The keys that were seen and not known, dotted, with their types."""
        found = {path: types for node in self._nodes(self._root) for path, types in _unmapped(node)}
        return {path: sorted({_TYPES.get(each, "other") for each in types}) for path, types in sorted(found.items())}

    def _seen(self) -> Iterator[tuple[str, set[type]]]:
        for node in self._nodes(self._root):
            if node.types:
                yield node.path, node.types
            yield from _unmapped(node)

    def _nodes(self, node: _Node) -> Iterator[_Node]:
        yield node
        for child in node.children.values():
            yield from self._nodes(child)


def _unmapped(node: _Node) -> Iterator[tuple[str, set[type]]]:
    before = f"{node.path}." if node.path else ""
    if len(node.unmapped) > MOST_NAMES:
        yield f"{before}{MANY}", set().union(*node.unmapped.values())
    else:
        yield from ((f"{before}{key}", types) for key, types in node.unmapped.items())
