"""The table of areas is whole: every folder is in it, and each says what it is for."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings

from poise.web.kernel.ui.area import Area
from tests.check import ROOT

FOLDERS = {each.parent.name for each in (ROOT / "src/poise/web/areas").glob("*/apps.py")}


def test_every_folder_of_an_area_stands_in_the_table():
    """An area is there with its folder and one word, and gone without them."""
    assert set(settings.AREAS) == FOLDERS


def test_every_area_of_the_menu_says_what_it_is_for():
    """Nobody meets a name without a sentence beside it."""
    for label in settings.AREAS:
        area = apps.get_app_config(label)
        assert isinstance(area, Area)
        assert str(area.title)
        assert str(area.summary) or not area.in_menu
        assert area.address == ("/" if label == "home" else f"/{label}/")
