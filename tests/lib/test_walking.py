"""A source is walked by a reader's table, and the ledger says what became of every member."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.ledger import Ledger
from poise.lib.sharing import matches, share_out
from poise.lib.walking import walk
from poise.model.account import Account
from poise.model.coverage import Coverage
from poise.model.errors import SourceError
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Claim, Doubt, Reader, Route, Tally, Waiting
from poise.model.source import Member, Source
from poise.readers import READERS
from tests.lib.packing import example, source_of

every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)


def lines_of(member):
    with member.open() as lines:
        for line in lines:
            if line == b"broken\n":
                raise ValueError
            yield line.decode()


def take_line(entry):
    owner = entry.account.handle if entry.account else "?"
    yield Post(id=f"{owner} {entry.origin.index}", parts=(Part("text", entry.record),))


def the_path(member):
    yield member.path


def take_owner(entry):
    yield Account(channel="Diary", handle=entry.record)


def refuse(_member):
    raise SourceError("it is written in green ink")
    yield


DIARY = Reader(
    name="diary",
    channel="Diary",
    era=lambda _: "paper",
    private=("letters/*",),
    left=("cover.*",),
    routes=(
        Route(pattern="owner.txt", take=take_owner, records=the_path, known=()),
        Route(pattern="page*.txt", take=take_line, records=lines_of, known=()),
        Route(pattern="green.txt", take=take_line, records=refuse, known=()),
    ),
    expected=(("owner.txt",), ("page*.txt",)),
)


def walked(**tree: bytes):
    """What the diary's reader yields from a tree, where two underscores stand for a slash and one for a stop."""
    return walk_of(source_of({name.replace("__", "/").replace("_", "."): content for name, content in tree.items()}))


def walk_of(source, reader=DIARY):
    """What a reader yields from a source, and the coverage."""
    ledger = Ledger()
    shares, unknown = share_out([reader], source)
    readings = [reading for share in shares for reading in walk(share, ledger)]
    return readings, ledger.close(source, next(iter(shares), None), unknown, source.faults)


def fates(coverage: Coverage) -> int:
    """How many members a coverage accounts for."""
    skipped = coverage.private_skipped + coverage.left
    return coverage.read + skipped + len(coverage.unknown) + len(coverage.unreadable)


@pytest.mark.parametrize("path", ["like.js", "data/like.js", "twitter-2025/data/like.js", "./like.js"])
def test_a_pattern_fits_whatever_folders_stand_before(path):
    assert matches(path, "like.js")


@pytest.mark.parametrize(
    "path", ["dislike.js", "data/dislike.js", "like.js.txt", "Like.js", "like.js/readme", "likexjs"]
)
def test_a_pattern_fits_whole_names_only(path):
    assert not matches(path, "like.js")


def test_a_star_stands_for_any_characters_folders_included():
    assert matches("data/tweets-part12.js", "tweets-part*.js")
    assert matches("data/tweets_media/2025/mug.jpg", "*_media/*")
    assert not matches("data/tweets.js", "tweets-part*.js")


@every_reader
def test_a_reader_knows_every_member_of_its_example_archive(reader):
    assert share_out([reader], source_of(example(f"{reader.name}-archive")))[1] == []


def test_routes_are_read_in_the_order_of_the_table():
    readings, _ = walked(page1_txt=b"tea\n", zz__owner_txt=b"")

    assert [type(reading) for reading in readings] == [Account, Post]
    assert readings[1].id == "zz/owner.txt 0"


def test_members_of_one_route_are_read_in_path_order():
    readings, _ = walked(page2_txt=b"cake\n", page1_txt=b"tea\n")

    assert [each.parts[0].text for each in readings if isinstance(each, Post)] == ["tea\n", "cake\n"]


def test_a_private_member_is_counted_and_never_opened():
    def fail():
        raise AssertionError("a private member was opened")

    source = Source(name="a", members=(Member(path="letters/1.txt", size=3, open=fail),))
    _, coverage = walk_of(source)

    assert coverage.private_skipped == 1


def test_a_malformed_member_is_unreadable_with_its_path_and_stops_no_other():
    readings, coverage = walked(page1_txt=b"tea\nbroken\ncake\n", page2_txt=b"jam\n")

    assert [each.parts[0].text for each in readings if isinstance(each, Post)] == ["tea\n", "jam\n"]
    assert [path for path, _ in coverage.unreadable] == ["page1.txt"]
    assert coverage.read == 1
    assert not coverage.complete


