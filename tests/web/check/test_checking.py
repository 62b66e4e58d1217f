"""The check page: an answer at once, with reasons, and nothing of it kept."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client

from poise.web.areas.check.models import Kept
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.people.models import Person

RISKY = "Visited the family above the bakery in Coldmere today, the 14 year old is back in care and mum was in tears."
NAMED = "So proud of my client Tyrone, he starts college today"
"""A text for which other words are offered, with the model's opinion too."""
FINE = "Proud of my team: our recruitment evening was full."
PLANTED = "On my caseload: Zebedee Quillfeather, NHS number 999 057 7713."


def _page(answer) -> str:
    return " ".join(answer.content.decode().split())


def _found(pattern, page) -> str:
    found = re.search(pattern, page)
    assert found, pattern
    return str(found[1])


def _check(owner, text=RISKY, **said):
    return owner.post("/check/", {"text": text, "direction": "draft", "role": "social worker"} | said)


def test_an_empty_page_offers_something_to_try(owner):
    """Whoever has nothing at hand sees what an answer looks like."""
    page = _page(owner.get("/check/"))

    assert "Nothing at hand? Try one of these" in page
    assert "Only you can see this" in page


def test_the_verdict_and_two_reasons_come_first_and_the_words_are_marked(owner):
    """What matters most stands before everything else."""
    page = _page(_check(owner, NAMED))

    assert "Do not post this as it is." in page
    assert page.count("poise-reason poise-reason--block") == 2
    assert "poise-mark--block" in page
    assert (
        page.index("Do not post this as it is.") < page.index("Your words") < page.index("What you could send instead")
    )


def test_a_fine_text_is_told_what_it_serves_and_never_called_safe(owner):
    """Poise found nothing in what it can see, and says no more than that."""
    page = _page(_check(owner, FINE))

    assert "Nothing found in what Poise can see." in page
    assert "statement 2" in page
    assert not re.search(r"\b(safe to post|compliant)\b", page)


def test_something_received_is_answered_as_received(owner):
    """What came in is not told as if one were about to post it."""
    page = _page(_check(owner, "I know where you live and I will find you tonight.", direction="received"))

    assert "Do not post" not in page


@pytest.mark.parametrize("text", ["", "   \r\n "])
def test_nothing_to_check_is_said_beside_the_box_and_at_the_top(owner, text):
    """Bad input gets one clear sentence."""
    answer = _check(owner, text)

    assert answer.status_code == 422
    assert _page(answer).count("Write or paste something to check") == 2
    assert "There is something to put right" in _page(answer)


def test_a_text_that_is_too_long_is_told_so(owner):
    """Nothing is cut off in silence."""
    assert "try it in pieces" in _page(_check(owner, "word " * 5000))


def test_no_text_is_kept_or_written_anywhere(owner, settings, caplog):
    """Neither the database nor any file nor a log holds a word of it."""
    _check(owner, PLANTED)
    owner.post("/check/live/", {"text": PLANTED, "direction": "draft"})

    assert not Kept.objects.exists()
    assert "Quillfeather" not in caplog.text
    for file in settings.DATA.rglob("*"):
        assert not file.is_file() or b"Quillfeather" not in file.read_bytes()


def test_as_one_types_the_answer_is_short_and_says_where(owner):
    """The pieces give the text again, with the level of each."""
    answer = owner.post("/check/live/", {"text": RISKY, "direction": "draft", "role": "social worker"})
    page = answer.content.decode()
    pieces = json.loads(_found(r'data-pieces="([^"]*)"', page).replace("&#34;", '"').replace("&#39;", "'"))

    assert "".join(pieces) == RISKY
    assert "What you could send instead" not in page
    assert owner.post("/check/live/", {"text": "", "direction": "draft"}).status_code == 204


def test_browsers_line_ends_do_not_move_the_marks(owner):
    """They send two characters where people see one."""
    page = owner.post("/check/live/", {"text": "One.\r\n" + RISKY, "direction": "draft"}).content.decode()

    assert "\\r" not in page


def test_another_wording_can_be_taken_or_changed_further(owner):
    """Taken, it is checked in place of the old words; to be changed, it lies in the box."""
    page = _check(owner, NAMED).content.decode()
    words = _found(r'name="text"\s+value="([^"]+)"', page[page.index("What you could send instead") :])

    taken = _page(_check(owner, words, do="accept"))
    assert "has taken the place of yours" in taken
    assert "Do not post this as it is." not in taken

    changed = _page(_check(owner, words, do="revise"))
    assert "Change it until it is yours" in changed
    assert "the-answer" not in changed


def test_taking_cues_away_shows_how_many_people_fit(owner):
    """Each cue says what it gives away, and together they leave more people."""
    page = _page(_check(owner))
    assert "Who could this be?" in page
    assert "About one person fits what is told here." in page

    cues = re.findall(r'name="without" type="checkbox" value="([^"]+)"', page)
    again = _page(_check(owner, do="without", without=cues))

    assert len(cues) > 1
    assert "it points to nobody in particular" in again or "people fit what is told here" in again


@pytest.mark.parametrize("odd", ["x", "1-", "-1", "999999-9999999", "5-2", "1-2-3"])
def test_odd_cues_change_nothing(owner, odd):
    """A page that was tampered with does no harm."""
    assert _check(owner, do="without", without=odd).status_code == 200


