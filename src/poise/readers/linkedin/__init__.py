"""LinkedIn: the "Basic" and "Complete" exports that the site gives an account's owner.

A ZIP of CSV files, most of them at its root, with articles as pages; the names of files and columns vary by blanks,
underscores and case, and since about 2024 some file names end in a number (by another reader's notes). Some files begin
with a note before their columns (seen in an invented export of 2026). A file is there only where there is something to
tell. Dates come in five styles, some without a zone.
"""

from __future__ import annotations

from collections.abc import Callable

from poise.lib.named_rows import columned
from poise.lib.sharing import matches
from poise.model.reading import Reader, Records, Route, Take
from poise.model.shape import Shape
from poise.model.source import Source
from poise.readers.linkedin import network, posts, profile
from poise.readers.linkedin.rows import CHANNEL, table, whole

_POSTS = ("Shares*.csv", "Comments*.csv", "Reactions*.csv", "Votes*.csv", "InstantReposts*.csv")
_OTHERS = (
    *("Profile.csv", "Positions.csv", "Connections.csv", "Invitations.csv", "Registration.csv", "Rich?Media*.csv"),
    *("Company?Follows*.csv", "Member?Follows*.csv", "Endorsement?*Info*.csv", "Recommendations?*.csv"),
    *("Ad?Targeting.csv", "Skills.csv", "Articles/*.html"),
)


_SINGLE = (
    *("Recommendations?Given*.csv", "Recommendations?Received*.csv", "Endorsement?*Info*.csv", "InstantReposts*.csv"),
    *("Company?Follows*.csv", "Member?Follows*.csv", "Account?Status?History.csv"),
)
"""Names that no other site gives, so that even a file by itself is known."""


def find_era(source: Source) -> str | None:
    """Which of the two exports it is, by the files that stand in it; two names at least, for most alone are common."""
    if len(source.members) == 1 and matches(source.members[0].path, *_SINGLE):
        return "a file out of an export"
    posts_in, others = ([each for each in names if _holds(source, each)] for names in (_POSTS, _OTHERS))
    if len(posts_in) + len(others) < 2 or not {"Shares*.csv", *_OTHERS}.intersection(posts_in + others):
        return None
    return f"complete export ({posts_in[0]})" if posts_in else "basic export (no shares, comments or reactions)"


def _holds(source: Source, pattern: str) -> bool:
    return any(matches(member.path, pattern) for member in source.members)


def _shape(*columns: str, only: bool = False) -> Callable[[Shape], bool]:
    """Recognises a table by its columns; ``only`` where they are so plain that no other may stand beside them."""
    return lambda shape: columned(shape, *columns) and (not only or len(shape.names) == len(columns))


def _route(
    pattern: str,
    take: Take,
    *columns: str,
    more: tuple[str, ...] = (),
    shape: Callable[[Shape], bool] | None = None,
    records: Callable[[Records], Records] = lambda records: records,
    messages: bool = False,
) -> Route:
    """A route for a table: ``columns`` are looked for, ``more`` may stand beside them."""
    cut = table(*columns, *more, needed=columns)
    together = records(cut)
    known = tuple(f"rows.{name}" if records is whole else name for name in (*columns, *more))
    return Route(pattern=pattern, take=take, records=together, known=known, shape=shape, messages=messages)


_PROFILE = (
    _route(
        "Profile.csv",
        profile.take_profile,
        *("First Name", "Last Name"),
        more=(
            *("Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry", "Zip Code", "Geo Location"),
            *("Twitter Handles", "Websites", "Instant Messengers"),
        ),
        shape=_shape("First Name", "Last Name", "Headline", "Summary"),
    ),
    _route(
        "Registration.csv",
        profile.fact("registered", "Registered At"),
        "Registered At",
        more=("Registration Ip", "Subscription Types"),
    ),
    # Columns by another reader's notes.
    _route(
        "Account?Status?History.csv",
        profile.fact("account status", "Event", dated=True),
        *("Time", "Event"),
    ),
    _route(
        "Positions.csv",
        profile.section("position", "Title", "Company Name", "Description", "Location"),
        *("Company Name", "Title"),
        more=("Description", "Location", "Started On", "Finished On"),
        shape=_shape("Company Name", "Title", "Started On"),
        records=whole,
    ),
    _route(
        "Education.csv",
        profile.section("education", "School Name", "Degree Name", "Notes", "Activities"),
        "School Name",
        more=("Start Date", "End Date", "Notes", "Degree Name", "Activities"),
        records=whole,
    ),
    _route("Skills.csv", profile.listing("skills", "Name"), "Name", records=whole),
    _route("Languages.csv", profile.listing("languages", "Name"), "Name", more=("Proficiency",), records=whole),
    # The same words as in the bio, for accounts with a long summary; read again, as the bio may lack them.
    _route("Profile?Summary.csv", profile.section("text", "Profile Summary"), "Profile Summary", records=whole),
    _route(
        "Projects.csv",
        profile.section("project", "Title", "Description", "Url"),
        "Title",
        more=("Description", "Url", "Started On", "Finished On"),
        records=whole,
    ),
    _route(
        "Publications.csv",
        profile.section("publication", "Name", "Description", "Publisher", "Url"),
        "Name",
        more=("Published On", "Description", "Publisher", "Url"),
        records=whole,
    ),
    # The sections below by other readers' notes; their other columns are told as unmapped where there are any.
    *(
        _route(
            f"{name}.csv",
            profile.section(part, *columns),
            more=(*columns, "Started On", "Finished On", "Issued On", "License Number", "Number", "Score"),
            records=whole,
        )
        for name, part, columns in (
            ("Volunteering*", "volunteering", ("Role", "Company Name", "Cause", "Description")),
            ("Honors", "honour", ("Title", "Description")),
            ("Organizations", "organisation", ("Name", "Position", "Description")),
            ("Certifications", "certificate", ("Name", "Authority", "Url")),
            ("Courses", "course", ("Name",)),
            ("Causes?You?Care?About", "cause", ("Supported Cause",)),
        )
    ),
)

