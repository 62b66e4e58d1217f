"""The LinkedIn reader on an invented export: its counts are those of plain CSV, its dates and audiences as written."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.sharing import share_out
from poise.model.account import Account
from poise.model.gap import UNDATED, UNZONED, Gap
from poise.model.post import Post, PostKind
from poise.model.reading import Doubt, How, Tie
from poise.readers import READERS
from poise.readers.linkedin import LINKEDIN
from poise.readers.linkedin.posts import SHIFTED
from tests.lib.packing import example, source_of
from tests.readers.auditing import gaps_in, posts_in, read, sole, text_of

ARCHIVE = example("linkedin-archive")
MARKER = "PRIVATEMARKERX"


def rows_of(path: str, before: int = 0) -> list[dict[str, str]]:
    """The rows of a file of the archive, as plain CSV has them."""
    lines = ARCHIVE[path].decode().split("\n", before)[-1]
    return list(csv.DictReader(io.StringIO(lines)))


def table(*rows: tuple[str, ...]) -> bytes:
    """A CSV file of some rows."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def shares(*rows: tuple[str, ...], columns: str = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"):
    """An export of shares only."""
    return {"Shares.csv": table(tuple(columns.split(",")), *rows)}


def posted(kind: PostKind, *, messages: bool = False):
    """The posts of one kind in the archive."""
    readings = read(LINKEDIN, ARCHIVE, messages=messages)[0]
    return (
        [each for each in posts_in(LINKEDIN, ARCHIVE) if each.kind is kind]
        if not messages
        else [each for each in readings if getattr(each, "kind", None) is kind]
    )


def ties(how: How) -> list[Tie]:
    """The ties of one kind in the archive."""
    return [each for each in read(LINKEDIN, ARCHIVE)[0] if isinstance(each, Tie) and each.how is how]


def test_every_record_is_counted_under_its_kind():
    """The coverage says what a count of the rows says."""
    coverage = read(LINKEDIN, ARCHIVE)[1]
    uploads, pages = rows_of("Rich_Media.csv"), 1

    assert coverage.counts == {
        "bio": 1,
        "comment": len(rows_of("Comments_88.csv")),
        "draft": 1,
        "endorsement given": len(rows_of("Endorsement_Given_Info.csv")),
        "endorsement received": len(rows_of("Endorsement_Received_Info.csv")),
        "event": len(rows_of("Events.csv")),
        "follow ended": 1,
        "post": len(rows_of("Shares.csv")) + len(uploads) - 1 + pages,
        "reaction": len(rows_of("Reactions.csv")) + len(rows_of("InstantReposts_88.csv")),
        "review": len(rows_of("Recommendations_Given.csv")),
        "upload": 1,
        "vote": len(rows_of("Votes.csv")),
    }
    assert coverage.connections == len(rows_of("Connections.csv", before=3)) + len(rows_of("Company Follows.csv")) + 1
    assert coverage.requests == len(rows_of("Invitations.csv"))


def test_nothing_of_the_export_is_unknown_or_in_doubt():
    """A whole export is read, left or private, and no column is one that nobody knows."""
    coverage = read(LINKEDIN, ARCHIVE)[1]

    assert coverage.complete
    assert (coverage.unmapped, coverage.absent, coverage.unreadable) == ((), ("Comments.csv",)[:0], ())
    assert (coverage.private_skipped, coverage.left) == (5, 4)


def test_the_audience_is_what_the_site_says_and_unknown_where_its_word_is_unexplained():
    """Who could see a share follows from its own column, and is never guessed."""
    audiences = {text_of(post): post.audience for post in posted(PostKind.POST) if post.item_type in {"post", "share"}}

    assert audiences == {
        "Proud of the team today.": None,
        "A new report on kinship care\nis well worth an hour.": "public",
        "Our allotment in spring.": "connections",
        None: None,
    }
    assert [gap.where for gap in gaps_in(LINKEDIN, ARCHIVE) if "not explained" in gap.why] == ["audience"]


def test_quotation_marks_around_each_line_of_a_share_are_taken_off():
    """What looks like a quotation is only how the site writes lines."""
    tree = shares(
        ("2025-01-01 10:00:00", "u", 'one"\n"two', "", "", "PUBLIC"), ("", "", 'he said "no"\nhm', "", "", "")
    )

    assert [text_of(post) for post in posts_in(LINKEDIN, tree)] == ["one\ntwo", 'he said "no"\nhm']


