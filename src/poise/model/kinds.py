"""The closed list of what can be observed, with the attributes of each kind: one table, written by hand.

A kind enters this table together with the detector or inference that observes it; a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from poise.model.category import Category

type_names: Mapping[type, str] = MappingProxyType(
    {str: "text", int: "whole number", float: "number", bool: "yes or no"}
)
"""What the types of attributes are called in the manual."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of observation: its meaning, its attributes, and whether its characters are masked in files.

    ``attributes`` maps a name to the words it may have, or to a type where it is open.
    ``general`` are the attributes that the same thing has once it is told in general words ("a town", "a teenager");
    None where nothing is left once the words are made general.
    ``learnt`` where it is the opinion of the trained model, which can be wrong, and not something that was seen.
    """

    name: str
    meaning: str
    attributes: Mapping[str, tuple[str, ...] | type] = field(default_factory=dict)
    masked: bool = False
    general: Mapping[str, str | int | float | bool] | None = None
    learnt: bool = False


_GROUNDS = (
    *("race", "faith", "migrant", "traveller", "disability", "illness"),
    *("sexuality", "gender", "age", "class", "care"),
)

_KINDS = (
    Kind(
        name="person",
        meaning="a name of a person, given name with any title and surname that belong to it",
        attributes={
            "evidence": ("title", "introduced", "capital", "pattern", "listed", "learnt"),
            "form": ("full", "given", "title", "initials"),
        },
        masked=True,
    ),
    Kind(
        name="place",
        meaning="a named place: the largest kind that bears the name, about how many people (0: no figure), any doubt",
        attributes={
            "size": ("hamlet", "village", "suburb", "town", "city", "county", "nation", "unknown"),
            "population": int,
            "ambiguous": bool,
        },
        general={"size": "county", "population": 0},
    ),
    Kind(
        name="landmark",
        meaning="a small place described and not named: beside some site, in the author's own locality, or a home",
        attributes={"form": ("beside", "locality", "home")},
    ),
    Kind(
        name="organisation",
        meaning="a body or building of services, by its name or without one",
        attributes={
            "subtype": (
                *("school", "council", "court", "hospital", "team", "care-home", "contact-centre"),
                *("prison", "university", "charity", "company", "other"),
            ),
            "named": bool,
        },
        general={"named": False},
    ),
    Kind(
        name="id-number",
        meaning="an official number of a person or case",
        attributes={
            "subtype": (
                *("nhs", "chi", "hcn", "nino", "passport", "driving-licence", "vehicle"),
                *("bank-account", "sort-code", "iban", "card"),
                *("case", "court", "upn", "uprn", "registration", "home-office", "prison"),
                *("ip-address", "coordinates"),
            ),
            "certainty": ("certain", "possible"),
            "grouped": bool,
        },
        masked=True,
    ),
    Kind(
        name="phone",
        meaning="a telephone number; helplines and lines of services are told apart from private ones",
        attributes={
            "line": ("mobile", "landline", "helpline", "service", "other"),
            "certainty": ("certain", "possible"),
        },
        masked=True,
    ),
    Kind(
        name="email",
        meaning="a mail address, spelt out too, of one person or of a team's box",
        attributes={"box": ("person", "role")},
        masked=True,
    ),
    Kind(
        name="postcode",
        meaning="a postcode, or its first half where words say that it names a place",
        attributes={"form": ("full", "outward")},
        masked=True,
    ),
    Kind(
        name="address",
        meaning="a house, flat or named home with its street, or a house number after words for living there",
        attributes={"of": ("home", "office", "unknown")},
        masked=True,
    ),
    Kind(
        name="birth-date",
        meaning="a date that words beside it call the date of a birth",
        masked=True,
    ),
    Kind(
        name="handle",
        meaning="the name of an account: with an @, in a link to a profile, or after the name of a site",
        attributes={"form": ("at-name", "profile-link", "plain")},
        masked=True,
    ),
    Kind(
        name="url",
        meaning="a link to an account's own page or to any other page",
        attributes={"site": ("profile", "page"), "shortened": bool},
    ),
    Kind(
        name="age",
        meaning="an age, a school year or a stage of life; years is the middle of what the words mean",
        attributes={"years": int, "form": ("stated", "school-year", "stage"), "exact": bool},
        general={"form": "stage", "exact": False},
    ),
    Kind(
        name="datetime",
        meaning="a date, a day, a clock time, a time told from now, a remark made live, or a routine",
        attributes={
            "form": ("date", "weekday", "time", "relative", "live", "routine"),
            "when": ("now", "today", "recent", "past", "future", "recurring", "unknown"),
        },
        general={"form": "relative", "when": "past"},
    ),
    Kind(
        name="language",
        meaning="a language other than English, and the share of the words that is in it or in others",
        attributes={"code": str, "share": float},
    ),
    Kind(
        name="mention",
        meaning="people spoken of without a name, by their tie to the author",
        attributes={
            "who": ("service-user", "service-user-family", "family", "colleague", "friend"),
            "number": ("one", "few", "many"),
        },
    ),
    Kind(
        name="someone",
        meaning="people spoken of without a name and without a tie: a boy, an elderly man, two sisters",
        attributes={
            "stage": ("baby", "child", "teen", "adult", "older", "unknown"),
            "number": ("one", "few", "many"),
        },
    ),
    Kind(
        name="relation",
        meaning="a word of kinship: whose kin, and how many where that is said (0 where not)",
        attributes={
            "kin": ("parent", "grandparent", "sibling", "child", "partner", "carer", "relative"),
            "whose": ("own", "theirs", "unspecified"),
            "count": int,
        },
        general={"kin": "relative", "count": 0},
    ),
    Kind(
        name="role",
        meaning="an occupation or office held by a person spoken of",
        attributes={"of": ("worker", "official", "public", "other")},
    ),
    Kind(
        name="practice-talk",
        meaning="words of case work that tie someone nearby to services: caseload, placement, review",
        attributes={"weight": ("telling", "passing")},
    ),
    Kind(
        name="stance",
        meaning="what the author says of the story itself: invented, put together, agreed to, renamed, their own life",
        attributes={
            "of": ("composite", "renamed", "fiction", "hypothetical", "consent", "own-life", "published"),
        },
    ),
    Kind(
        name="not-public",
        meaning="words that say that something is not public yet, or was told in confidence",
    ),
    Kind(
        name="office-matter",
        meaning="a matter inside a service: cuts and closures, an inspection's outcome, a colleague's health or conduct",
        attributes={"of": ("structure", "inspection", "staff-health", "staff-conduct")},
    ),
    Kind(
        name="told-in-reply",
        meaning="words to somebody that show that they, or someone of theirs, are known to a service",
    ),
    Kind(
        name="asks-a-tool",
        meaning="words that ask a writing tool or other people to rewrite, sum up or answer a text",
    ),
    Kind(
        name="asks-about-someone",
        meaning="a question to others whether they know or have worked with somebody",
    ),
    Kind(
        name="stand-in",
        meaning="a word such as her or his that stands for one other person",
    ),
    Kind(
        name="line-talk",
        meaning="words beside a number, mail address or account that say whose it is or ask others to use it",
        attributes={"of": ("own", "work", "private", "invites")},
    ),
    Kind(
        name="purpose",
        meaning="what an item is openly for: an appeal for money, a trade, a practice, an example of how to write numbers",
        attributes={"of": ("appeal", "trade", "example", "missing")},
    ),
    Kind(
        name="whereabouts",
        meaning="words that tell where somebody lives, is, will be or was taken, with the spot",
        attributes={
            "of": ("placed", "moved", "lives", "is-at", "will-be", "setting"),
            "spot": ("narrow", "wide"),
            "whose": ("service-user", "self", "colleague", "unknown"),
        },
    ),
    Kind(
        name="presence",
        meaning="words that tell where the author is right now for work, or checks in",
        attributes={"of": ("check-in", "outside", "live")},
    ),
    Kind(
        name="image-talk",
        meaning="words that tell what a picture, film or recording shows, and whether faces can be seen",
        attributes={
            "shows": (
                *("people", "service-user", "children", "colleagues", "papers", "place", "nobody", "points"),
                *("marked", "surface"),
            ),
            "face": ("hidden", "turned", "unsaid"),
        },
    ),
    Kind(
        name="contact-move",
        meaning="a step towards or away from a personal online tie",
        attributes={
            "move": (
                *("accepts", "starts", "declines", "asks-first", "others-do", "receives", "says-yes"),
                *("overlaps", "takes-it-up", "undoes"),
            ),
        },
    ),
    Kind(
        name="private-chat",
        meaning="talk of a personal kind: late hours, looks and longing, secrets, friendship, a drift in tone",
        attributes={"form": ("friendship", "late", "flirting", "secret", "drift")},
    ),
    Kind(
        name="favour",
        meaning="something given, lent, sold or shared outside the work",
        attributes={"form": ("gift", "money", "sale", "meal", "home", "lift")},
    ),
    Kind(
        name="between-us",
        meaning="words to or from someone that show which of the two is the worker, and whether the work goes on",
        attributes={"side": ("worker", "person"), "when": ("now", "past")},
    ),
    Kind(
        name="lane",
        meaning="by which line or account the work is done (the author's own, a chat, the office's), and what passes through it",
        attributes={
            "form": (
                *("own-number", "own-account", "team-chat", "wrong-account", "private-life", "on-here"),
                *("apart", "office", "work-line", "case-matter"),
            ),
        },
    ),
    Kind(
        name="looking",
        meaning="looking somebody up online, or watching them: how it is done and whether it is done already",
        attributes={
            "act": (
                *("once", "repeated", "recorded", "disguised", "delegated", "asks", "weighs"),
                *("procedure", "own-name", "register"),
            ),
        },
    ),
    Kind(
        name="tie",
        meaning="a step of the author towards a personal tie: how far it has gone, with whom, and of what form",
        attributes={
            "step": ("does", "weighs", "asks", "declines"),
            "with": ("known", "former", "likely", "addressed", "other", "unknown"),
            "form": (
                *("contact", "friendship", "late", "flirting", "secret", "drift"),
                *("gift", "money", "sale", "meal", "home", "lift"),
            ),
        },
    ),
    Kind(
        name="insult",
        meaning="a word of contempt for a person or people",
        attributes={"strength": ("slight", "mild", "crude", "harsh", "dehumanising")},
    ),
    Kind(
        name="slur",
        meaning="a word of hatred for people by what they are",
        attributes={"ground": _GROUNDS},
    ),
    Kind(
        name="threat",
        meaning="violence announced or called for, a hint of harm to come, or harm wished",
        attributes={"form": ("open", "veiled", "ill-wish")},
    ),
    Kind(
        name="contempt",
        meaning="scorn without a listed insult, and whether only people using services are spoken of so",
        attributes={"form": ("unfit", "worthless", "weary", "ridicule", "removal"), "of": ("services", "anyone")},
    ),
    Kind(
        name="mockery",
        meaning="a picture sign that makes somebody into a beast, a fool or dirt",
        attributes={"form": ("picture-sign",)},
    ),
    Kind(
        name="laughter",
        meaning="a sign that something is meant as a joke, in words or as a picture sign",
        attributes={"form": ("words", "picture-sign")},
    ),
    Kind(
        name="profanity",
        meaning="a strong swear word, at nobody by itself",
        attributes={"strength": ("strong",)},
    ),
    Kind(
        name="quip",
        meaning="a careless saying on a protected ground",
        attributes={"ground": _GROUNDS},
    ),
    Kind(
        name="group",
        meaning="a word for people by what they are, kind or unkind",
        attributes={"ground": _GROUNDS},
    ),
    Kind(
        name="hostile-words",
        meaning="words that are hostile where a group of people stands before or after them",
        attributes={"form": ("attack", "exclusion", "stereotype"), "side": ("before", "after")},
    ),
    Kind(
        name="hostility",
        meaning="an attack on a group of people, its exclusion, or a fault ascribed to all of it",
        attributes={"form": ("attack", "exclusion", "stereotype"), "ground": _GROUNDS},
    ),
    Kind(
        name="good-practice",
        meaning="words of a fine item: thanks, an event, learning shared, a signpost",
        attributes={
            "serves": (
                *("thanks", "voice", "event", "vacancy", "debate", "campaign", "placement"),
                *("learning", "research", "appraisal", "training", "policy", "both-sides", "online-safety"),
                *("signpost", "safeguarding", "service-information", "right-channel", "reporting"),
                *("separate", "private-channel", "guarding", "careful-looking"),
            )
        },
    ),
    Kind(
        name="scorn",
        meaning="ridicule or contempt that lowers trust: of whom, where the words say it, and in what way",
        attributes={
            "of": ("people", "person", "employer", "unsaid"),
            "how": ("show", "ridicule", "accusation", "belittling", "sneer", "power"),
        },
    ),
    Kind(
        name="tone",
        meaning="a mark of sarcasm or laughter, in words or in a face",
        attributes={"mood": ("sarcastic", "laughing")},
    ),
    Kind(
        name="unfit-talk",
        meaning="the author tells of being unfit for work, or of careless or false work",
        attributes={"sort": ("drink", "asleep", "false-record", "false-act")},
    ),
    Kind(
        name="on-duty",
        meaning="words that place what is told at work or just before it",
    ),
    Kind(
        name="work-record",
        meaning="a record, visit or hour that the work asks for",
    ),
    Kind(
        name="off-duty",
        meaning="words that say that the author is not at work",
    ),
    Kind(
        name="opinion",
        meaning="words of judgement on a matter that people argue about",
        attributes={"weight": ("plain", "soft")},
    ),
    Kind(
        name="employer",
        meaning="a named body that the author says they work for",
        attributes={"by": ("words", "bio")},
    ),
    Kind(
        name="disclaimer",
        meaning="words that say whose view it is: the author's own, or that of a body that speaks as itself",
        attributes={"form": ("personal", "official")},
    ),
    Kind(
        name="claim",
        meaning="a statement of law, health or services on which others may act: how sure, what backs it, whether it endangers",
        attributes={
            "topic": ("law", "health", "services", "safety"),
            "sure": bool,
            "backing": ("none", "source", "question", "correction"),
            "harm": ("endangers", "misleads"),
        },
    ),
    Kind(
        name="promotion",
        meaning="selling and promotion",
    ),
    Kind(
        name="concern",
        meaning="the trained model's doubt that words are fit to go out: which category, and which of its two bars",
        attributes={"category": tuple(category.value for category in Category), "level": ("warn", "block")},
        learnt=True,
    ),
    Kind(
        name="gist",
        meaning="the trained model's view of the whole: the verdict, who is spoken of, whose words, what step, what tone, at whom",
        attributes={
            "of": ("verdict", "who", "words", "step", "target", "tone"),
            "answer": (
                *("service-user", "service-user-family", "self", "family", "friend", "colleague", "public-figure"),
                *("made-up", "consenting", "nobody", "own", "quoted", "reported", "received", "shared", "none", "asks"),
                *("has-done", "declines", "accepts", "reader", "third-party", "thing"),
                *("threat", "insult", "identity-attack", "sexual", "profanity"),
                *("ok", "reconsider", "do-not-post"),
            ),
        },
        learnt=True,
    ),
    Kind(
        name="spoken-of",
        meaning="who is meant by a name, an unnamed person or an insult, and how plainly the words tie them to services",
        attributes={
            "who": (
                "service-user",
                "service-user-family",
                "self",
                "family",
                "friend",
                "colleague",
                "public-figure",
                "thing",
                "made-up",
                "consenting",
                "unknown",
            ),
            "tie": ("stated", "likely", "general", "none"),
            "about": (
                "person",
                "mention",
                "someone",
                "relation",
                "insult",
                "slur",
                "threat",
                "contempt",
                "mockery",
                "scorn",
            ),
        },
    ),
    Kind(
        name="on-caseload",
        meaning="somebody on the caseload that was given for this run: by whole name, by handle or by given name alone",
        attributes={"how": ("whole", "handle", "given")},
        masked=True,
    ),
    Kind(
        name="could-be-about",
        meaning="about how many people fit what is told of one person known through work, low and high",
        attributes={
            "people_low": int,
            "people_high": int,
            "crowd": ("household", "few", "village", "town", "many"),
            "cues": ("one", "two", "three-or-more"),
            "where": ("narrow", "wide", "none"),
            "rare": bool,
            "assumes": str,
        },
    ),
    Kind(
        name="recognisable-together",
        meaning="about how many people fit what several posts tell of one person or family, low and high",
        attributes={
            "posts": int,
            "people_low": int,
            "people_high": int,
            "crowd": ("household", "few", "village", "town", "many"),
            "cues": ("one", "two", "three-or-more"),
            "named": bool,
            "assumes": str,
        },
    ),
    Kind(
        name="detail",
        meaning="something told of a person that narrows down who it is, or that is tender in itself",
        attributes={
            "rarity": ("rare", "tender"),
            "about": ("health", "harm", "event", "origin", "belief", "work", "family", "looks", "crime", "death"),
        },
        general={"rarity": "tender"},
    ),
    Kind(
        name="harm-sign",
        meaning="words of harm or risk to somebody, and who tells it: those harmed, another, or people who speak in general",
        attributes={
            "about": (
                *("self-harm", "violence", "sexual", "neglect", "exploitation", "financial", "online"),
                "threat-to-life",
            ),
            "told": ("first-hand", "disclosed", "of-another", "in-general"),
        },
    ),
    Kind(
        name="asks-the-crowd",
        meaning="the author asks many people: what to do, or where somebody is",
        attributes={"for": ("advice", "whereabouts")},
    ),
    Kind(
        name="safety-step",
        meaning="a step that adds to a danger: keeping it secret, passing on images, telling a method or the one who is feared",
        attributes={"step": ("secrecy", "images", "method", "tells-abuser")},
    ),
    Kind(
        name="worker-abuse",
        meaning="words that threaten, expose, follow, insult or pester a worker, or what a worker says of such words",
        attributes={
            "form": (
                *("threat", "veiled", "exposure", "incitement", "stalking", "insult", "pestering"),
                *("plea", "reported"),
            ),
        },
    ),
    Kind(
        name="safety-detail",
        meaning="something that helps a stranger to find or follow someone, or to know when a home is empty",
        attributes={
            "of": (
                *("away", "empty-home", "way-in", "route", "on-shift", "lone-working", "new-home"),
                *("allocated-worker", "spell", "vehicle", "journey"),
            ),
        },
    ),
    Kind(
        name="court-talk",
        meaning="talk of a hearing, an order, an outcome, evidence or people at court, or of courts in general",
        attributes={
            "of": (
                *("hearing", "order", "outcome", "evidence", "people", "general", "published", "asks-first"),
                *("figure", "act"),
            ),
            "proceeding": ("family", "youth", "tribunal", "protection", "criminal", "unknown"),
        },
    ),
    Kind(
        name="words",
        meaning="whose words a stretch of text is, where it is not simply the author's own",
        attributes={"whose": ("quoted", "reported", "received", "shared")},
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""Every kind by name."""
