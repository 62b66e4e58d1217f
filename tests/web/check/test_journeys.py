"""Somebody checks a text in a real browser: with a mouse, by keyboard, on a narrow screen, and without JavaScript."""

from __future__ import annotations

import re

import pytest

from tests.web.looking import copied_by, is_open_to_all, picture

pytestmark = pytest.mark.browser
RISKY = "Visited the family above the bakery in Coldmere today, the 14 year old is back in care and mum was in tears."


def test_words_are_marked_as_they_are_typed_and_the_answer_follows(browse):
    """The verdict and the reasons come by themselves; marks stand where the words do."""
    browse.goto("/check/")
    is_open_to_all(browse, "check-empty")
    browse.get_by_text("Who posts it, where").click()
    browse.get_by_label("You are").select_option("social worker")
    browse.get_by_label("Your words").press_sequentially(RISKY, delay=2)
    browse.wait_for_selector("[data-answer] .poise-answer--do-not-post")

    marks = browse.locator(".poise-write__behind mark")
    assert marks.count() > 0
    assert "".join(marks.all_text_contents()) in RISKY.replace("", "") or marks.first.text_content() in RISKY
    assert browse.locator(".poise-write__behind").inner_text().strip() == RISKY
    is_open_to_all(browse, "check-live")

    browse.get_by_label("Your words").fill("Proud of my team today, what an evening.")
    browse.wait_for_selector("[data-answer] .poise-answer--ok")
    assert marks.count() == 0


def test_marks_move_with_their_words_while_the_next_answer_is_waited_for(browse):
    """Typing at the front takes no mark off its words."""
    browse.goto("/check/")
    box = browse.get_by_label("Your words")
    box.fill(RISKY)
    browse.wait_for_selector(".poise-write__behind mark")
    browse.route("**/check/live/", lambda route: route.abort())
    before = browse.locator(".poise-write__behind mark").all_text_contents()

    box.press("Control+Home")
    box.press_sequentially("Today. ")

    assert browse.locator(".poise-write__behind mark").all_text_contents() == before
    assert browse.locator(".poise-write__behind").inner_text().strip() == "Today. " + RISKY


@pytest.mark.serves("9", "11")
def test_somebody_checks_takes_another_wording_and_looks_who_it_could_be(browse):
    """From the button to the other wording, and down to the audiences; every page on the way is open to all."""
    browse.goto("/check/")
    browse.get_by_role("button", name="Check this one").first.click()
    assert "Do not post this as it is." in browse.inner_text("#the-answer")
    for each in browse.locator("details").all():
        each.evaluate("one => { one.open = true; }")
    is_open_to_all(browse, "check-answer")

    browse.locator("#who-fits input[type=checkbox]").first.check()
    browse.get_by_role("button", name="Look again").click()
    assert re.search("fit what is told here|nobody in particular", browse.inner_text("#who-fits"))

    browse.get_by_role("button", name="Take these words").first.click()
    assert "has taken the place of yours" in browse.inner_text("#the-answer")
    is_open_to_all(browse, "check-taken")


def test_somebody_disagrees_takes_it_out_on_purpose_and_destroys_it(browse):
    """What is kept is shown, exported after a second look, and gone when they want it to be."""
    browse.goto("/check/")
    browse.get_by_role("button", name="Check this one").first.click()
    browse.get_by_text("I disagree with this answer").click()
    browse.get_by_role("radio", name="That I should think again").check()
    browse.locator("#disagree-reason").fill("It is an invented place.")
    browse.get_by_role("button", name="Keep that I disagree").click()
    assert "Kept on this computer" in browse.inner_text("main")
    is_open_to_all(browse, "check-kept")

    browse.get_by_role("link", name="Take it out").first.click()
    is_open_to_all(browse, "check-export")
    browse.get_by_label("I have read the text").check()
    with browse.expect_download() as download:
        browse.get_by_role("button", name="Give me the file").click()
    assert download.value.suggested_filename.startswith("poise-disagreement-")

    browse.goto("/check/kept/")
    browse.get_by_role("button", name="Destroy").first.click()
    assert "Destroyed" in browse.inner_text("main")


@pytest.mark.serves("2")
def test_a_good_story_is_written_and_kind_words_are_found(browse):
    """Two other ways in."""
    browse.goto("/check/share/")
    is_open_to_all(browse, "share")
    browse.get_by_role("link", name="Thanks").click()
    browse.get_by_role("button", name="Write a first draft").click()
    assert "There is something to put right" in browse.inner_text("main")
    is_open_to_all(browse, "share-faults")
    browse.get_by_label("Whom do you thank?").fill("the out-of-hours team")
    browse.get_by_label("For what?").fill("keeping calm in a hard winter")
    browse.get_by_role("button", name="Write a first draft").click()
    assert "Thank you to the out-of-hours team" in browse.get_by_label("Your words").input_value()

    browse.goto("/check/replies/")
    is_open_to_all(browse, "replies")
    browse.get_by_role("link", name="Declining a friend").click()
    assert copied_by(browse, "Copy wording 1") == browse.locator(".poise-words").first.inner_text()
    is_open_to_all(browse, "reply")


@pytest.mark.serves("context.six-audiences")
def test_everything_works_without_javascript(chromium, served, entered):
    """The button gives the same answer, and what unfolds does so by itself."""
    context = chromium.new_context(storage_state=entered, base_url=served.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/check/")
    page.get_by_label("Your words").fill(RISKY)
    page.get_by_role("button", name="Check it").click()

    assert "Do not post this as it is." in page.inner_text("#the-answer")
    assert page.locator("mark").count() > 0
    page.get_by_text("What six audiences would read in it").click()
    assert page.get_by_text("Governing bodies").is_visible()
    picture(page, "check-without-script")
    context.close()


def test_the_page_can_be_used_by_keyboard_alone(browse):
    """From the first key to the answer."""
    browse.goto("/check/")
    browse.keyboard.press("Tab")
    browse.keyboard.press("Enter")
    for _ in range(10):
        browse.keyboard.press("Tab")
        if browse.evaluate("document.activeElement.name") == "text":
            break
    browse.keyboard.type("Proud of my team today, what an evening.")
    browse.keyboard.press("Tab")
    browse.keyboard.press("Enter")

    browse.wait_for_selector("#the-answer")
    assert "Nothing found in what Poise can see." in browse.inner_text("#the-answer")


def test_on_paper_the_answer_stands_without_menu_and_buttons(browse):
    """Somebody takes it to supervision."""
    browse.goto("/check/")
    browse.get_by_role("button", name="Check this one").first.click()
    browse.emulate_media(media="print")

    assert browse.locator("#the-answer").is_visible()
    assert not browse.locator(".poise-header").is_visible()
    assert not browse.get_by_role("button", name="Check it").is_visible()
    picture(browse, "check-print")
