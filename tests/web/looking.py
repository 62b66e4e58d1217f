"""How journeys look at a page: with axe, at widths and in colours that people use, and as a picture where one is asked for."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

from tests.check import ROOT

_AXE = ROOT / "assets" / "node_modules" / "axe-core" / "axe.min.js"
_WIDE = {"width": 1280, "height": 900}
_NARROW = {"width": 320, "height": 640}
"""A screen of 320 pixels shows what one of 1280 does at 400 % zoom."""


def is_open_to_all(page: Page, name: str) -> None:
    """Fail where axe finds anything in a page, wide or narrow, light or dark, or where it has to be scrolled sideways."""
    for width, colours in ((_WIDE, "light"), (_WIDE, "dark"), (_NARROW, "light")):
        page.set_viewport_size(width)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        picture(page, f"{name}-{width['width']}-{colours}")
        found = faults(page)
        assert not found, f"{name} at {width['width']} in {colours}: {found}"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (name, width["width"])
    page.set_viewport_size(_WIDE)  # type: ignore[arg-type]
    page.emulate_media(color_scheme="light")


def faults(page: Page) -> list[str]:
    """What axe finds, each as its rule and where; the page's own policy lets no script in, so axe comes from outside it."""
    page.evaluate(_AXE.read_text("utf-8"))
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return [f"{each['id']} ({each['impact']}): {each['nodes'][0]['html'][:200]}" for each in found["violations"]]


def picture(page: Page, name: str) -> None:
    """Keep a picture of the page in the folder that POISE_PICTURES names, for people to look at."""
    folder = os.environ.get("POISE_PICTURES")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def copied_by(page: Page, name: str) -> str:
    """What lies on the clipboard once a button that copies was pressed and its region has said so."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name=name, exact=True)
    button.click()
    button.locator("xpath=..").get_by_role("status").filter(has_text="Copied.").wait_for()
    return str(page.evaluate("navigator.clipboard.readText()"))
