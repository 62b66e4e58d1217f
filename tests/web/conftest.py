"""What tests of pages stand on: the owner signed in, a served Poise, and a real browser."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright

from poise.web.kernel.keys.ring import lock, unlock
from poise.web.kernel.keys.sealing import new_key
from poise.web.kernel.people.models import Person
from tests.check import ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


PATIENCE_MS = 10_000


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, settings) -> Iterator[None]:
    """Every test has a folder and a wrapping key of its own."""
    settings.DATA = tmp_path / "kept-by-poise"
    settings.DATA.mkdir(mode=0o700)
    unlock(new_key())
    yield
    lock()


@pytest.fixture(name="person")
def _person(db) -> Person:
    """The owner of a Poise in this test."""
    return Person.objects.owner()


@pytest.fixture(name="owner")
def _owner(person) -> Client:
    """A browser without a screen, in which the owner is signed in; forms are checked as in a real one."""
    client = Client()
    client.force_login(person, "poise.web.kernel.people.doors.OneTimeLink")
    return client


class Served:
    """A Poise that was started as its owner starts it, and the link that it printed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        passphrase = folder / "passphrase"
        passphrase.write_text("an invented passphrase for tests", "utf-8")
        said = {"POISE_DATA": str(folder / "kept"), "POISE_PASSPHRASE_FILE": str(passphrase)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "poise.web.serving", "--port", "0"],
            env=os.environ | said,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self.link = next(line.strip() for line in self.process.stdout or () if "http://" in line)
        self.address = self.link.partition("/enter/")[0]

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End it as Ctrl and C would, or worse."""
        self.process.send_signal(how)
        code = self.process.wait(30)
        if self.process.stdout:
            self.process.stdout.close()
        return code


@pytest.fixture(name="served", scope="session")
def _served(tmp_path_factory) -> Iterator[Served]:
    """One Poise for all journeys of this run."""
    served = Served(tmp_path_factory.mktemp("served"))
    yield served
    assert served.stop() == 0


@pytest.fixture(name="chromium", scope="session")
def _chromium() -> Iterator[Browser]:
    """A real browser; where none is installed its journeys are skipped, or fail if POISE_REQUIRE asks for it."""
    if CHROMIUM is None:
        if "browser" in os.environ.get("POISE_REQUIRE", ""):
            pytest.fail("POISE_REQUIRE asks for a browser and no chromium is installed")
        pytest.skip("no chromium is installed, so no journey in a browser was tried")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(name="entered", scope="session")
def _entered(chromium, served):
    """The cookies of the owner, who has used the link."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(served.link)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture(name="browse")
def _browse(chromium, served, entered) -> Iterator[Page]:
    """A page in the owner's browser, at the first page; it fails the test if it asks for anything from outside."""
    context = chromium.new_context(storage_state=entered, base_url=served.address)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda each: asked.append(each.url))
    page.on(
        "console", lambda each: faults.append(each.text) if each.type == "error" and "422" not in each.text else None
    )
    page.on("pageerror", lambda each: faults.append(str(each)))
    page.goto("/")
    yield page
    context.close()
    assert [each for each in asked if not each.startswith((served.address, "data:"))] == []
    assert faults == []
