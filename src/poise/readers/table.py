"""A table of posts that somebody made: a CSV file with a column of texts, whatever its columns are called.

Asked only where no other reader knows a source. A table that has senders or recipients looks like private messages and
is not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.knowledge import load_knowledge
from poise.knowledge.key_names import names_of
from poise.lib.chat_lines import order_of
from poise.lib.named_rows import fold, named_rows
from poise.lib.plain_posts import PLAIN_KEYS, numbers_in, plain_post
from poise.lib.records import text_at
from poise.lib.sharing import matches
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Post
from poise.model.reading import Entry, Reader, Reading, Route
from poise.model.shape import Form, Shape
from poise.model.source import Member, Source

UNSURE_ORDER = Gap("date", "the file does not show whether day or month stands first in its dates; day was assumed")
COUNTS = names_of("table")["count"]

_FIELDS = {field: names for field, names in names_of("table").items() if field in PLAIN_KEYS}
_NAMED = named_rows({**_FIELDS, **dict.fromkeys(COUNTS, ())}, "text")


def _cut(member: Member) -> Iterator[object]:
    try:
        yield from _NAMED(member)
    except SourceError as trouble:
        raise SourceError("it has no column of texts, such as text, post or comment") from trouble


def rows(member: Member) -> Iterator[object]:
    """Cuts a table into its rows, each with the order of dates that the whole table shows; it is read twice."""
    dates = set()
    for number, row in enumerate(_cut(member)):
        if number == 0 and isinstance(row, dict) and not _letters().isdisjoint(fold(name) for name in row):
            raise SourceError("its columns name senders or recipients, so it was taken for private messages")
        if numbers := numbers_in(row):
            dates.add(numbers)
    order = order_of(sorted(dates), in_time=False)
    for row in _cut(member):
        if isinstance(row, dict):
            yield {**row, "order": order.name, "sure": "yes" if order.sure else "no"}


def _letters() -> set[str]:
    return {fold(name) for name in names_of("table")["letter"]}


def take_row(entry: Entry) -> Iterator[Reading]:
    """A row: one post."""
    open_date = numbers_in(entry.record) and text_at(entry.record, "sure") == "no"
    for reading in plain_post(entry, load_knowledge(), order=text_at(entry.record, "order") or ""):
        yield reading
        if open_date and isinstance(reading, Post):
            yield UNSURE_ORDER


def fits(shape: Shape) -> bool:
    """A table with a column of texts and none of senders or recipients."""
    names = {fold(name) for name in shape.names}
    texts = {fold(name) for name in names_of("table")["text"]}
    return shape.form is Form.CSV and not names.isdisjoint(texts) and names.isdisjoint(_letters())


def find_era(source: Source) -> str | None:
    """A single file that is called a table; among others it is known by its columns only."""
    return "one table" if len(source.members) == 1 and matches(source.members[0].path.lower(), "*.csv") else None


TABLE = Reader(
    name="table",
    channel="any site as a CSV table of posts",
    era=find_era,
    private=("*[Mm]essage*", "*[Cc]hat*", "*[Cc]onversation*", "*[Ii]nbox*"),
    routes=(
        Route(
            pattern="*.[cC][sS][vV]",
            take=take_row,
            records=rows,
            known=(*PLAIN_KEYS, "order", "sure", *COUNTS),
            shape=fits,
        ),
    ),
    confirmed="",
    last=True,
)
