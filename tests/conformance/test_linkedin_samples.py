"""The LinkedIn and WhatsApp samples: what plain CSV and a plain pattern count is what the readers count."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import pytest

from poise.lib.ledger import Ledger
from poise.lib.sharing import share_out
from poise.lib.trees import open_source
from poise.lib.walking import walk
from poise.model.coverage import Coverage
from poise.model.post import Post, PostKind
from poise.readers import READERS

SAMPLE = "samples/linkedin/sample_export"


def audited(path, *, messages: bool = False) -> tuple[list[Post], Coverage]:
    """The posts of a sample, and its coverage."""
    with open_source(path) as source:
        (share,), unknown = share_out(READERS, source, messages=messages)
        ledger = Ledger()
        posts = [each for each in walk(share, ledger, messages=messages) if isinstance(each, Post)]
        return posts, ledger.close(source, share, unknown, source.faults)


def rows(shelf, name: str, before: int = 0) -> list[dict[str, str]]:
    """The rows of a file of the sample, as plain CSV has them."""
    text = (shelf / SAMPLE / name).read_text("utf-8").split("\n", before)[-1]
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("ending", ["", ".zip"])
def test_every_record_of_the_sample_is_counted(shelf, ending):
    """The folder and the ZIP hold what plain CSV counts, and nothing is unknown."""
    coverage = audited(shelf / f"{SAMPLE}{ending}")[1]
    shares, uploads, pages = (
        rows(shelf, "Shares.csv"),
        rows(shelf, "Rich_Media.csv"),
        list((shelf / SAMPLE).rglob("*.html")),
    )

    assert coverage.counts["post"] == len(shares) + len(uploads) + len(pages)
    assert coverage.counts["comment"] == len(rows(shelf, "Comments.csv"))
    assert coverage.counts["reaction"] == len(rows(shelf, "Reactions.csv"))
    assert coverage.counts["vote"] == len(rows(shelf, "Votes.csv"))
    assert coverage.counts["review"] == len(rows(shelf, "Recommendations_Given.csv"))
    assert coverage.counts["endorsement given"] == len(rows(shelf, "Endorsement_Given_Info.csv"))
    assert coverage.counts["endorsement received"] == len(rows(shelf, "Endorsement_Received_Info.csv"))
    assert coverage.connections == len(rows(shelf, "Connections.csv", before=3)) + len(
        rows(shelf, "Company Follows.csv")
    )
    assert coverage.requests == len(rows(shelf, "Invitations.csv"))
    assert (coverage.unknown, coverage.unreadable, coverage.unmapped, coverage.doubts) == ((), (), (), ())


def test_the_shifted_shares_of_the_sample_are_put_right(shelf):
    """The words are the words, and the audience is the audience."""
    posts = [post for post in audited(shelf / SAMPLE)[0] if post.item_type in {"post", "share"}]
    raw = rows(shelf, "Shares.csv")

    assert [post.parts[0].text for post in posts] == [row["SharedUrl"] for row in raw]
    assert [(post.audience or "").upper() for post in posts] == [row["ShareCommentary"] for row in raw]


def test_the_messages_of_the_sample_are_the_owners_own_only(shelf):
    """Own by name, without drafts and empty ones; notes with own invitations besides."""
    with zipfile.ZipFile(shelf / f"{SAMPLE}.zip") as archive:
        raw = list(csv.DictReader(io.StringIO(archive.read("messages.csv").decode("utf-8"))))
    own = [row for row in raw if row["FROM"] == "Ada Byron-Lovelace"]
    sent = [row for row in own if row["IS MESSAGE DRAFT"] != "true" and row["CONTENT"].strip()]
    notes = [row for row in rows(shelf, "Invitations.csv") if row["Direction"] == "OUTGOING" and row["Message"]]
    posts, coverage = audited(shelf / f"{SAMPLE}.zip", messages=True)

    assert sum(post.kind is PostKind.MESSAGE for post in posts) == len(sent) + len(notes)
    assert coverage.counts["message from others"] == len(raw) - len(own)
    assert "message" not in audited(shelf / f"{SAMPLE}.zip")[1].counts


@pytest.mark.parametrize("name", ["test_ddmmyy_24hrs", "test_mmddyyyy_12hrs", "test_yyyymmdd_24hrs"])
def test_the_chats_are_private_and_read_whole_when_asked_for(shelf, name):
    """Every line that begins with a date is a message or a notice, and all dates are found."""
    path = shelf / "samples/whatsapp" / f"{name}.txt"
    posts, coverage = audited(path, messages=True)

    assert sum(coverage.counts.values()) == len(re.findall(r"(?m)^\d+/\d+/\d+, ", path.read_text("utf-8")))
    assert [(post.posted.month, post.posted.day) for post in posts if post.posted][:3] == [(1, 1), (1, 20), (1, 30)]
    assert audited(path)[1].private_skipped == 1