def test_a_share_carries_the_address_that_it_shares():
    """Sharing a page is conduct even without a word of one's own."""
    shared = [post for post in posted(PostKind.POST) if post.item_type == "share"]

    assert [text_of(post, "link") for post in shared] == [
        "https://report.example/kinship",
        "https://news.example/heating",
    ]
    assert shared[0].url == rows_of("Shares.csv")[1]["ShareLink"]


def test_values_that_stand_under_the_wrong_columns_are_put_right_and_that_is_said():
    """The audience before the text, without a column of its own, as in an export of 2026."""
    columns = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl"
    row = (
        "2025-01-01 10:00:00 UTC",
        "https://u.example/1",
        "CONNECTIONS",
        "Worth a read, really.",
        "https://m.example",
    )
    post = sole(posts_in(LINKEDIN, shares(row, columns=columns)))

    assert (text_of(post), post.audience, post.item_type) == ("Worth a read, really.", "connections", "post")
    assert SHIFTED in post.gaps


def test_a_share_that_only_says_public_is_a_share_of_that_word():
    """Nothing is put right where the values fit their columns."""
    row = ("2025-01-01 10:00:00", "https://u.example/1", "PUBLIC", "https://shared.example", "")
    post = sole(posts_in(LINKEDIN, shares(row, columns="Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl")))

    assert (text_of(post), text_of(post, "link"), post.audience) == ("PUBLIC", "https://shared.example", None)


def test_values_that_fit_no_column_leave_a_doubt():
    """What cannot be put right is read as it stands and makes the audit doubtful."""
    readings = read(LINKEDIN, shares(("2025-01-01", "u", "Hello", "and some words", "", "Tuesday")))[0]

    assert [each.why for each in readings if isinstance(each, Doubt)] == [
        "Shares.csv holds rows whose values do not fit their columns"
    ]


@pytest.mark.parametrize(
    ("written", "moment", "zoned"),
    [
        ("2025-06-01 14:03:22 UTC", datetime(2025, 6, 1, 14, 3, 22, tzinfo=UTC), True),
        ("2026-02-09 01:21:47", datetime(2026, 2, 9, 1, 21, 47, tzinfo=UTC), False),
        ("08 Feb 2026", datetime(2026, 2, 8, tzinfo=UTC), False),
        ("1/29/26, 2:37 PM", datetime(2026, 1, 29, 14, 37, tzinfo=UTC), False),
        ("1/29/26, 2:37\u202fPM", datetime(2026, 1, 29, 14, 37, tzinfo=UTC), False),
        ("Fri Sep 24 12:35:41 UTC 2021", datetime(2021, 9, 24, 12, 35, 41, tzinfo=UTC), True),
        ("2019/05/01 08:00:00 UTC", datetime(2019, 5, 1, 8, tzinfo=UTC), True),
        (
            "You uploaded a feed photo on April 2, 2025 at 5:40 PM (GMT)",
            datetime(2025, 4, 2, 17, 40, tzinfo=UTC),
            True,
        ),
        ("1842-06-12 20:58:00 UTC", None, True),
        ("yesterday", None, True),
        ("", None, True),
    ],
)
def test_every_style_of_date_is_read_and_an_assumed_zone_is_said(written, moment, zoned):
    """Dates before the site's first day, and what is no date, are dropped; that is said too."""
    post = sole(posts_in(LINKEDIN, {"Comments.csv": table(("Date", "Link", "Message"), (written, "u", "Hm."))}))

    assert post.posted == moment
    assert (UNZONED in post.gaps, UNDATED in post.gaps) == (not zoned, moment is None)


@pytest.mark.parametrize("path", ["Company Follows.csv", "Company_Follows.csv", "old/Company Follows.csv"])
def test_blanks_and_underscores_in_names_of_files_do_not_matter(path):
    """The same file is read under the names of different years."""
    tree = {path: ARCHIVE["Company Follows.csv"]}

    assert read(LINKEDIN, tree)[1].connections == 2


@pytest.mark.parametrize("path", ["shares.csv", "SHARES.CSV", "Posts 2025.csv"])
def test_a_renamed_file_is_known_by_its_columns(path):
    """Content goes before path."""
    assert len(posts_in(LINKEDIN, {path: ARCHIVE["Shares.csv"]})) == 4


def test_the_case_of_columns_does_not_matter():
    """``sharecommentary`` is the same column."""
    tree = shares(
        ("2025-01-01", "u", "Hello.", "", "", ""),
        columns="date,sharelink,share_commentary,sharedurl,mediaurl,visibility",
    )

    assert text_of(sole(posts_in(LINKEDIN, tree))) == "Hello."


