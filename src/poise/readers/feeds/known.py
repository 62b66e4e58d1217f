"""The keys of RSS and Atom feeds that are read, or that hold no words of anybody."""

from __future__ import annotations

_DETAIL = ("type", "language", "base", "value")
_PERSON = ("name", "email", "href")
_PODCAST = (
    *("transcript", "chapters", "person", "location", "socialInteract", "soundbite", "season", "episode", "image"),
    *("alternateEnclosure", "value", "images", "license", "guid", "locked", "block", "funding", "medium", "trailer"),
    *("liveItem", "chat", "publisher", "podroll", "podping", "remoteItem", "txt", "contentLink", "updateFrequency"),
    *("integrity", "follow"),
)
_BOTH = (
    *("title", "subtitle", "summary", "link", "id", "guidislink", "href", "author", "publisher", "rights", "language"),
    *("published", "published_parsed", "updated", "updated_parsed", "created", "created_parsed", "expired"),
    *("expired_parsed", "own.said", "comments", "license", "xml_lang"),
    *(f"{key}_detail.{inner}" for key in ("title", "subtitle", "summary", "rights", "info") for inner in _DETAIL),
    *(
        f"{key}.{inner}"
        for key in ("author_detail", "authors", "publisher_detail", "contributors")
        for inner in _PERSON
    ),
    *(f"links.{key}" for key in ("rel", "type", "href", "length", "title", "count", "updated", "hreflang")),
    *(f"tags.{key}" for key in ("term", "scheme", "label")),
    *(f"image.{key}" for key in ("href", "title", "title_detail.**", "link", "links.**", "width", "height")),
    *(f"image.{key}" for key in ("subtitle", "subtitle_detail.**", "description")),
    *(
        f"itunes_{key}"
        for key in ("explicit", "block", "duration", "episode", "season", "episodetype", "order", "type")
    ),
    *("itunes_title", "itunes_complete", "itunes_new-feed-url", "itunes_applepodcastsverify", "googleplay_author"),
    *("media_content.**", "media_thumbnail.**", "media_credit.**", "media_license.**", "media_rating.**", "media_text"),
    *("media_restriction.**", "media_keywords", "media_player.**", "media_statistics.**", "media_starrating.**"),
    *("credit", "rating", "restriction", "where.**", "geo_lat", "geo_long", "georss_point", "georss_featurename"),
    # The library's own view of podcast elements, of which it keeps the last: read from ``own`` instead.
    *(f"podcast_{key.lower()}.**" for key in _PODCAST),
    *("podcast_source.**", "podcast_valuerecipient.**", "podcast_valuetimesplit.**"),
    *(f"own.podcast:{key}.**" for key in _PODCAST),
)
_OF_SERVICES = (
    *("acast_episodeid", "acast_episodeurl", "acast_showid", "acast_showurl", "acast_settings", "acast_network.**"),
    *("acast_signature.**", "anchor_support", "spotify_countryoforigin", "spotify_limit.**", "googleplay_email"),
    *("googleplay_owner", "gd_image.**", "gd_extendedproperty.**", "feedburner_origlink", "feedburner_info.**"),
    *("feedburner_emailserviceid", "feedburner_feedburnerhostname", "media_community", "yt_videoid", "yt_channelid"),
)
"""Numbers, addresses and settings of the sites that make feeds; by the formats' notes, not seen in a real file."""

KNOWN = (
    *("podcast", "broken", "mended", "guessed"),
    *(f"{where}.{key}" for where in ("feed", "entry") for key in (*_BOTH, *_OF_SERVICES)),
    *(f"feed.{key}" for key in ("docs", "generator", "generator_detail.**", "ttl", "cloud.**", "info", "logo", "icon")),
    *(
        f"feed.{key}"
        for key in ("textinput.**", "day", "hour", "sy_updateperiod", "sy_updatefrequency", "sy_updatebase")
    ),
    *("feed.opensearch_totalresults", "feed.opensearch_startindex", "feed.opensearch_itemsperpage", "feed.skipdays"),
    *(
        "feed.skiphours",
        "feed.site",
        "feed.rdf_li.**",
        "feed.items",
        "feed.entries",
        "feed.rdf_seq",
        "feed.admin_generatoragent.**",
    ),
    *(f"entry.content.{key}" for key in (*_DETAIL, "src")),
    *("entry.source.**", "entry.app_draft", "entry.app_control", "entry.app_edited", "entry.wfw_commentrss"),
    *("entry.slash_comments", "entry.thr_total", "entry.thr_in-reply-to.**", "entry.georss_where", "entry.post-id"),
    *(f"entry.psc_chapters.{key}" for key in ("version", "chapters.start", "chapters.title", "chapters.href")),
    *("entry.psc_chapters.chapters.start_parsed", "entry.psc_chapters.chapters.image"),
)
