"""Asking in a real browser: a question read to its sources, an employer's pack that judges as well, and no script."""

from __future__ import annotations

import pytest

from tests.check import EXAMPLES
from tests.web.looking import is_open_to_all, picture

PACK = EXAMPLES / "packs" / "otterbridge.yaml"
FRIEND = "May I accept a friend request from a mum I worked with?"
BIO = "May I name my employer in my bio?"


@pytest.mark.browser
def test_somebody_asks_by_example_and_reads_on_in_the_policy(browse):
    """From a question to try, to the packs' own words, to the whole policy."""
    browse.get_by_role("link", name="Ask the policy").first.click()
    is_open_to_all(browse, "ask")
    browse.get_by_role("button", name=FRIEND).click()
    assert "Talk openly, but do not befriend" in browse.inner_text("main")
    is_open_to_all(browse, "ask-answer")

    browse.get_by_role("link", name="Everything the policy asks").click()
    is_open_to_all(browse, "ask-policy")


@pytest.mark.browser
@pytest.mark.serves("19")
def test_somebody_loads_their_employers_pack_is_told_what_it_says_and_has_it_judge(browse):
    """What the employer asks is quoted beside the policy, then judges a check by one box, then is gone again."""
    browse.goto("/ask/employer/")
    is_open_to_all(browse, "ask-employer")
    browse.set_input_files("input[type=file]", PACK)
    browse.get_by_role("button", name="Load it").click()
    is_open_to_all(browse, "ask-employer-loaded")
    browse.get_by_role("link", name="Ask the policy").last.click()
    browse.get_by_label("Your question").fill(BIO)
    browse.get_by_role("button", name="Ask", exact=True).click()
    assert "Your employer" in browse.inner_text("main")

    browse.goto("/ask/employer/")
    browse.get_by_label("My checks and audits go by these packs too").check()
    browse.get_by_role("button", name="Save").click()
    is_open_to_all(browse, "ask-employer-judging")
    browse.goto("/check/")
    browse.get_by_label("Your words").fill("Stuck on 999-072-9468 all morning")
    browse.get_by_role("button", name="Check it").click()
    assert "The packs that judged: BASW Social Media Policy; Otterbridge Council." in browse.inner_text("main")
    is_open_to_all(browse, "check-further-packs")

    browse.goto("/ask/employer/")
    browse.get_by_role("button", name="Take it out").click()
    assert "Otterbridge" not in browse.inner_text("main")
    browse.get_by_label("My checks and audits go by these packs too").uncheck()
    browse.get_by_role("button", name="Save").click()
    browse.get_by_text("your nation’s alone").wait_for()


@pytest.mark.browser
def test_a_question_can_be_asked_without_a_script(chromium, served, entered):
    """Every page of questions works where scripts are turned off."""
    context = chromium.new_context(storage_state=entered, base_url=served.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/ask/")
    page.get_by_label("Your question").fill(FRIEND)
    page.get_by_role("button", name="Ask", exact=True).click()

    assert "statement 6" in page.inner_text("main")
    picture(page, "ask-no-script")
    context.close()