def test_a_note_before_the_columns_is_passed_over():
    """The header is looked for, and lines are not counted."""
    assert len(ties(How.CONNECTION)) == 3
    assert ARCHIVE["Connections.csv"].startswith(b"Notes:")


def test_ties_carry_names_handles_and_days_and_a_hidden_member_only_the_day():
    """A caseload can be compared with names and with handles."""
    connections = ties(How.CONNECTION)

    assert [tie.names for tie in connections] == [
        ("Alex Appleby", "alex-appleby"),
        ("Sam Underwood", "sam-underwood-9"),
        (),
    ]
    assert connections[2].since == datetime(2024, 6, 1, tzinfo=UTC)
    assert [tie.names for tie in ties(How.REQUEST_SENT)] == [("Jo Redfern", "jo-redfern")]
    assert [tie.names for tie in ties(How.REQUEST_RECEIVED)] == [
        ("Kit Marlow", "kit-marlow"),
        ("Pat Quill", "pat-quill"),
    ]
    assert [tie.names for tie in ties(How.FOLLOWING)] == [
        ("Exampleshire Council",),
        ("Example Food Bank",),
        ("Morgan Vale",),
    ]


def test_the_profile_is_one_bio_with_a_part_for_each_thing_said():
    """Headline, summary, websites and handles; positions with what was done there; all that a visitor sees at once."""
    bio = sole(posted(PostKind.BIO))

    assert [part.name for part in bio.parts] == [
        *("headline", "text", "industry", "location", "website", "handles", "position", "position-2", "education"),
        *("skills", "languages", "project", "publication", "volunteering"),
    ]
    assert text_of(bio, "position") == (
        "Social worker\nExampleshire Council\nDuty team; children and families.\nExampleshire"
    )
    assert text_of(bio, "position-2") == "Barista\nCrooked Carrot Café"
    assert text_of(bio, "skills") == "Assessment\nReport writing\nTea"
    assert bio.account == "Robin Fairleigh"


def test_the_account_has_its_facts():
    """Registration and what became of the account since are facts about it."""
    account = [each for each in read(LINKEDIN, ARCHIVE)[0] if isinstance(each, Account)][-1]

    assert account.handle == "Robin Fairleigh"
    assert account.url == "https://www.linkedin.com/in/robin-fairleigh"
    assert account.facts == (
        ("registered", "2016-03-02 19:11:08 UTC"),
        ("account status", "Account Created (02 March 2016)"),
        ("account status", "Account Closed (01 May 2019)"),
        ("account status", "Account Reopened (01 June 2019)"),
    )


def test_a_recommendation_given_is_a_review_of_somebody_named():
    """What is written about others counts, and says whom it is about."""
    post = sole(posted(PostKind.REVIEW))

    assert text_of(post) == "Alex kept the team steady in a hard winter."
    assert (text_of(post, "tagged"), text_of(post, "job")) == ("Alex Appleby", "Team manager Exampleshire Council")


def test_a_vote_is_the_option_that_was_picked():
    """The question is not in the export."""
    assert [(text_of(post), post.item_type) for post in posted(PostKind.VOTE)] == [("Fewer cases each", "poll vote")]


def test_an_article_is_its_title_and_text_without_markup_and_a_draft_is_left():
    """The dates in the page are its dates, not its words."""
    post = sole([post for post in posted(PostKind.POST) if post.item_type == "article"])

    assert text_of(post, "title") == "What tea knows"
    assert text_of(post) == "Kettles listen & wait.\nSo do good workers."
    assert post.posted == datetime(2023, 4, 1, 8, 30, tzinfo=UTC)


def test_a_page_without_dates_takes_the_day_of_its_name():
    """An invented export of 2026 has the day in the file's name only."""
    tree = {"Articles/Articles/2020-03-02_abc.html": b"<h1>Abc</h1><p>Words.</p>"}
    post = sole(posts_in(LINKEDIN, tree))

    assert (post.posted, text_of(post)) == (datetime(2020, 3, 2, tzinfo=UTC), "Words.")


def test_an_upload_without_words_is_counted_and_one_with_words_is_a_caption():
    """A dash stands for no words."""
    captions = [post for post in posted(PostKind.POST) if post.item_type == "caption"]

    assert [text_of(post, "caption") for post in captions] == ["Beans and one brave carrot"]


def test_no_private_word_is_read_unless_messages_are_asked_for():
    """Messages, notes with invitations, contacts, jobs and receipts stay closed."""
    assert MARKER not in repr(read(LINKEDIN, ARCHIVE))


