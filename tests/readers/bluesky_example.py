"""What stands in the invented repository of Robin Fairleigh, and how its file is written again after a change.

``python -m tests.readers.bluesky_example`` writes ``tests/archives/bluesky-archive/repo.car``.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.lib.packing import ARCHIVES
from tests.lib.repositories import DID, key_at, repository

FOLDER = ARCHIVES / "bluesky-archive"
START = datetime(2024, 11, 4, 18, 30, tzinfo=UTC)
ANSEL = "did:plc:anselexample"
PICTURE = {"$type": "blob", "mimeType": "image/jpeg", "size": 22}


def stamp(moment: datetime) -> str:
    """A date as the site's own app writes it."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def at(hours: int) -> tuple[str, str]:
    """A record key and a date, some hours after the start."""
    moment = START + timedelta(hours=hours)
    return key_at(moment), stamp(moment)


def post(hours: int, text: str, **fields: object) -> tuple[str, dict[str, object]]:
    """The path and value of a post."""
    key, date = at(hours)
    return f"app.bsky.feed.post/{key}", {"$type": "app.bsky.feed.post", "text": text, "createdAt": date, **fields}


def other(collection: str, hours: int, **fields: object) -> tuple[str, dict[str, object]]:
    """The path and value of a record that is no post."""
    key, date = at(hours)
    return f"{collection}/{key}", {"$type": collection, "createdAt": date, **fields}


def uri(owner: str, hours: int = 0) -> dict[str, str]:
    """A reference to a post of somebody."""
    return {"uri": f"at://{owner}/app.bsky.feed.post/{at(hours)[0]}", "cid": "bafyexample"}


def answer(owner: str, hours: int = 0) -> dict[str, Any]:
    """The fields of a post that answers a post of somebody."""
    return {"reply": {"root": uri(owner, hours), "parent": uri(owner, hours)}}


def embed(kind: str, **fields: object) -> dict[str, object]:
    """Something that a post carries."""
    return {"$type": f"app.bsky.embed.{kind}", **fields}


LINK = {
    "uri": "https://letters.example/reading",
    "title": "Ten books on listening",
    "description": "A list by readers, for readers.",
}

RECORDS: dict[str, object] = dict(
    [
        (
            "app.bsky.actor.profile/self",
            {
                "$type": "app.bsky.actor.profile",
                "displayName": "Robin Fairleigh",
                "description": "Newly qualified social worker. Tea, crooked carrots, slow running.",
                "pronouns": "they/them",
                "website": "https://robinfairleigh.example",
                "createdAt": stamp(START),
                "labels": {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "!no-unauthenticated"}]},
            },
        ),
        ("chat.bsky.actor.declaration/self", {"$type": "chat.bsky.actor.declaration", "allowIncoming": "following"}),
        post(1, "The first frost is on the beans.", langs=["en"]),
        post(2, "And the second thing about frost: it waits for nobody.", **answer(DID, 1)),
        post(3, "Lovely plot. How do you keep the slugs off?", **answer(ANSEL)),
        post(
            4,
            "Cake table at the open day.",
            embed=embed(
                "images",
                images=[{"alt": "A long table with six cakes.", "image": PICTURE}, {"alt": "", "image": PICTURE}],
            ),
            tags=["openday", "cake"],
        ),
        post(5, "Worth a rainy evening.", embed=embed("external", external=LINK)),
        post(6, "What they said.", embed=embed("record", record=uri(ANSEL))),
        post(
            7,
            "My client Shanice brought her placement review forward.",
            embed=embed(
                "recordWithMedia",
                record=embed("record", record=uri(ANSEL)),
                media=embed("video", alt="Rain on a shed roof.", video=PICTURE),
            ),
            labels={"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "graphic-media"}]},
        ),
        (
            f"app.bsky.feed.post/{at(8)[0]}",
            {
                "$type": "app.bsky.feed.post",
                "text": "Carried over from my old site.",
                "createdAt": "2016-06-18T09:00:00Z",
            },
        ),
        (
            f"app.bsky.feed.post/{at(9)[0]}",
            {"$type": "app.bsky.feed.post", "text": "No date on this one.", "createdAt": "soon"},
        ),
        other("app.bsky.feed.repost", 10, subject=uri(ANSEL)),
        other("app.bsky.feed.like", 11, subject=uri(ANSEL)),
        other("app.bsky.feed.like", 12, subject=uri(DID, 1)),
        other("app.bsky.graph.follow", 13, subject=ANSEL),
        other("app.bsky.graph.follow", 14, subject="did:plc:juniperexample"),
        other("app.bsky.graph.block", 15, subject="did:plc:grudgeexample"),
        other(
            "app.bsky.graph.list",
            16,
            name="Growers",
            description="People with mud on their boots.",
            purpose="app.bsky.graph.defs#curatelist",
        ),
        other("app.bsky.graph.listitem", 17, subject=ANSEL, list=f"at://{DID}/app.bsky.graph.list/{at(16)[0]}"),
        other("app.bsky.feed.threadgate", 4, post=uri(DID, 4)["uri"], allow=[]),
        other("app.bsky.feed.postgate", 4, post=uri(DID, 4)["uri"], embeddingRules=[]),
        other("app.bsky.actor.status", 18, status="app.bsky.actor.status#live", embed=embed("external", external=LINK)),
    ]
)

GONE = (
    {"$type": "app.bsky.feed.post", "text": "Deleted long ago. PRIVATEMARKERX", "createdAt": stamp(START)},
    {"$type": "app.bsky.graph.follow", "subject": "did:plc:goneexample", "createdAt": stamp(START)},
)


def main() -> None:
    """Write the file."""
    (FOLDER / "repo.car").write_bytes(repository(RECORDS, gone=GONE))


if __name__ == "__main__":
    main()
