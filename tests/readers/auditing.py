"""Auditing in tests: one engine for all, readings without a disk, and small archives written by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from poise.assembly.auditing import audit
from poise.assembly.full import full_engine
from poise.lib.ledger import Ledger
from poise.lib.sharing import share_out
from poise.lib.walking import walk
from poise.model.context import Context
from poise.model.coverage import Coverage
from poise.model.engine import Engine
from poise.model.gap import Gap
from poise.model.post import Post
from poise.model.reading import Reader, Reading
from poise.model.report import Report
from tests.lib.packing import Tree, source_of, write_zip


@cache
def engine() -> Engine:
    """The engine that audits, by its rules alone, made once."""
    return full_engine(use_model=False)


def audit_of(*paths: Path) -> Report:
    """The audit of some sources, with nothing said about them."""
    return audit(engine(), paths, Context())


def audit_of_tree(tree: Tree) -> Report:
    """The audit of a tree as a ZIP that exists no longer than the audit."""
    with TemporaryDirectory() as folder:
        return audit_of(write_zip(tree, Path(folder) / "archive.zip"))


def read(reader: Reader, tree: Tree, *, messages: bool = False) -> tuple[list[Reading], Coverage]:
    """What a reader yields from a tree, and the coverage at the end."""
    source, ledger = source_of(tree), Ledger()
    certain = replace(reader, era=lambda source: reader.era(source) or "as the test says")
    shares, unknown = share_out([certain], source, messages=messages)
    readings = [reading for share in shares for reading in walk(share, ledger, messages=messages)]
    return readings, ledger.close(source, next(iter(shares), None), unknown, source.faults)


def posts_in(reader: Reader, tree: Tree) -> list[Post]:
    """The posts among what a reader yields."""
    return [reading for reading in read(reader, tree)[0] if isinstance(reading, Post)]


def gaps_in(reader: Reader, tree: Tree) -> list[Gap]:
    """The gaps among what a reader yields, those of its posts included."""
    found: list[Gap] = []
    for reading in read(reader, tree)[0]:
        found += reading.gaps if isinstance(reading, Post) else [reading] if isinstance(reading, Gap) else []
    return found


def script(kind: str, records: object) -> bytes:
    """A file of an X archive: one assignment of JSON."""
    return f"window.YTD.{kind}.part0 = {json.dumps(records, indent=2)}".encode()


def outbox(*activities: object) -> bytes:
    """The outbox of a Mastodon archive."""
    return json.dumps({"type": "OrderedCollection", "orderedItems": activities}).encode()


def text_of(post: Post, part: str = "text") -> str | None:
    """The words of one part of a post, or None where it has no such part."""
    return next((each.text for each in post.parts if each.name == part), None)


def sole(posts: Sequence[Post]) -> Post:
    """The only one of some posts."""
    (only,) = posts
    return only