_PUBLISHED = (
    _route(
        "Shares*.csv",
        posts.take_share,
        *("Date", "ShareCommentary"),
        more=("ShareLink", "SharedUrl", "MediaUrl", "Visibility"),
        shape=_shape("ShareLink", "ShareCommentary"),
    ),
    _route(
        "Comments*.csv",
        posts.take_comment,
        *("Date", "Message"),
        more=("Link",),
        shape=_shape("Date", "Link", "Message", only=True),
    ),
    _route(
        "Reactions*.csv",
        posts.take_reaction,
        *("Date", "Type", "Link"),
        shape=_shape("Date", "Type", "Link", only=True),
    ),
    _route("InstantReposts*.csv", posts.take_repost, *("Date", "Link")),
    _route("Votes*.csv", posts.take_vote, *("Date", "OptionText"), more=("Link",), shape=_shape("Link", "OptionText")),
    _route(
        "Rich?Media*.csv",
        posts.take_upload,
        "Media Description",
        more=("Date/Time", "Media Link"),
        shape=_shape("Media Description", "Media Link"),
    ),
    _route(
        "Recommendations?Given*.csv",
        posts.take_recommendation,
        "Text",
        more=("First Name", "Last Name", "Company", "Job Title", "Creation Date", "Status"),
    ),
    Route(pattern="Articles/*.html", take=posts.take_article, records=posts.article, known=("title", "text")),
)

_NETWORK = (
    _route(
        "Connections*.csv",
        network.take_connection,
        *("First Name", "Last Name", "Connected On"),
        more=("URL", "Email Address", "Company", "Position"),
        shape=_shape("First Name", "Last Name", "Connected On"),
    ),
    _route(
        "Invitations*.csv",
        network.take_invitation,
        *("From", "To", "Direction"),
        more=("Sent At", "Message", "inviterProfileUrl", "inviteeProfileUrl"),
        shape=_shape("From", "To", "Sent At", "Direction"),
    ),
    _route(
        "Company?Follows*.csv",
        network.follow("Organization", "Followed On"),
        *("Organization", "Followed On"),
        shape=_shape("Organization", "Followed On"),
    ),
    # Columns by other readers' notes, which write "FullName" and "Full Name".
    _route("Member?Follows*.csv", network.follow("Full Name", "Date"), "Full Name", more=("Date", "Status")),
    *(
        _route(
            f"Endorsement?{way}?Info*.csv",
            network.count(f"endorsement {way.lower()}"),
            "Skill Name",
            more=(
                *("Endorsement Date", "Endorsement Status"),
                *(f"{who} {what}" for what in ("First Name", "Last Name", "Public Url")),
            ),
            shape=_shape("Skill Name", f"{who} First Name"),
        )
        for way, who in (("Given", "Endorsee"), ("Received", "Endorser"))
    ),
    _route("Events*.csv", network.count("event"), *("Event Name", "Event Time"), more=("Status", "External Url")),
    _route(
        "messages*.csv",
        network.take_message,
        *("FROM", "DATE", "CONTENT"),
        more=(
            *("CONVERSATION ID", "CONVERSATION TITLE", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS"),
            *("SUBJECT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"),
        ),
        shape=_shape("CONVERSATION ID", "FROM", "CONTENT"),
        messages=True,
    ),
)

LINKEDIN = Reader(
    name="linkedin",
    channel=CHANNEL,
    era=find_era,
    private=(
        *("*_messages*.csv", "*Messages*.csv", "Contacts.csv", "Imported*Contacts.csv", "Jobs/*.csv", "Job *.csv"),
        *("Job_*.csv", "Receipts*.csv", "Private?identity?asset.csv", "SavedJobAlerts.csv", "Saved?Jobs.csv"),
        *("Online?Job?Postings.csv", "Verifications/*.csv"),
    ),
    # What others wrote, what the site and its advertisers think, and what says nothing of conduct.
    left=(
        *("Recommendations?Received*.csv", "Articles/Drafts/*", "Ad?Targeting.csv", "Ads?Clicked*.csv"),
        *("LAN?Ads?Engagement*.csv", "Inferences?about?you.csv", "Learning*.csv", "Logins*.csv"),
        *("Security?Challenges*.csv", "Email?Addresses.csv", "PhoneNumbers.csv", "Phone?Numbers.csv"),
        *("Whatsapp?Phone?Numbers.csv", "Search?Queries*.csv", "SearchQueries*.csv", "saved_articles*.csv"),
        *("Saved?Items*.csv", "Hashtag?Follows*.csv", "Test?Scores.csv", "TestScores.csv"),
    ),
    routes=(*_PROFILE, *_PUBLISHED, *_NETWORK),
    expected=(("Profile.csv",), ("Connections.csv",), ("Shares.csv", "Shares*.csv"), ("Comments.csv", "Comments*.csv")),
)