def test_six_audiences_and_what_was_not_looked_at_are_told(owner):
    """Everything else unfolds."""
    page = _page(_check(owner, "My client Tyrone says hello", channel="a site that no table knows"))

    for words in (
        "The media",
        "Governing bodies",
        "What was not looked at",
        "Why it matters:",
        "What would change the answer",
    ):
        assert words in page


def test_role_and_nation_are_remembered_where_it_was_asked_for(owner, person):
    """And not otherwise."""
    _check(owner, nation="scotland")
    assert Person.objects.get().says("nation") == ""

    _check(owner, nation="scotland", remember="on")

    assert Person.objects.get().says("nation") == "scotland"
    assert re.search(r'value="scotland" selected', owner.get("/check/").content.decode())


def _keep(owner, **said):
    return owner.post("/check/keep/", {"text": PLANTED, "direction": "draft", "reason": "Zebedee is invented"} | said)


def test_a_disagreement_is_kept_sealed_and_can_be_destroyed(owner, settings):
    """It is kept because it was asked for; its words lie nowhere in the open."""
    assert _keep(owner, kind="disagreed", wanted="ok").status_code == 302
    page = _page(owner.get("/check/kept/"))
    assert "Zebedee is invented" in page
    kept = Kept.objects.get()
    assert b"Quillfeather" not in bytes(Kept.objects.values_list("text", flat=True).get().raw)

    owner.post(f"/check/kept/{kept.pk}/destroy/")

    assert "Zebedee" not in _page(owner.get("/check/kept/"))
    assert Kept.objects.get().key.is_gone
    assert owner.post(f"/check/kept/{kept.pk}/destroy/").status_code == 404


def test_a_reason_to_keep_ones_words_is_kept(owner):
    """The other of the two things that can be kept."""
    _keep(owner, kind="stood")

    assert "You kept your words" in _page(owner.get("/check/kept/"))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"kind": "disagreed", "wanted": "ok", "reason": ""}, "Say why, in a few words"),
        ({"kind": "disagreed"}, "Choose what Poise should have said"),
    ],
)
def test_what_is_missing_is_asked_for_and_the_words_are_still_there(owner, said, words):
    """Nothing that was written is lost."""
    answer = _keep(owner, **said)

    assert answer.status_code == 422
    assert words in _page(answer)
    assert "Quillfeather" in _page(answer)


def test_a_disagreement_leaves_only_on_purpose_masked_and_looked_at_again(owner):
    """The owner reads what goes out, ticks that they did, and gets a file; Poise sends nothing."""
    _keep(owner, kind="disagreed", wanted="ok")
    kept = Kept.objects.get()
    address = f"/check/kept/{kept.pk}/export/"

    page = _page(owner.get(address))
    assert "Poise looked at it once more" in page
    assert "Quillfeather" not in page
    assert owner.post(address).status_code == 422

    file = owner.post(address, {"read": "on"})

    assert file["Content-Disposition"].startswith("attachment")
    goes_out = json.loads(file.content)
    assert goes_out["wanted"] == "ok"
    assert "Quillfeather" not in file.content.decode()
    assert "999 057 7713" not in file.content.decode()


def test_what_somebody_kept_is_their_own(owner, person):
    """Another person meets a page that is not there."""
    _keep(owner, kind="disagreed", wanted="ok")
    other = Client()
    other.force_login(Person.objects.create(key=DataKey.make("owner")), "poise.web.kernel.people.doors.OneTimeLink")

    assert other.get(f"/check/kept/{Kept.objects.get().pk}/export/").status_code == 404
    assert "Zebedee" not in _page(other.get("/check/kept/"))


def test_kind_replies_are_there_to_copy(owner):
    """Ten occasions, with words."""
    page = _page(owner.get("/check/replies/"))
    assert "Declining a friend, follow or contact request" in page

    page = _page(owner.get("/check/replies/decline-request/"))
    assert 'data-copy="words-1"' in page
    assert owner.get("/check/replies/nothing/").status_code == 404


STORIES = {
    "event": {"what": "an evening about fostering", "when": "Thursday at 7 pm", "where": "the town library"},
    "thanks": {"whom": "the out-of-hours team", "what": "keeping calm in a hard winter"},
    "research": {"found": "early help keeps families together", "who": "an invented university"},
    "vacancy": {"post": "social worker", "where": "adult services", "good": "supervision every month"},
    "campaign": {
        "aim": "Breakfast clubs should be free",
        "why": "Hungry children cannot learn",
        "ask": "write to your MP",
    },
}


@pytest.mark.parametrize("name", STORIES)
def test_a_good_story_is_drafted_from_a_few_answers_and_passes(owner, name):
    """The draft lies in the box, holds what was said, and finds nothing against it."""
    page = owner.post(f"/check/share/{name}/", STORIES[name]).content.decode()
    words = _found(r"<textarea[^>]*>([^<]+)</textarea>", page)

    for said in STORIES[name].values():
        assert said in words
    assert "{" not in words
    assert "Nothing found in what Poise can see." in _page(_check(owner, words))


def test_a_story_without_what_it_needs_asks_for_it(owner):
    """By the words of its own question."""
    answer = owner.post("/check/share/event/", {"what": "an evening"})

    assert answer.status_code == 422
    assert "Say when it is" in _page(answer)
    assert owner.get("/check/share/nothing/").status_code == 404
