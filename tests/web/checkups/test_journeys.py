"""Journeys through the check-ups in a real browser, on every page of which axe finds nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.web.looking import copied_by, is_open_to_all, picture

pytestmark = pytest.mark.browser


@pytest.fixture(name="checkups")
def _checkups(browse: Page) -> Page:
    """The first page of check-ups, with nothing kept from another journey."""
    browse.goto("/checkups/destroy/")
    if browse.get_by_role("button", name="Destroy it all").count():
        browse.get_by_role("button", name="Destroy it all").click()
    browse.goto("/")
    browse.get_by_role("navigation", name="Menu").get_by_role("link", name="Check-ups").click()
    return browse


def _answer(page: Page, step: str, said: str) -> None:
    page.get_by_role("group", name=step).get_by_label(said, exact=True).check()


@pytest.mark.serves("8", "9", "context.protect-all-three")
def test_somebody_goes_through_the_settings_of_a_site_and_is_reminded(checkups: Page):
    """From the first page to a kept answer and a reminder, with what the site has changed since they last looked."""
    assert checkups.inner_text("h1") == "Look after your own accounts"
    is_open_to_all(checkups, "checkups-start")

    checkups.get_by_role("link", name="Instagram", exact=True).click()
    is_open_to_all(checkups, "checkups-look")
    checkups.get_by_text("You have looked at these settings before?").click()
    checkups.get_by_label("Earlier, or never").check()
    checkups.get_by_role("button", name="Show what has changed since").click()
    assert "A map of friends" in checkups.inner_text("#news")

    checkups.get_by_role("link", name="Who can get in").click()
    _answer(checkups, "Ask for a second proof when somebody signs in", "Done")
    _answer(checkups, "See where your account is signed in", "Remind me in a week")
    _answer(checkups, "See which other apps may use your account", "Not for me")
    is_open_to_all(checkups, "checkups-group")
    checkups.get_by_role("button", name="Keep and go on").click()
    assert "Who can see what you post" in checkups.inner_text("h1")

    checkups.get_by_role("link", name="Instagram", exact=True).click()
    assert "3 of 21 steps need nothing more." in checkups.inner_text("main")
    assert "Reminder set" in checkups.inner_text("main")
    checkups.get_by_role("link", name="Check-ups", exact=True).first.click()
    assert "Instagram" in checkups.inner_text("main")


@pytest.mark.serves("5")
def test_somebody_lists_their_accounts_and_sees_where_the_lanes_meet(checkups: Page):
    """A private account that a family has found: what to do, without blame."""
    checkups.get_by_role("link", name="Your accounts").click()
    checkups.get_by_role("button", name="Add an account").click()
    is_open_to_all(checkups, "checkups-account")
    checkups.get_by_label("Where is the account?").select_option(label="Facebook")
    checkups.get_by_label("Private: family, friends and interests").check()
    contact = "Do people who use services reach you there, or do you reach them?"
    checkups.get_by_role("group", name=contact).get_by_label("Yes", exact=True).check()
    checkups.get_by_role("button", name="Keep it in my list").click()

    assert "People who use services reach you on a private account." in checkups.inner_text("main")
    is_open_to_all(checkups, "checkups-accounts")


@pytest.mark.serves("3", "10", "context.e-professionalism")
def test_somebody_builds_a_bio_with_a_disclaimer_that_fits_each_site(checkups: Page):
    """One bio for every length, looked over by the engine, with a disclaimer wherever it stands."""
    checkups.get_by_role("link", name="A bio that fits").click()
    checkups.get_by_label("Professional: I speak as myself, about my field").check()
    checkups.get_by_label("Social worker", exact=True).check()
    checkups.get_by_label("A few words of your own").fill("Kinship care, libraries and good tea.")
    checkups.get_by_role("button", name="Make it fit").click()

    assert checkups.get_by_text("It fits.").count() == 13
    tiktok = checkups.get_by_role("region").filter(has_text="TikTok bio").inner_text()
    assert "Social worker. Kinship care, libraries and good tea. Views my own." in tiktok
    assert "TikTok bio: 66 of 80 characters" in tiktok
    assert "Poise found nothing in what it can see." in tiktok
    is_open_to_all(checkups, "checkups-bio-made")
    first = checkups.locator("blockquote").first.inner_text()
    assert copied_by(checkups, "Copy bio 1") == first


@pytest.mark.serves("9", "context.protect-all-three")
def test_somebody_writes_a_note_to_those_close_to_them(checkups: Page):
    """A kind note to copy, with what matters to its writer."""
    checkups.get_by_role("link", name="A note to family and friends").click()
    checkups.get_by_label("Schools and clubs").check()
    checkups.get_by_role("button", name="Write the note").click()

    note = checkups.locator("blockquote").first.inner_text()
    assert note.startswith("Dear all,")
    assert "school, club and uniform" in note
    assert copied_by(checkups, "Copy the note") == note
    is_open_to_all(checkups, "checkups-note-made")
    message = checkups.locator("blockquote").last.inner_text()
    assert copied_by(checkups, "Copy the short message") == message
    assert checkups.get_by_text("Copied.").count() == 1


@pytest.mark.serves("3", "9", "context.e-professionalism")
def test_somebody_looks_for_themselves_and_nothing_leaves_the_machine(checkups: Page):
    """The guide says what to type and where; Poise itself searches for nobody."""
    checkups.get_by_role("link", name="Look for yourself").click()
    is_open_to_all(checkups, "checkups-search")
    checkups.get_by_role("link", name="Act on what you found").click()
    _answer(checkups, "If it is about your work, tell your manager.", "Done")
    is_open_to_all(checkups, "checkups-search-stage")
    checkups.get_by_role("button", name="Keep my answers").click()
    assert "1 of 20 steps have an answer." in checkups.inner_text("main")
    checkups.get_by_role("link", name="Have the searches written out for you").click()
    checkups.get_by_label("First name").fill("Robin")
    checkups.get_by_label("Family name").fill("Ashdown")
    checkups.get_by_role("button", name="Write the searches").click()

    assert '"Robin Ashdown" social worker' in checkups.inner_text("main")
    assert copied_by(checkups, "Copy search 1") == checkups.locator("code").first.inner_text()
    is_open_to_all(checkups, "checkups-words")


@pytest.mark.serves("8")
def test_a_list_is_taken_along_on_paper_and_everything_can_be_destroyed(checkups: Page):
    """Paper for the sofa, without names; and one button that erases it all."""
    checkups.goto("/checkups/look/location/place/")
    _answer(checkups, "Hide where your runs and rides begin and end", "Done")
    checkups.get_by_label("A note for yourself").fill("the blue watch")
    checkups.get_by_role("button", name="Keep and go back to the list").click()
    checkups.get_by_role("link", name="This list on paper").click()
    assert "the blue watch" not in checkups.content()
    is_open_to_all(checkups, "checkups-paper")
    checkups.emulate_media(media="print")
    picture(checkups, "checkups-paper-print")
    checkups.emulate_media(media="screen")

    checkups.goto("/checkups/print/")
    checkups.goto("/checkups/destroy/")
    is_open_to_all(checkups, "checkups-destroy")
    checkups.get_by_role("button", name="Destroy it all").click()
    assert "is destroyed" in checkups.inner_text("main")
    checkups.goto("/checkups/look/location/")
    assert "0 of 10 steps need nothing more." in checkups.inner_text("main")


def test_without_a_script_the_words_stand_there_to_be_selected(chromium, served, entered):
    """No button that does nothing: the words themselves can be selected as ever."""
    context = chromium.new_context(storage_state=entered, base_url=served.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/checkups/note/")
    page.get_by_role("button", name="Write the note").click()

    assert page.locator("blockquote").first.inner_text().startswith("Dear all,")
    assert page.get_by_role("button", name="Copy").count() == 0
    picture(page, "checkups-note-no-script")
    context.close()