def test_a_reader_may_say_itself_why_a_member_cannot_be_read():
    assert walked(green_txt=b"")[1].unreadable == (("green.txt", "it is written in green ink"),)


def test_the_reason_never_quotes_the_member():
    coverage = walked(page1_txt=b"Shanice is my client\nbroken\n", page2_txt=b"\xffShanice\n")[1]

    assert [path for path, _ in coverage.unreadable] == ["page1.txt", "page2.txt"]
    assert "Shanice" not in repr(coverage)


def test_what_the_container_could_not_offer_is_unreadable_too():
    source = Source(name="a", members=(), faults=(("page1.txt", "it is locked with a password"),))

    assert walk_of(source)[1].unreadable == (("page1.txt", "it is locked with a password"),)


def test_a_member_that_no_route_knows_is_named():
    coverage = walked(owner_txt=b"", shopping_txt=b"")[1]

    assert coverage.unknown == ("shopping.txt",)
    assert not coverage.complete


def test_an_expected_file_that_is_absent_is_named():
    coverage = walked(page1_txt=b"tea\n")[1]

    assert coverage.absent == ("owner.txt",)
    assert coverage.unreadable == ()


def test_the_ledger_counts_posts_by_kind_and_keeps_connections_apart():
    ledger = Ledger()
    for kind in (PostKind.POST, PostKind.POST, PostKind.REPLY):
        ledger.enter(Post(id="1", parts=(), kind=kind))
    for what, count in (("reaction", 3), ("connections", 20), ("requests", 2)):
        ledger.enter(Tally(what=what, count=count))
    coverage = ledger.close(source_of({}), None)

    assert coverage.counts == {"post": 2, "reaction": 3, "reply": 1}
    assert (coverage.connections, coverage.requests) == (20, 2)


def test_the_ledger_keeps_the_first_and_the_last_date_and_minds_none():
    ledger = Ledger()
    for year in (2021, None, 2016, 2025):
        ledger.enter(Post(id="1", parts=(), posted=datetime(year, 6, 18, tzinfo=UTC) if year else None))

    coverage = ledger.close(source_of({}), None)

    assert (
        coverage.dates["post"]
        == (coverage.first, coverage.last)
        == (datetime(2016, 6, 18, tzinfo=UTC), datetime(2025, 6, 18, tzinfo=UTC))
    )


def test_a_doubt_makes_a_source_incomplete():
    ledger = Ledger()
    ledger.enter(Doubt(why="half of it is missing"))
    coverage = ledger.close(source_of({}), None)

    assert coverage.doubts == ("half of it is missing",)
    assert not coverage.complete


PAPERS = replace(
    DIARY,
    name="papers",
    last=True,
    private=(),
    left=(),
    routes=(Route(pattern="*.txt", take=take_line, records=lines_of, known=()),),
)
"""A reader of any text, which comes last."""


def takers(*paths: str) -> tuple[dict[str, int], list[str]]:
    """How many members of a source each of the two readers takes, and what is left unknown."""
    shares, unknown = share_out([PAPERS, DIARY], source_of(dict.fromkeys(paths, b"tea\n")))
    return {share.reader.name: len(share.members) for share in shares}, unknown


def test_a_reader_that_comes_last_is_asked_where_no_other_knows_anything():
    """A plain text is read as such only in a source of no known format."""
    undated = replace(DIARY, era=lambda _: None)
    shares, unknown = share_out([PAPERS, undated], source_of({"list.txt": b"tea\n"}))

    assert [(share.reader.name, len(share.members)) for share in shares] == [("papers", 1)]
    assert unknown == []


def test_a_reader_that_comes_last_takes_nothing_from_an_export_that_another_knows():
    """An unknown file of a known site stays unknown, because it may be private."""
    assert takers("owner.txt", "list.txt") == ({"diary": 1}, ["list.txt"])


def test_a_reader_that_comes_last_takes_nothing_that_is_private_by_anothers_path():
    """What one format keeps private is no plain text in another."""
    undated = replace(DIARY, era=lambda _: None)
    shares, unknown = share_out([PAPERS, undated], source_of({"letters/1.txt": b"tea\n", "list.txt": b""}))

    assert [[member.path for _, member in share.members] for share in shares] == [["list.txt"]]
    assert unknown == ["letters/1.txt"]


