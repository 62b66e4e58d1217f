"""Arbitrary JSON, and copies of real JSON and bytes with something wrong with them."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from hypothesis import strategies as st

KEYS = (
    *("tweet", "full_text", "text", "id_str", "created_at", "entities", "extended_entities", "media", "geo"),
    *("account", "username", "accountId", "profile", "description", "bio", "like", "fullText", "noteTweet", "core"),
    *("archiveInfo", "isPartialArchive", "in_reply_to_screen_name", "in_reply_to_user_id_str", "orderedItems"),
    *("type", "object", "to", "cc", "content", "summary", "attachment", "name", "value", "inReplyTo", "published"),
    *("oneOf", "anyOf", "attributedTo", "url", "id", "location", "preferredUsername", "manuallyApprovesFollowers"),
)
WORDS = (
    *("Create", "Announce", "Question", "Public", "as:Public", "https://care.example/users/robin/followers"),
    *("Thu Jun 12 12:55:08 +0000 2025", "2025-06-12T12:55:08Z", "Thu Jun 12 12:55:08 +0000 0001", "RT @somebody"),
    *("<p>Tea &amp; <br>cake</p>", "<![<", "&#0;", "\ud800", "my client Shona"),
)

PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(WORDS)

JSON: st.SearchStrategy[object] = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=6), inner, max_size=5)
    ),
    max_leaves=15,
)
"""Any JSON value, often under the keys and with the words that readers look for."""

Way = tuple[str | int, ...]


def ways_into(value: object, way: Way = ()) -> Iterator[Way]:
    """The path of every value below another."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield (*way, key)
        yield from ways_into(each, (*way, key))


@st.composite
def changed(draw: st.DrawFn, value: object) -> object:
    """A copy of a JSON value with some values below it taken out, and others put in their place."""
    new = copy.deepcopy(value)
    for _ in range(draw(st.integers(1, 4))):
        ways = list(ways_into(new))
        if not ways:
            break
        *way, last = draw(st.sampled_from(ways))
        holder: object = new
        for key in way:
            holder = holder[key]  # type: ignore[index]
        if draw(st.booleans()):
            del holder[last]  # type: ignore[attr-defined]
        else:
            holder[last] = draw(JSON)  # type: ignore[index]
    return new


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """A copy of some bytes that is cut short, or has bytes changed, put in or left out."""
    new = bytearray(content)
    if draw(st.booleans()):
        del new[draw(st.integers(0, len(new))) :]
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(new)))
        new[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(new)
