"""Killing what serves the pages and what does the work, in the middle of an audit in a browser."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from poise.assembly.auditing import audit
from poise.assembly.full import full_engine
from poise.model.context import Context
from tests.web.audit.test_journeys import LONG, destroy, drop
from tests.web.conftest import Served
from tests.web.kernel.test_crashes import KILLS, _children, _wait_for, _wait_for_progress
from tests.web.kernel.test_screenings import PLANTED, archive


def _kill(served: Served) -> None:
    for child in _children(served.process.pid):
        os.kill(child, signal.SIGKILL)


def _look_again(page: Page) -> None:
    """Load the page until those who serve it are back."""
    end = time.monotonic() + 120
    while True:
        try:
            page.reload()
            return
        except Error:
            assert time.monotonic() < end
            time.sleep(0.2)


@pytest.fixture(name="own")
def _own(tmp_path) -> Iterator[Served]:
    """A Poise of this test alone."""
    (tmp_path / "passphrase").write_text("an invented passphrase for tests", "utf-8")
    served = Served(tmp_path)
    yield served
    served.stop()


@pytest.fixture(name="page")
def _page(chromium, own) -> Iterator[Page]:
    """Its owner's browser."""
    context = chromium.new_context(base_url=own.address)
    page = context.new_page()
    page.set_default_timeout(LONG)
    page.goto(own.link)
    yield page
    context.close()


def _told(export: Path, content: bytes) -> str:
    """What an audit that nobody disturbs says of the same export."""
    export.write_bytes(content)
    report = audit(full_engine(), [export], Context())
    export.unlink()
    found = sum(len(result.findings) for result in report.results)
    return f"{report.screened:,} posts judged. {found:,} findings"


@pytest.mark.browser
def test_kills_in_the_middle_lose_nothing_leave_nothing_half_done_and_no_export_after_destroying(own, page, tmp_path):
    """The page comes back where it was, running or paused; the report is whole; destroying leaves an empty spool."""
    content, lies = archive(copies=24 + 8 * KILLS), tmp_path / "kept" / "spool"
    expected = _told(tmp_path / "export.zip", content)
    drop(page, content)
    for number in range(KILLS):
        _wait_for_progress(tmp_path)
        is_middle = number == KILLS // 2
        if is_middle:
            page.get_by_role("button", name="Pause").click()
            _wait_for(tmp_path, "paused")
        _kill(own)
        _look_again(page)
        assert "Your audit of" in page.inner_text("main")
        if is_middle:
            page.get_by_role("button", name="Go on").click()
    _wait_for(tmp_path, "done", "failed")
    _look_again(page)
    assert expected in page.inner_text("main")
    assert len(list(lies.iterdir())) == 1

    destroy(page)
    assert list(lies.iterdir()) == []
    assert PLANTED.encode() not in b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
