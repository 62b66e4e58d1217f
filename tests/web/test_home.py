"""The first page, in a browser and without one."""

from __future__ import annotations

import io
import threading
from datetime import date

import pytest

from poise.web.kernel.jobs.worker import work_once
from poise.web.kernel.retention.models import Keeping
from poise.web.kernel.todos.models import Todo
from poise.web.kernel.ui.area import every_area
from tests.check import EXAMPLES
from tests.web.kernel.test_screenings import archive
from tests.web.looking import is_open_to_all


def test_the_first_page_teaches_where_nothing_is_kept_yet(owner):
    """An empty Poise says what it does, what it keeps, and what it promises."""
    page = owner.get("/").content.decode()

    assert "Nothing is kept here yet" in page
    assert "Only you can see this" in page


def test_the_first_page_tells_what_is_kept_and_what_was_meant_to_be_done(owner, person):
    """It never says that nothing is kept where something is."""
    Todo.objects.add(by=person, words="look at the invented account", due=date(2020, 1, 1))
    owner.post("/check/keep/", {"text": "x", "direction": "draft", "kind": "stood", "reason": "mine"})

    page = owner.get("/").content.decode()

    assert "Nothing is kept here yet" not in page
    assert "look at the invented account" in page
    assert "overdue" in page
    assert "1 reason or disagreement" in page


def test_what_is_kept_by_each_area_stands_on_the_first_page_and_on_the_one_on_keeping(owner, person):
    """A report, a pack, check-ups and what was remembered: each is named with a way to it."""
    keep_something_everywhere(owner)

    first, keeping = owner.get("/").content.decode(), owner.get("/keeping/").content.decode()

    assert "Nothing is kept here yet" not in first
    for page in (first, keeping):
        for words in (
            "1 reason or disagreement",
            "1 audit",
            "The pack of Otterbridge Council",
            "Your check-ups, begun on",
        ):
            assert words in page
    assert "social worker, scotland" in keeping
    assert "Nothing of it is here now" not in keeping


def test_every_sealed_file_is_declared(owner, person):
    """Each kind of file that is kept for a while stands among what an area says that it can keep."""
    keep_something_everywhere(owner)
    declared = {record for area in every_area() for each in area.may_keep for record in each.records}

    kinds = {f"file/{kind}" for kind in Keeping.objects.values_list("kind", flat=True)}

    assert kinds == {each for each in declared if each.startswith("file/")}


def test_what_one_is_can_be_forgotten(owner, person):
    """The one thing that no area shows is shown and forgotten on the page on keeping."""
    person.remember(role="social worker", nation="scotland")
    owner.post("/keeping/forget/")
    person.refresh_from_db()

    assert person.says("role") == person.says("nation") == ""
    assert "social worker" not in owner.get("/keeping/").content.decode()


def test_an_empty_poise_says_what_it_could_keep_and_that_nothing_is_here(owner):
    """Whoever wonders before they begin finds every kind of thing, with when and until when."""
    page = owner.get("/keeping/").content.decode()

    assert page.count("Nothing of it is here now") == 5
    assert page.count("Kept when") == sum(len(area.may_keep) for area in every_area())


def keep_something_everywhere(owner) -> None:
    """As somebody who uses all of Poise."""
    check = {"text": "x", "direction": "draft", "role": "social worker", "nation": "scotland"}
    owner.post("/check/", check | {"remember": "on"})
    owner.post("/check/keep/", check | {"kind": "stood", "reason": "mine"})
    owner.post("/ask/employer/judge/", {"judge": "on"})
    owner.post("/ask/employer/", {"file": io.BytesIO((EXAMPLES / "packs" / "otterbridge.yaml").read_bytes())})
    owner.post("/checkups/happened/", {"occasion": "new-job"})
    export = io.BytesIO(archive())
    export.name = "export.zip"
    owner.post("/audit/", {"exports": export})
    work_once(threading.Event())


@pytest.mark.browser
def test_somebody_finds_out_what_poise_keeps(browse):
    """From the first page, open to all."""
    browse.get_by_role("link", name="What it can keep, and until when").click()
    assert browse.inner_text("h1") == "What Poise keeps"

    is_open_to_all(browse, "keeping")


@pytest.mark.browser
def test_somebody_opens_their_link_and_finds_the_first_page_open_to_all(browse):
    """The first page works for everybody: axe finds nothing, by keyboard the first stop is the way to the content."""
    assert browse.title() == "Welcome – Poise"
    browse.keyboard.press("Tab")
    assert browse.evaluate("document.activeElement.textContent") == "Skip to main content"

    is_open_to_all(browse, "home")


@pytest.mark.browser
def test_a_closed_door_is_open_to_all_in_its_words(chromium, served):
    """Whoever has no link meets a page that works for everybody."""
    page = chromium.new_page()
    page.goto(served.address)

    assert "somebody’s own" in page.inner_text("h1")
    is_open_to_all(page, "closed")
    page.close()
