"""The table of areas is whole: every folder is in it, and each says what it is for."""

from __future__ import annotations

import re

from django.apps import apps
from django.conf import settings

from poise.web.kernel.keys.fields import SealedText, SealedValue
from poise.web.kernel.ui.area import Area, every_area
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


def test_every_record_that_holds_sealed_words_is_declared_by_the_area_that_keeps_it():
    """Nothing is kept of which the page on keeping does not know, and it tells of nothing that is not there."""
    sealed = {
        model._meta.label
        for model in apps.get_models()
        if any(isinstance(field, SealedText | SealedValue) for field in model._meta.get_fields())
    }
    declared = [record for area in every_area() for each in area.may_keep for record in each.records]

    assert {each for each in declared if not each.startswith("file/")} == sealed


def test_every_declaration_leads_to_where_it_is_shown_and_destroyed(owner):
    """What can be kept can be found."""
    for area in every_area():
        for each in area.may_keep:
            assert owner.get(each.shown_at).status_code == 200


def test_words_pass_through_gettext_under_names_by_which_they_are_gathered():
    """Babel knows ``_`` and gettext's own names; whatever else a module calls it, its words reach no translator."""
    taken = re.compile(r"gettext\w* as (\w+)")
    names = {name for path in (ROOT / "src/poise/web").rglob("*.py") for name in taken.findall(path.read_text("utf-8"))}

    assert names == {"_"}
