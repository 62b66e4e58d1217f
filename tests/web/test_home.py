"""The first page, in a browser and without one."""

from __future__ import annotations

from datetime import date

import pytest

from poise.web.kernel.todos.models import Todo
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
