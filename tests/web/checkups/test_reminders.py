"""When to look again."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.reminders import Because, day_after, next_look
from poise.web.areas.checkups.telling import tell

RHYTHMS = tell(written_library()).rhythms
CHECKLIST = RHYTHMS.rhythms["checklist"]
TODAY = date(2026, 11, 23)
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 12, 31))
MAYBE = st.none() | DAYS


def test_what_was_never_done_is_due_today():
    """Promise: a first look can be had at once."""
    assert next_look(CHECKLIST, today=TODAY).because is Because.NEVER_DONE


def test_a_look_keeps_for_its_rhythm():
    """Promise: ninety days after a check-up Poise asks again, and not before."""
    reminder = next_look(CHECKLIST, today=TODAY, done=TODAY)

    assert reminder.on == TODAY + timedelta(days=90)
    assert not reminder.is_due(today=reminder.on - timedelta(days=1))
    assert reminder.is_due(today=reminder.on)


def test_the_day_that_the_owner_chose_takes_the_place_of_the_rhythm():
    """Promise: "remind me in a week" means in a week."""
    asked = day_after(next(each for each in RHYTHMS.delays if each.name == "week"), today=TODAY)

    reminder = next_look(CHECKLIST, today=TODAY, done=TODAY, asked=asked)

    assert (reminder.on, reminder.because) == (TODAY + timedelta(days=7), Because.ASKED)


def test_a_wish_that_was_met_counts_no_more():
    """Promise: after the look, the old wish is over."""
    reminder = next_look(CHECKLIST, today=TODAY, done=TODAY, asked=TODAY - timedelta(days=3))

    assert reminder.because is Because.TIME


def test_news_and_occasions_since_the_last_look_make_it_today():
    """Promise: a changed setting or a threat does not wait for the season."""
    done = TODAY - timedelta(days=1)

    assert next_look(CHECKLIST, today=TODAY, done=done, has_news=True).because is Because.NEWS
    assert next_look(CHECKLIST, today=TODAY, done=done, happened=TODAY).because is Because.OCCASION
    assert next_look(CHECKLIST, today=TODAY, done=TODAY, happened=done).because is Because.TIME


def test_every_occasion_is_about_something_that_has_a_rhythm():
    """Promise: an occasion never points into the void."""
    assert all(set(occasion.of) <= RHYTHMS.rhythms.keys() for occasion in RHYTHMS.occasions)


@given(DAYS, MAYBE, MAYBE, MAYBE, st.booleans())
def test_a_next_look_always_has_a_day_after_the_last_one(
    today: date, done: date | None, asked: date | None, happened: date | None, has_news: bool
):
    """Promise: whatever is known, there is one day and one reason, and without news it lies after the last look."""
    reminder = next_look(CHECKLIST, today=today, done=done, asked=asked, happened=happened, has_news=has_news)

    if done is not None and reminder.because in (Because.TIME, Because.ASKED):
        assert reminder.on > done
    else:
        assert reminder.on == today or reminder.on == asked
