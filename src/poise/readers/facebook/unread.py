"""What is never opened in a Facebook export, what is left on purpose, and the form that is refused.

Folder and file names as in exports of 2018 to 2026, by the notes and tables of other readers.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.errors import SourceError
from poise.model.reading import Entry, Reading
from poise.model.source import Member

PRIVATE = (
    *("messages/*", "data_messenger_e2e/*", "messages_encrypted/*", "your_group_messages/*", "calls_and_messages/*"),
    *("autofill_information.*", "secret_conversations.*", "conversations_you_had_as_a_*", "ai_conversations.*"),
    *("your_address_books.*", "your_imported_contacts.*", "imported_contacts.*", "contacts_uploaded_from_*"),
    *("contacts_sync_settings.*", "your_synced_contacts.*", "your_contacts.*"),
)

_FOLDERS = (
    *("ads_information", "ads_and_businesses", "apps_and_websites", "apps_and_websites_off_of_facebook"),
    *("activity_messages", "about_you", "your_topics", "your_interactions_on_facebook", "logged_information"),
    *("security_and_login_information", "location", "location_history", "search", "search_history"),
    *("notifications", "facebook_payments", "payment_history", "facebook_gaming", "fundraisers", "navigation_bar"),
    *("saved_items_and_collections", "saved_items", "privacy_checkup", "voting", "voting_location_and_reminders"),
    *("bug_bounty", "facebook_accounts_center", "facebook_assistant", "facebook_portal", "facebook_news"),
    *("journalist_registration", "live_audio_rooms", "music_recommendations", "other_logged_information"),
    *("other_personal_information", "professional_dashboard", "bonuses", "rewards", "shops", "shopping"),
    *("spark_ar", "meta_spark", "meta_avatars", "avatars", "supervision", "volunteering", "your_problem_reports"),
    *("soundbites", "gaming", "feed", "news_feed", "reels_subscriptions", "trust_and_safety", "files", "icons"),
    *("community_guidelines", "campus", "dating_messages", "connected_experiences", "messenger"),
)

_NAMES = (
    # Other people's doings, and what the site supposes.
    *(
        "people_you_may_know",
        "friend_peer_group",
        "event_invitations",
        "group_invites_*",
        "your_event_invitation_links",
    ),
    *("other_people?s_posts_to_your_timeline", "wall_posts_sent_to_you", "groups_and_pages_that_you_may_find_engaging"),
    *("group_suggestions", "your_received_shared_album_invites", "your_pages_mentions", "pages_you_are_a_customer_of"),
    # Earlier wordings of what is read in its last one, and pointers to it.
    *("edits_you_made_to_posts", "your_comment_edits", "content_sharing_links_you_have_created", "facebook_editor"),
    *("media_used_for_memories", "birthday_media", "shared_memories", "trash", "contact_info", "websites"),
    # What nobody else saw, and settings.
    *("pokes", "reshare_education", "qr_code_files_you_generated", "your_recently_*", "time_spent_on_facebook"),
    *("your_information_download_requests", "your_video_consumption_summary", "link_history", "instant_games*"),
    *("your_answers_to_membership_questions", "join_requests", "your_group*_badges", "your_page_or_groups_badges"),
    *("your_badges", "your_contributions", "your_actions_on_violating_content_in_your_groups", "admin_activity"),
    *("your_comment_active_days", "your_post_audiences", "your_sent_shared_album_invites", "sent_page_invites"),
    *("pages_and_profiles_you?ve_unfollowed", "pages_you?ve_unfollowed", "tickets_purchased"),
    *("your_marketplace_*", "your_transaction_survey_information", "marketplace_notifications", "payment_history"),
    *("your_search_history", "your_avatar", "meta_avatars_post_backgrounds", "predicted_languages", "timezone"),
    *("your_devices", "movies_and_tv", "dating_*", "places_you?ve_created", "cities_you_have_checked_into"),
    *("language_and_locale", "reels_preferences", "your_accessibility_settings", "your_device_push_settings"),
    *("your_fundraiser_settings", "your_story_highlights", "your_video_accessibility_settings"),
    *("your_watch_settings", "your_preferred_categories", "video", "snooze", "reduce", "controls", "feed"),
    *("your_recent_account_recovery_successes", "messaging_settings", "support_messages", "collections"),
)

_MEDIA = ("jpg", "jpeg", "png", "gif", "webp", "heic", "mp4", "mov", "m4a", "aac", "mp3", "wav", "webm", "pdf", "srt")

LEFT = (
    *("no-data.txt", "start_here.html", "index.html", "style.css", "*.css", "posts/media/*"),
    *(f"*.{ending}" for ending in _MEDIA),
    *(f"{folder}/*" for folder in _FOLDERS),
    *(f"{name}.{ending}" for name in _NAMES for ending in ("json", "html")),
)


def refuse(_member: Member) -> Iterator[object]:
    """The HTML form holds the same, cut up for looking at; by notes of 2026 its times stand in an unnamed zone."""
    raise SourceError(
        "it is the HTML form of this file, which Poise does not read; ask Facebook for your information again and "
        "choose JSON as the format"
    )


def take_nothing(_entry: Entry) -> Iterator[Reading]:
    """Nothing, as no record comes of a file that is refused."""
    return iter(())
