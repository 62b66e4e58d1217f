"""Paths of an export of Instagram whose files are never opened, because they are private or hold no published words.

Names as other readers saw them from 2020 to 2026. Folders that an export of Facebook has too are named with what stands
in them, because both may lie in one download.
"""

from __future__ import annotations

LEFT = (
    # What was shown to the owner, what was inferred, and what was logged.
    *("ads_and_topics/*", "ads_and_content/*", "ads_information/*", "ads_and_businesses/*", "advertising/*"),
    *("apps_and_websites*", "login_and_account_creation/*", "login_and_profile_creation/*", "device_information/*"),
    *("logged_information/*", "security_and_login_information/*", "information_about_you/*", "account_history/*"),
    *("information_about_you.json", "devices.json", "camera_information.json", "possible_*.json", "searches.json"),
    *("profile_based_in.json", "seen_content.json", "stories_viewed.json", "recent_search*", "link_history/*"),
    *("your_topics/*", "your_reel_*", "past_instagram_insights/*", "other_activity/*", "places_you?ve_*.json"),
    # Settings, and what was bought, kept or planned.
    *("preferences/your_topics/*", "preferences/media_settings/*", "preferences/settings/*", "comments_settings/*"),
    *("saved/*", "saved.json", "checkout.json", "monetization/*", "shopping/*", "subscriptions/*", "fundraisers/*"),
    *("gifts/*", "avatars_store/*", "guides/*", "digital_wallets/*", "meta_spark/*", "supervision/*"),
    *("events/event_reminders.json", "event_reminders/*", "countdowns.json", "note_and_repost_interactions.json"),
    # Lists of people that say nothing of what the owner did in the open.
    *("blocked_accounts.json", "blocked_profiles.json", "restricted_accounts.json", "restricted_profiles.json"),
    *("hide_story_from.json", "custom_lists.json", "removed_suggestions.json", "recently_unfollowed_*.json"),
    *("following_hashtags.json", "profiles_you?ve_favorited.json", "accounts_you?ve_favorited.json"),
    *("instagram_friend_map.json",),
    # Pictures and films, whose captions stand in other files, and the covers of pages.
    *(f"media/{name}/*" for name in ("posts", "stories", "reels", "igtv", "other", "profile", "archived_posts")),
    *("media/recently_deleted/*", "media/direct/*"),
    *(f"media/*.{ending}" for ending in ("jpg", "jpeg", "png", "webp", "heic", "mp4", "mov", "srt")),
    *(f"{name}/[0-9]*" for name in ("photos", "videos", "stories", "profile")),
    *("files/*.png", "files/*.css", "start_here.html", "index.html", "README.txt"),
)

PRIVATE = (
    *("messages/*", "messages.json", "direct/*", "secret_conversations.json", "ai_conversations.json"),
    *("your_ai_conversations*", "autofill*", "contacts/*", "contacts.json", "synced_contacts.json"),
    *("uploaded_contacts*",),
)
