"""The frame of every page: private headers, nothing from outside, words for what does not work, and two languages."""

from __future__ import annotations

import logging
import re

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client, override_settings

from poise.web.kernel.ui.logs import WithoutContent

INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)")


def test_no_page_is_kept_framed_or_told_elsewhere(owner):
    """Every page carries the headers that keep it on this machine."""
    answer = owner.get("/")

    assert answer["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in answer["Permissions-Policy"]


def test_a_page_runs_and_styles_nothing_inline(owner):
    """What the policy of the page forbids is not in the page."""
    assert not INLINE.search(owner.get("/").content.decode())


def test_what_a_page_loads_comes_from_this_machine_and_is_there(owner):
    """Every style, script and picture is served here; no address points outside."""
    page = owner.get("/").content.decode()
    loaded = re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', page)

    assert loaded
    for address in loaded:
        assert address.startswith("/static/")
        assert find(address.removeprefix("/static/")), address
    assert "://" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "status", "words"), [("/nowhere/", 404, "This page is not here")])
def test_what_is_not_there_is_said_in_words(owner, address, status, words):
    """A wrong address meets a page of ours."""
    answer = owner.get(address)

    assert answer.status_code == status
    assert words in answer.content.decode()


@override_settings(LANGUAGES=[("en-gb", "English"), ("cy", "Welsh")])
def test_once_welsh_is_offered_a_switch_changes_the_page(owner):
    """The language is chosen by a button, named in its own language, and remembered."""
    assert "Cymraeg" in owner.get("/").content.decode()

    owner.post("/language/", {"language": "cy", "back": "/"})
    page = owner.get("/").content.decode()

    assert '<html lang="cy"' in page
    assert "Neidio i’r prif gynnwys" in page


def test_the_switch_leads_nowhere_outside(owner):
    """An address elsewhere is not followed."""
    assert owner.post("/language/", {"language": "en-gb", "back": "https://elsewhere.example/"})["Location"] == "/"


def test_a_log_says_what_kind_of_thing_went_wrong_and_never_whose_words():
    """Neither the message of an exception nor a request gets into a log."""
    try:
        raise ValueError("the mum of Invented Person")
    except ValueError as trouble:
        record = logging.LogRecord(
            "django.request",
            logging.ERROR,
            "x",
            1,
            "Error: %s",
            ("Invented Person",),
            (ValueError, trouble, trouble.__traceback__),
        )

    assert WithoutContent().filter(record)

    said = logging.Formatter().format(record)
    assert "Invented" not in said
    assert said.startswith("poise: ValueError in django.request (test_frame.py:")


@pytest.mark.django_db
def test_a_fault_of_ours_shows_a_page_without_details(owner, monkeypatch, caplog):
    """Somebody whose page broke is told that nothing was lost, and sees no code."""

    def fail(*_arguments, **_options):
        raise ValueError("words of a draft")

    monkeypatch.setattr("poise.web.areas.home.views.render", fail)
    careful = Client(raise_request_exception=False)
    careful.cookies = owner.cookies

    answer = careful.get("/")

    assert answer.status_code == 500
    assert "words of a draft" not in answer.content.decode()
    assert "Something went wrong on our side" in answer.content.decode()
