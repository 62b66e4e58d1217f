"""Instagram: the export that the site gives an account's owner, as JSON; also the parent folder of Threads.

Files have moved and changed their shape often: flat files up to 2020, ``content/`` and ``account_information/`` in 2021
and 2022, ``followers_1.json`` as a bare list from then on, ``your_instagram_activity/`` from 2024, and from 2025 on
``label_values`` beside ``fbid``. What is known by its content is read wherever it stands.
"""

from __future__ import annotations

from poise.lib.sharing import matches
from poise.model.reading import Reader
from poise.model.source import Source
from poise.readers.instagram.left_out import LEFT, PRIVATE
from poise.readers.instagram.routes import ROUTES

FLAT = (
    *("media.json", "comments.json", "connections.json", "likes.json", "profile.json", "stories_activities.json"),
    *("saved.json", "searches.json", "settings.json", "account_history.json", "seen_content.json"),
)
"""The main files up to 2020; three of them together are found nowhere else."""


def find_era(source: Source) -> str | None:
    """The era by the folders; that of Threads is another reader's, and may have been handed over alone."""

    paths = [member.path for member in source.members if not matches(member.path, "threads/*")]

    def has(*patterns: str) -> bool:
        return any(matches(path, *patterns) for path in paths)

    if has("your_instagram_activity/*.json"):
        return "from 2024 (your_instagram_activity/)"
    if has("your_instagram_activity/*.html", "followers_and_following/*.html"):
        return "not JSON (HTML pages)"
    if has(
        "account_information/personal_information.json",
        "content/posts_1.json",
        "followers_and_following/followers.json",
    ):
        return "2021 to 2022 (content/, account_information/)"
    if has("followers_and_following/followers_[0-9]*.json", "followers_and_following/following.json"):
        return "2022 to 2023 (followers_and_following/)"
    if sum(has(name) for name in FLAT) >= 3:
        return "up to 2020 (flat files)"
    return None


INSTAGRAM = Reader(
    name="instagram",
    channel="Instagram",
    era=find_era,
    private=PRIVATE,
    left=LEFT,
    routes=ROUTES,
    expected=(
        ("personal_information.json", "profile.json"),
        ("posts_1.json", "posts_[0-9]*.json", "posts.json", "media.json"),
        ("post_comments_1.json", "post_comments*.json", "comments.json"),
        ("followers_1.json", "followers_[0-9]*.json", "followers.json", "connections.json"),
        ("liked_posts.json", "likes.json"),
    ),
)
