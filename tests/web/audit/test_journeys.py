"""An audit in a real browser: dropped, watched, read, worked through, taken away and destroyed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.kernel.test_screenings import PLANTED, archive
from tests.web.looking import is_open_to_all, picture

SIX = (
    "Society",
    "People who use services",
    "Colleagues",
    "Other agencies",
    "The media",
    "Governing bodies, such as your regulator and employer",
)
LONG = 300_000
"""Milliseconds: an audit beside other work can take its time."""


def drop(page: Page, content: bytes, *, footprint: bool = False, report: Any = None) -> None:
    """Choose an export and begin."""
    page.goto("/audit/")
    export: Any = {"name": "export.zip", "mimeType": "application/zip", "buffer": content}
    page.locator("input[name=exports]").set_input_files(export)
    if report:
        page.locator("input[name=report]").set_input_files(report)
    if footprint:
        page.get_by_label("Add my footprint").check()
    page.get_by_role("button", name="Begin the audit").click()
    page.wait_for_url(re.compile(r"/audit/[0-9a-f-]{36}/"), timeout=LONG)


def destroy(page: Page) -> None:
    """By way of the page that asks once."""
    page.get_by_role("link", name=re.compile("^(Destroy|Stop and destroy everything)$")).click()
    page.get_by_role("button", name="Destroy it").click()
    expect(page.get_by_text("its keys are gone")).to_be_visible(timeout=LONG)


@pytest.mark.browser
@pytest.mark.serves("2", "5", "16", "23", "context.e-professionalism", "context.six-audiences")
def test_somebody_sees_what_is_out_there_works_through_it_and_leaves_nothing_behind(browse):
    """From an empty page to a report, with every page of it open to all, and to an empty page again."""
    browse.set_default_timeout(LONG)
    browse.goto("/audit/")
    assert "None yet" in browse.inner_text("main")
    is_open_to_all(browse, "audit-empty")

    drop(browse, archive(copies=2), footprint=True)
    expect(browse.get_by_role("heading", name="In short")).to_be_visible(timeout=LONG)
    is_open_to_all(browse, "audit-overview")
    browse.get_by_role("link", name="Findings", exact=True).click()
    is_open_to_all(browse, "audit-findings")
    browse.get_by_label("How serious").select_option("block")
    browse.get_by_role("button", name="Show these").click()
    assert PLANTED in browse.inner_text("main")

    browse.get_by_role("link", name="Worklist", exact=True).click()
    first = browse.locator("article").first.get_attribute("aria-labelledby")
    browse.get_by_role("button", name="Mark as done").first.click()
    expect(browse.locator(f"#{first}")).to_have_count(0)
    is_open_to_all(browse, "audit-worklist")
    browse.emulate_media(media="print")
    picture(browse, "audit-worklist-print")
    browse.emulate_media(media="screen")

    for part in ("Timeline", "Footprint", "Take away"):
        browse.get_by_role("link", name=part, exact=True).click()
        is_open_to_all(browse, f"audit-{part.split()[0].lower()}")
        if part == "Footprint":
            for title in SIX:
                expect(browse.get_by_role("region", name=title, exact=True)).to_be_visible()
    with browse.expect_download() as taken:
        browse.get_by_role("link", name="The report as data").click()
    assert PLANTED not in taken.value.path().read_text("utf-8")

    destroy(browse)
    assert "None yet" in browse.inner_text("main")


@pytest.mark.browser
def test_somebody_compares_with_a_report_that_they_took_away(browse):
    """From one audit to the next by way of a file, and a wrong file is put right in words."""
    browse.set_default_timeout(LONG)
    drop(browse, archive())
    expect(browse.get_by_role("heading", name="In short")).to_be_visible(timeout=LONG)
    browse.get_by_role("link", name="Take away", exact=True).click()
    with browse.expect_download() as taken:
        browse.get_by_role("link", name="The report as data").click()
    report = {"name": "poise-report.json", "mimeType": "application/json", "buffer": taken.value.path().read_bytes()}
    destroy(browse)

    browse.goto("/audit/")
    browse.locator("input[name=exports]").set_input_files(
        {"name": "export.zip", "mimeType": "application/zip", "buffer": archive()}
    )
    browse.locator("input[name=report]").set_input_files(report | {"buffer": b"rubbish"})
    browse.get_by_role("button", name="Begin the audit").click()
    expect(browse.get_by_role("alert")).to_contain_text("is not JSON that can be read")
    is_open_to_all(browse, "audit-no-report")

    drop(browse, archive(), report=report)
    expect(browse.get_by_role("heading", name="Since the earlier audit")).to_be_visible(timeout=LONG)
    is_open_to_all(browse, "audit-compared")
    destroy(browse)


@pytest.mark.browser
def test_a_running_audit_keeps_its_page_fresh_and_can_be_paused_and_go_on(browse):
    """How far it is, how long it takes, and both pages open to all; by keyboard as by mouse."""
    browse.set_default_timeout(LONG)
    drop(browse, archive(copies=150))
    expect(browse.locator("[data-progress]")).to_contain_text("% read", timeout=LONG)
    browse.get_by_role("button", name="Pause").focus()
    browse.keyboard.press("Enter")
    expect(browse.locator("[data-progress]")).to_contain_text("Paused at", timeout=LONG)
    is_open_to_all(browse, "audit-paused")

    browse.get_by_role("button", name="Go on").click()
    expect(browse.locator("[data-progress]")).to_contain_text("left.", timeout=LONG)
    is_open_to_all(browse, "audit-running")
    destroy(browse)


@pytest.mark.browser
def test_an_export_can_be_dropped_on_the_page(browse):
    """Where scripts run there is a place to drop files, and its words are ours."""
    browse.goto("/audit/")

    expect(browse.get_by_text("or drop them here")).to_be_visible()


@pytest.mark.browser
def test_without_scripts_an_audit_is_begun_watched_read_and_destroyed(chromium, served, entered):
    """Every step has a plain form or a link."""
    context = chromium.new_context(storage_state=entered, base_url=served.address, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(LONG)
    drop(page, archive())
    for _ in range(300):
        if page.get_by_role("heading", name="In short").count():
            break
        page.get_by_role("link", name="Look again", exact=True).click()
    page.get_by_role("link", name="Worklist", exact=True).click()
    page.get_by_role("button", name="Mark as done").first.click()
    assert "Done: 1 of" in page.inner_text("main")
    destroy(page)
    context.close()
