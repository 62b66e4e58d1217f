"""How far an audit has come, kept on disk without content, so that one that was cut off can go on where it stopped.

The journal says of each post, by its number in reading order, only whether it has to be judged again: what was plain
is passed over, and what held findings is read from the export once more. So no word of a post is ever in it.
A line is written at a time and one that was cut off is ignored, so the journal is sound at any moment.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from poise.model.gap import Gap

EVERY = 250
"""After how many posts a line is written: about a quarter of a second of work can be lost."""


class Journal:
    """The journal of one audit, made for the same sources, engine and circumstances or begun anew."""

    def __init__(self, path: Path, key: str) -> None:
        self._path = path
        self._key = key
        self._done = 0
        self._kept: set[int] = set()
        self._gaps: Counter[Gap] = Counter()
        self._pending_kept: list[int] = []
        self._pending_gaps: Counter[Gap] = Counter()
        self._at = 0
        self._file: TextIO | None = None
        self._written = 0

    def __enter__(self) -> Self:
        lines = list(self._lines())
        for line in lines:
            self._take(line)
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        whole = [{"for": self._key}, *lines]  # written anew, as what was cut off would run into the next line
        beside = self._path.with_suffix(".part")
        beside.touch(mode=0o600)
        written = "".join(f"{self.write_line(line, number)}\n" for number, line in enumerate(whole))
        beside.write_text(written, encoding="utf-8")
        self._written = len(whole)
        beside.replace(self._path)
        self._file = self._path.open("a", encoding="utf-8")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()
        if kind is None:
            self._path.unlink(missing_ok=True)

    @property
    def resumed_at(self) -> int:
        """How many posts an earlier run had done."""
        return self._done

    @property
    def gaps(self) -> Mapping[Gap, int]:
        """The gaps of the posts that are passed over, with how often each occurred."""
        return self._gaps

    def is_plain(self) -> bool:
        """Whether the next post was judged before and held nothing, so that it can be passed over; counts it."""
        number = self._at
        if number >= self._done or number in self._kept:
            return False
        self._at += 1
        return True

    def enter(self, *, kept: bool, gaps: Mapping[Gap, int]) -> None:
        """Enter one post that was judged: whether it holds anything, and the gaps that it had if it does not."""
        number = self._at
        self._at += 1
        if number < self._done:
            return
        if kept:
            self._pending_kept.append(number)
        else:
            self._pending_gaps.update(gaps)
        if self._at % EVERY == 0:
            self._write()

    def write_line(self, value: object, number: int) -> str:
        """A line as it stands on disk; whoever seals their journals seals it here."""
        return json.dumps(value)

    def read_line(self, line: str, number: int) -> Any:
        """What a line says; raises ValueError where it is not as it was written."""
        return json.loads(line)

    def _write(self) -> None:
        if self._file:
            gaps = [[gap.where, gap.why, gap.partly, count] for gap, count in sorted(self._pending_gaps.items())]
            value = {"done": self._at, "kept": self._pending_kept, "gaps": gaps}
            self._file.write(self.write_line(value, self._written) + "\n")
            self._file.flush()
            self._written += 1
        self._pending_kept, self._pending_gaps = [], Counter()

    def _lines(self) -> Iterator[dict[str, object]]:
        """The sound lines of an earlier run for the same audit; none where there was no such run."""
        try:
            text = self._path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return
        whole, _, _ = text.rpartition("\n")
        for number, line in enumerate(whole.split("\n")):
            try:
                value = self.read_line(line, number)
            except ValueError:
                return
            if number == 0 and value != {"for": self._key}:
                return
            if number:
                yield value

    def _take(self, line: Mapping[str, object]) -> None:
        done, kept, gaps = line["done"], line["kept"], line["gaps"]
        if isinstance(done, int) and isinstance(kept, list) and isinstance(gaps, list):
            self._done = done
            self._kept.update(kept)
            self._gaps.update({Gap(where, why, partly): count for where, why, partly, count in gaps})
