"""The pages of check-ups without a browser: what they promise, what they keep, and who is refused."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from poise.web.areas.checkups.models import Account, Kept, Look, Notebook
from poise.web.areas.checkups.shelves import library
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.sealing import SealError
from poise.web.kernel.todos.models import Todo
from poise.web.kernel.trail.models import Entry

PAGES = [
    *("", "happened/", "print/", "destroy/", "accounts/", "accounts/new/", "look/x/", "look/x/seen/"),
    *("look/x/print/", "bio/", "note/", "search/", "search/words/", "search/search/"),
]
ACCOUNT = {"channel": "instagram", "nickname": "cat pictures", "purpose": "personal", "contact": "asked"}
SEALED = "cat pictures"


def _text(client: Client, address: str) -> str:
    answer = client.get(f"/checkups/{address}")
    assert answer.status_code == 200, address
    return answer.content.decode()


def _send(client: Client, address: str, **fields: object) -> str:
    answer = client.post(f"/checkups/{address}", fields, follow=True)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_every_page_opens_for_its_owner_and_keeps_nothing_by_being_read(owner, address):
    """Looking at a page begins no notebook and leaves no trace."""
    page = _text(owner, address)

    assert "<h1" in page
    assert Notebook.objects.count() == 0


@pytest.mark.parametrize("address", PAGES)
def test_nobody_else_comes_in(db, address):
    """Whoever has not used the link meets the closed door."""
    assert Client().get(f"/checkups/{address}").status_code == 403


@pytest.mark.parametrize("address", [page for page in PAGES if "print" not in page])
def test_only_its_owner_can_see_a_page_and_it_says_so(owner, address):
    """The tag stands where it is true; a sheet for paper does not promise what paper cannot keep."""
    assert "Only you can see this" in _text(owner, address)


def test_a_sheet_for_paper_makes_no_promise(owner):
    """Paper lies about, so it does not say that only its owner can see it."""
    assert "Only you can see this" not in _text(owner, "print/")


@pytest.mark.parametrize(
    "address", ["look/nowhere/", "look/x/nowhere/", "search/nowhere/", f"accounts/{uuid.uuid4()}/"]
)
def test_what_is_not_there_is_not_found(owner, address):
    """A wrong address meets a page of ours."""
    assert owner.get(f"/checkups/{address}").status_code == 404


def test_every_checklist_and_every_part_of_it_opens(owner):
    """No list of the library has a page that breaks."""
    for checklist in library().checklists.values():
        _text(owner, f"look/{checklist.name}/")
        for group, steps in checklist.grouped():
            page = _text(owner, f"look/{checklist.name}/{group.name}/")
            assert page.count('class="poise-step"') == len(steps)


def test_answers_are_kept_and_shown_again(owner):
    """Somebody stops in the middle and finds their answers the next day."""
    _send(owner, "look/x/getting-in/", **{"two-step": "done", "sessions": "later-week", "note": "old phone"})

    page = _text(owner, "look/x/getting-in/")
    assert page.count("checked") == 2
    assert "old phone" in page
    assert "2 of 17 steps" in _text(owner, "look/x/")


def test_an_answer_can_be_taken_back(owner):
    """A step that is left open again is open again."""
    _send(owner, "look/x/getting-in/", **{"two-step": "done"})
    _send(owner, "look/x/getting-in/", sessions="done")

    assert "1 of 17 steps" in _text(owner, "look/x/")


def test_what_a_site_changed_since_somebody_looked_is_told(owner):
    """ "This platform changed a setting since you looked", from memory and from Poise."""
    year = timezone.localdate().year - 2
    page = _send(owner, "look/x/before/", before=str(year))

    assert "Changed since you looked" in page
    assert "blocked can read" in page
    assert Look.objects.count() == 1


def test_who_would_rather_not_say_is_asked_no_further(owner):
    """No answer is an answer, and keeps nothing."""
    page = _send(owner, "look/x/before/", before="")

    assert "Changed since you looked" not in page
    assert Notebook.objects.count() == 0


def test_a_finished_list_comes_back_after_its_time_and_not_before(owner, person, monkeypatch):
    """Ninety days after a check-up Poise asks again."""
    checklist = library().checklists["polls-and-votes"]
    for group, steps in checklist.grouped():
        _send(owner, f"look/polls-and-votes/{group.name}/", **{step.name: "done" for step in steps})
    assert "Worth a look now" not in _text(owner, "")

    later = timezone.localdate() + timedelta(days=91)
    monkeypatch.setattr("poise.web.areas.checkups.views.start.today", lambda: later)

    page = _text(owner, "")
    assert "Worth a look now" in page
    assert "it has been a while" in page


def test_something_that_happened_puts_what_matters_on_top(owner):
    """A threat is a reason to look today."""
    _send(owner, "look/x/getting-in/", **{"two-step": "done"})

    page = _send(owner, "happened/", occasion="threat")

    assert "Worth a look now" in page
    assert "because of what has happened" in page


def test_an_account_brings_advice_and_can_be_changed_and_taken_out(owner):
    """The register tells where lanes meet, and forgets on request."""
    page = _send(owner, "accounts/new/", **ACCOUNT)
    assert "Somebody asks to be let into a private account." in page
    assert "“cat pictures”" in page

    account = Account.objects.get()
    page = _send(owner, f"accounts/{account.pk}/", **(ACCOUNT | {"contact": "no"}))
    assert "kept apart" in page

    page = _send(owner, f"accounts/{account.pk}/forget/")
    assert Account.objects.count() == 0
    assert "Your list is empty" in page


def test_an_account_without_a_purpose_is_asked_for_it_kindly(owner):
    """What is missing is said at the top and beside the question."""
    page = _send(owner, "accounts/new/", channel="x")

    assert "There is something to put right" in page
    assert page.count("Say what the account is for") == 2
    assert Account.objects.count() == 0


def test_a_bio_fits_every_site_and_is_looked_over(owner):
    """One bio, thirteen lengths, each judged by the engine."""
    page = _send(
        owner,
        "bio/",
        purpose="work",
        role="social-worker",
        own="I write about kinship care and libraries.",
        pieces=["disclaimer", "no-cases", "official"],
    )

    assert page.count("It fits.") == len(library().bios.fields)
    assert "Views my own." in page
    assert "Run by our communications team" not in page
    assert "Poise found nothing in what it can see." in page
    assert Notebook.objects.count() == 0


def test_a_bio_that_gives_too_much_away_is_told_why(owner):
    """The engine reads a bio as it reads a post, with reasons and statements."""
    page = _send(
        owner,
        "bio/",
        purpose="personal",
        role="social-worker",
        own="Ring me on 07700 900123. The government is a disgrace. I work for Farleigh Vale Council.",
        pieces=[],
    )

    assert "poise-finding" in page
    assert "Serves statement" in page


def test_a_note_is_written_and_kept_only_if_asked(owner):
    """The note is shown to copy; keeping it is a choice of its own."""
    page = _send(owner, "note/", lines=["ask-first"], greeting="all", closing="tea", own="Thank you, Sam!")
    assert "Dear all," in page
    assert "Thank you, Sam!" in page
    assert Notebook.objects.count() == 0

    _send(owner, "note/", lines=["ask-first"], greeting="all", closing="tea", own="Thank you, Sam!", keep="1")
    assert "Thank you, Sam!" in _text(owner, "note/")
    _send(owner, "note/forget/")
    assert Kept.objects.count() == 0


def test_searches_are_written_out_and_their_words_kept_nowhere(owner):
    """What is typed into the searches is for one page."""
    page = _send(owner, "search/words/", first="Robin", last="Ashdown")

    assert "&#34;Robin Ashdown&#34;" in page
    assert Notebook.objects.count() == 0


def test_the_guide_keeps_its_answers(owner):
    """The guide to looking for oneself can be stopped and taken up again."""
    _send(owner, "search/prepare/", **{"private-window": "done"})
    page = _send(owner, "search/registers/", companies="not-for-me")

    assert "2 of 20 steps have an answer." in page


def test_paper_has_neither_nicknames_nor_notes(owner):
    """What is printed may lie about."""
    _send(owner, "accounts/new/", **ACCOUNT)
    _send(owner, "look/x/getting-in/", **{"two-step": "done", "note": "my old phone"})

    for address in ("print/", "look/x/print/"):
        page = _text(owner, address)
        assert SEALED not in page
        assert "my old phone" not in page
    assert "Instagram" in _text(owner, "print/")


def test_nothing_that_somebody_wrote_or_chose_lies_open_in_the_database(owner):
    """Rows tell neither words nor which sites somebody uses."""
    _send(owner, "accounts/new/", **ACCOUNT)
    _send(owner, "look/dating/profile/", **{"work-details": "done", "note": "a note of mine"})
    _send(owner, "note/", lines=["ask-first"], own="words of mine", keep="1")

    with connection.cursor() as cursor:
        tables = [each for each in connection.introspection.table_names() if each != "django_session"]
        held = b""
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  names come from the database itself
            held += b"".join(
                bytes(v) if isinstance(v, (bytes, memoryview)) else str(v).encode() for r in cursor for v in r
            )

    for word in (b"cat pictures", b"instagram", b"dating", b"work-details", b"a note of mine", b"words of mine"):
        assert word not in held


def test_a_reminder_is_a_to_do_that_moves_with_the_answers(owner, person):
    """ "Remind me in a week" is a to-do in a week; once all is done it is one in three months."""
    steps = {step.name: "done" for step in library().checklists["bookmarks"].steps}
    for group, each in library().checklists["bookmarks"].grouped():
        _send(owner, f"look/bookmarks/{group.name}/", **{step.name: "later-week" for step in each})
    todos = Todo.objects.visible_to(person).open()
    assert [todo.due for todo in todos] == [timezone.localdate() + timedelta(days=7)]
    assert "Shared bookmarks" in todos[0].words

    for group, _steps in library().checklists["bookmarks"].grouped():
        _send(owner, f"look/bookmarks/{group.name}/", **steps)
    assert [todo.due for todo in Todo.objects.open()] == [timezone.localdate() + timedelta(days=90)]

    _send(owner, "look/bookmarks/forget/")
    assert Todo.objects.count() == 0


def test_destroying_erases_everything_with_one_key(owner, person):
    """After the key is gone nothing can open what a copy still holds."""
    _send(owner, "accounts/new/", **ACCOUNT)
    _send(owner, "look/x/getting-in/", **{"two-step": "done"})
    account = Account.objects.select_related("notebook__key").get()
    assert account.nickname == SEALED
    kept_copy = Account.objects.get()
    key = account.notebook.key

    page = _send(owner, "destroy/")

    assert "is destroyed" in page
    assert Notebook.objects.count() == Account.objects.count() == Todo.objects.count() == 0
    assert DataKey.objects.get(pk=key.pk).is_gone
    kept_copy.notebook = Notebook(owner=person, key=DataKey.objects.get(pk=key.pk))
    with pytest.raises(SealError):
        _ = kept_copy.nickname


def test_every_change_leaves_its_entry_in_the_trail_without_content(owner):
    """The trail says that something was kept, and not what."""
    _send(owner, "accounts/new/", **ACCOUNT)
    _send(owner, "look/x/getting-in/", **{"two-step": "done"})
    _send(owner, "happened/", occasion="home")
    _send(owner, "destroy/")

    verbs = list(Entry.objects.filter(kind="checkups").order_by("seq").values_list("verb", flat=True))
    assert verbs == ["begun", "account-described", "looked", "occasion-noted", "destroyed"]
    assert not list(Entry.objects.all().broken())


def test_an_account_of_somebody_else_is_not_found(owner, django_user_model):
    """Another person's record is not there, whatever its address."""
    other = django_user_model.objects.create(key=DataKey.make("owner"))
    notebook = Notebook.objects.begun_by(other)
    account = Account(notebook=notebook).describe(
        channel="x", nickname="", answers={"purpose": "work"}, on=timezone.localdate()
    )

    assert owner.get(f"/checkups/accounts/{account.pk}/").status_code == 404
    assert owner.post(f"/checkups/accounts/{account.pk}/forget/").status_code == 404
    assert Account.objects.count() == 1
