"""Paths of an export of Instagram whose files are never opened, because they are private or hold no published words."""

from __future__ import annotations

# What is never published words of the owner: what the site shows, infers and logs. Names of 2021 to 2026.
LEFT = (
    *("ads_and_topics/*", "ads_and_content/*", "ads_information/*", "ads_and_businesses/*", "advertising/*"),
    *("apps_and_websites*", "login_and_account_creation/*", "login_and_profile_creation/*"),
    *("logged_information/*", "security_and_login_information/*", "device_information/*", "devices.json"),
    *(
        "information_about_you/*",
        "your_topics/*",
        "your_reel_*",
        "reels/*",
        "recent_search*",
        "past_instagram_insights/*",
    ),
    *("preferences/*", "settings/*", "comments_settings/*", "saved/*", "saved.json", "seen_content.json"),
    *("searches.json", "checkout.json", "information_about_you.json", "devices.json", "account_history/*"),
    *("monetization/*", "shopping/*", "subscriptions/*", "fundraisers/*", "events/*", "gifts/*", "avatars_store/*"),
    *("guides/*", "digital_wallets/*", "meta_spark/*", "supervision/*", "other_activity/*", "event_reminders/*"),
    *("countdowns.json", "stories_viewed.json", "blocked_accounts.json", "blocked_profiles.json"),
    *("restricted_accounts.json", "restricted_profiles.json", "hide_story_from.json", "custom_lists.json"),
    *(
        "removed_suggestions.json",
        "recently_unfollowed_*.json",
        "following_hashtags.json",
        "profiles_you?ve_favorited.json",
    ),
    *("accounts_you?ve_favorited.json", "places_you?ve_*.json", "profile_based_in.json", "possible_*.json"),
    *("camera_information.json", "note_and_repost_interactions.json", "instagram_friend_map.json"),
    *(
        f"media/{name}/*"
        for name in (
            *("posts", "stories", "reels", "igtv", "other", "profile", "archived_posts", "recently_deleted"),
            *("direct", "notes", "thumbnails"),
        )
    ),
    *(f"media/*.{ending}" for ending in ("jpg", "jpeg", "png", "webp", "heic", "mp4", "mov", "srt")),
    *("photos/*", "videos/*", "stories/*", "profile/*", "files/*", "start_here.html", "index.html", "README.txt"),
)

PRIVATE = (
    *(
        "messages/*",
        "direct/*",
        "autofill*",
        "synced_contacts.json",
        "contacts/*",
        "contacts.json",
        "uploaded_contacts*",
    ),
    *(
        "messages.json",
        "secret_conversations.json",
        "ai_conversations.json",
        "your_ai_conversations*",
        "link_history/*",
    ),
)