def test_messages_that_are_known_by_content_are_private_unless_asked_for():
    """A renamed file of messages is no more public than it was."""
    route = Route(pattern="chat.txt", take=take_line, records=lines_of, known=(), shape=lambda _: True, messages=True)
    chats = replace(DIARY, routes=(route,), private=(), left=())
    source = source_of({"renamed.txt": b"tea\n"})
    closed, opened = (share_out([chats], source, messages=asked)[0] for asked in (False, True))

    assert [(share.private, len(share.members)) for share in (*closed, *opened)] == [(1, 0), (0, 1)]


def test_members_of_the_same_path_are_each_accounted_for():
    source = Source(name="a", members=source_of({"page1.txt": b"tea\n"}).members * 2)

    assert fates(walk_of(source)[1]) == 2


NAMES = st.text(st.sampled_from("abc.-_/[]*?é"), min_size=1, max_size=8)


@every_reader
@settings(deadline=None, max_examples=100)
@given(choose=st.data())
def test_every_member_ends_in_exactly_one_fate(reader, choose):
    known = st.sampled_from([route.pattern for route in reader.routes]).map(lambda pattern: pattern.replace("*", "1"))
    paths = choose.draw(st.lists(known | st.tuples(NAMES, known).map("/".join) | NAMES, max_size=12, unique=True))
    source = source_of({path: choose.draw(st.sampled_from([b"", b"{}", b"x = []", b"\xff"])) for path in paths})

    assert fates(walk_of(source, reader)[1]) == len(paths)


def take_claim(entry):
    path, _, count = entry.record.strip().partition(" ")
    yield Claim(path=path, count=int(count))


def take_waiting(entry):
    yield Waiting(key=entry.record.strip(), post=Post(id=f"whole {entry.record.strip()}", parts=()))


def take_twin(entry):
    found = entry.waiting.pop(entry.record.strip(), [])
    yield found[0] if found else Post(id=f"short {entry.record.strip()}", parts=())


LETTERS = Reader(
    name="letters",
    channel="Letters",
    era=lambda _: "paper",
    routes=(
        Route(pattern="index.txt", take=take_claim, records=lines_of, known=()),
        Route(pattern="whole.txt", take=take_waiting, records=lines_of, known=()),
        Route(pattern="short*.txt", take=take_twin, records=lines_of, known=()),
        Route(pattern="copy.txt", take=take_twin, records=lines_of, known=(), instead=("short*.txt",)),
    ),
)


def letters(tree):
    """What the reader of letters yields from a tree, and the coverage."""
    return walk_of(source_of(tree), LETTERS)


def test_a_post_that_waits_is_taken_by_its_twin_and_otherwise_comes_at_the_end():
    """Each is yielded once, in place of its twin or after everything else."""
    readings, coverage = letters({"whole.txt": b"b\nc\n", "short.txt": b"a\nb\n"})

    assert [each.id for each in readings] == ["short a", "whole b", "whole c"]
    assert coverage.counts == {"post": 3}


def test_no_more_posts_wait_than_memory_allows(monkeypatch):
    """Beyond the limit a post is yielded at once, and none is lost."""
    monkeypatch.setattr("poise.lib.walking.MOST_WAITING", 1)
    readings, _ = letters({"whole.txt": b"b\nc\n", "short.txt": b"c\n"})

    assert [each.id for each in readings] == ["whole c", "short c", "whole b"]


@pytest.mark.parametrize(
    ("claims", "doubts"),
    [(b"short.txt 2\n", 0), (b"short.txt 3\n", 1), (b"short1.txt 4\n", 1), (b"short1.txt 0\n", 0), (b"pen.txt 9\n", 0)],
    ids=["right", "wrong", "absent", "absent and empty", "not ours"],
)
def test_what_an_export_says_of_its_files_is_held_against_what_was_read(claims, doubts):
    """A wrong or absent file is a doubt; one that no route would read is none."""
    assert len(letters({"index.txt": claims, "short.txt": b"a\nb\n"})[1].doubts) == doubts


def test_an_unreadable_file_is_not_told_twice():
    """It stands among the unreadable ones, which is enough."""
    coverage = letters({"index.txt": b"short.txt 2\n", "short.txt": b"a\nbroken\n"})[1]

    assert coverage.doubts == ()
    assert [path for path, _ in coverage.unreadable] == ["short.txt"]


def test_a_copy_is_left_where_the_fuller_form_stands_beside_it():
    """The same things in two forms are read once."""
    assert [each.id for each in letters({"copy.txt": b"a\n"})[0]] == ["short a"]
    assert letters({"copy.txt": b"a\n", "short.txt": b"a\n"})[1].left == 1
    assert fates(letters({"copy.txt": b"a\n", "short.txt": b"a\n"})[1]) == 2