def test_with_messages_the_owners_own_are_read_and_no_others():
    """Own by the name on the profile, or by its address where the name has changed; drafts were never sent."""
    messages = posted(PostKind.MESSAGE, messages=True)
    counts = read(LINKEDIN, ARCHIVE, messages=True)[1].counts

    assert [text_of(post) for post in messages] == [
        "We met at the carers' morning, PRIVATEMARKERX.",
        "Thank you, PRIVATEMARKERX & all.",
        "Water on Tuesday? PRIVATEMARKERX",
    ]
    assert [post.audience for post in messages] == ["named", "named", "group"]
    assert (counts["message from others"], counts["draft"], counts["message without words"]) == (1, 2, 1)


def test_without_a_profile_no_message_is_taken_for_the_owners():
    """Poise never guesses whose words they are."""
    tree = {path: ARCHIVE[path] for path in ("messages.csv", "Registration.csv")}
    readings, coverage = read(LINKEDIN, {**tree, "Registration.csv": b"Registered At\n"}, messages=True)

    assert not [each for each in readings if getattr(each, "kind", None) is PostKind.MESSAGE]
    assert coverage.doubts


def test_a_renamed_file_of_messages_is_still_private():
    """What is private by its content is not opened any further than its first bytes."""
    readings, coverage = read(LINKEDIN, {"old.csv": ARCHIVE["messages.csv"]})

    assert (readings, coverage.private_skipped) == ([], 1)


def test_the_era_says_which_export_it_is():
    """A basic export holds no posts, and says so."""
    basic = dict.fromkeys(("Profile.csv", "Connections.csv", "messages.csv"), b"")

    assert LINKEDIN.era(source_of(basic)) == "basic export (no shares, comments or reactions)"
    assert (LINKEDIN.era(source_of(ARCHIVE)) or "").startswith("complete export")
    assert LINKEDIN.era(source_of({"comments.csv": b"", "posts.csv": b"", "votes.csv": b""})) is None


def test_a_file_by_itself_is_known_where_its_name_is_no_other_sites():
    """What others wrote about the owner is not taken for the owner's, whoever hands it over alone."""
    given, received = (
        share_out(READERS, source_of({f"Recommendations_{way}.csv": ARCHIVE[f"Recommendations_{way}.csv"]}))[0]
        for way in ("Given", "Received")
    )

    assert [(share.reader.name, len(share.members), share.left) for share in (*given, *received)] == [
        ("linkedin", 1, 0),
        ("linkedin", 0, 1),
    ]


def test_a_file_without_its_columns_is_unreadable():
    """Nothing is guessed from the order of cells."""
    coverage = read(LINKEDIN, {"Votes.csv": b"a,b\n1,2\n"})[1]

    assert coverage.unreadable == (("Votes.csv", "it does not hold the columns that this file should hold"),)


def test_a_column_that_nobody_knows_is_told():
    """New columns may hold words, so they make the audit doubtful."""
    tree = {"Comments.csv": table(("Date", "Link", "Message", "Mood"), ("2025-01-01", "u", "Hm.", "sour"))}
    coverage = read(LINKEDIN, tree)[1]

    assert coverage.unmapped == (("Comments*.csv", "Mood"),)
    assert coverage.doubts


def test_a_reaction_and_a_repost_are_counted_and_their_words_are_gaps():
    """The export has only the addresses of what was liked or passed on."""
    gaps = [each.why for each in read(LINKEDIN, ARCHIVE)[0] if isinstance(each, Gap)]

    assert gaps.count("a reaction, whose post the export does not hold") == 2
    assert gaps.count("a repost, whose words the export does not hold") == 1


TABLES = sorted(path for path in ARCHIVE if path.endswith(".csv") and MARKER.encode() not in ARCHIVE[path])


@settings(deadline=None)
@given(st.sampled_from(TABLES), st.lists(st.lists(st.text(max_size=12), max_size=13), max_size=5), st.booleans())
def test_no_cells_stop_the_reading_and_none_are_passed_over(path, cells, messages):
    """Whatever stands below the columns of a file, every row is a reading, a gap or a fact."""
    header = ARCHIVE[path].decode().splitlines()[0 if path != "Connections.csv" else 3]
    content = header.encode() + b"\n" + table(*map(tuple, cells))
    readings, coverage = read(LINKEDIN, {path: content}, messages=messages)

    assert coverage.read + coverage.left + len(coverage.unreadable) == 1
    assert not [each for each in readings if isinstance(each, Post) and not all(part.text for part in each.parts)]
