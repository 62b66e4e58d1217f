"""What has become news since somebody last looked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from poise.web.areas.checkups.checklists import Certainty, Change, Checklist, Step, Turn
from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.looking_again import Looked, looked_now, news_since
from poise.web.areas.checkups.telling import tell

X = tell(written_library()).checklists["x"]
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 12, 31))


def _change(on: str, *steps: str, version: int = 1, kind: Turn = Turn.PLATFORM) -> Change:
    return Change(
        version=version, on=on, kind=kind, steps=steps, says="It changed.", certainty=Certainty.SEEN, source="Press"
    )


def _with(*changes: Change, version: int = 1, steps: tuple[Step, ...] = X.steps) -> Checklist:
    return replace(X, changes=changes, version=version, steps=steps)


def test_who_looked_before_a_site_changed_a_setting_is_told():
    """Promise: "this platform changed a setting since you looked"."""
    news = news_since(Looked(on=date(2025, 6, 1)), X)

    assert news.is_from_the_site
    assert "country-shown" in news.steps
    assert "blocked-can-read" not in news.steps


def test_who_looked_with_this_edition_today_has_no_news():
    """Promise: nobody is sent back without a reason."""
    assert not news_since(looked_now(X, on=date(2026, 11, 23)), X)


def test_a_change_of_a_month_counts_until_the_month_is_over():
    """Promise: who looked in the middle of the month of a change is asked to look again."""
    x = _with(_change("2025-11", "country-shown"))

    assert news_since(Looked(on=date(2025, 11, 29)), x).steps == ("country-shown",)
    assert not news_since(Looked(on=date(2025, 11, 30)), x)


def test_a_change_of_a_day_counts_for_those_who_looked_before_that_day():
    """Promise: a known day is taken as a day."""
    x = _with(_change("2025-11-03", "ai"))

    assert news_since(Looked(on=date(2025, 11, 2)), x)
    assert not news_since(Looked(on=date(2025, 11, 3)), x)


def test_a_later_edition_tells_what_it_changed_even_if_the_site_changed_long_ago():
    """Promise: what we learnt late is news to who looked with the earlier edition."""
    looked = looked_now(X, on=date(2027, 1, 1))
    later = _with(_change("2026-02", "ai", version=2), version=2)

    assert news_since(looked, later).steps == ("ai",)


def test_steps_that_are_new_gone_or_reworded_are_told_even_where_no_change_tells_of_them():
    """Promise: the words that somebody had before them are what counts."""
    looked = looked_now(X, on=date(2026, 11, 23))
    first, second, *rest = X.steps
    later = _with(steps=(replace(first, name="brand-new"), replace(second, digest="other words"), *rest))

    news = news_since(looked, later)

    assert [step.name for step in news.added] == ["brand-new"]
    assert [step.name for step in news.reworded] == [second.name]
    assert news.gone == (first.name,)
    assert news.steps == ("brand-new", second.name)
    assert not news.is_from_the_site


def test_a_step_that_a_change_tells_of_is_told_once():
    """Promise: one piece of news is not told twice."""
    looked = looked_now(X, on=date(2026, 11, 23))
    ai = X.step("ai")
    assert ai is not None
    steps = tuple(replace(step, digest="new") if step is ai else step for step in X.steps)
    later = _with(_change("2027-01", "ai", version=2, kind=Turn.REWORDED), version=2, steps=steps)

    news = news_since(looked, later)

    assert len(news.changes) == 1
    assert not news.reworded


@given(DAYS, DAYS)
def test_looking_later_never_makes_more_news(one: date, other: date):
    """Promise: the later the look, the less is news."""
    earlier, later = sorted((one, other))

    assert set(news_since(Looked(on=later), X).changes) <= set(news_since(Looked(on=earlier), X).changes)


@given(DAYS)
def test_the_first_edition_is_never_news(day: date):
    """Promise: that a list was written is no reason to look again."""
    assert all(change.kind is not Turn.FIRST for change in news_since(Looked(on=day), X).changes)


@given(DAYS)
def test_the_newest_change_is_told_first(day: date):
    """Promise: what happened last is read first."""
    days = [change.known_by for change in news_since(Looked(on=day), X).changes]

    assert days == sorted(days, reverse=True)


@given(DAYS)
def test_every_change_is_over_within_its_month(day: date):
    """Promise: a month ends on its last day, in leap years too."""
    known = _change(f"{day:%Y-%m}", "ai").known_by

    assert known >= day
    assert (known + timedelta(days=1)).day == 1
