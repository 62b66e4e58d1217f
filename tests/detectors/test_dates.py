"""Dates, days, times, live remarks and routines, as they are written in the United Kingdom."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.detectors.text.dates import detect_dates
from poise.knowledge import load_knowledge
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, seen

TIMES = {
    "today": ("relative", "today"),
    "this morning": ("relative", "today"),
    "last night": ("relative", "recent"),
    "yesterday": ("relative", "recent"),
    "two weeks ago": ("relative", "recent"),
    "the other day": ("relative", "recent"),
    "20 mins ago": ("relative", "today"),
    "9 years ago": ("relative", "past"),
    "last year": ("relative", "past"),
    "next week": ("relative", "future"),
    "tomorrow at 3": ("relative", "future"),
    "in two weeks' time": ("relative", "future"),
    "on Friday": ("weekday", "unknown"),
    "on thurs at 4": ("weekday", "unknown"),
    "last Tuesday": ("weekday", "recent"),
    "next Monday": ("weekday", "future"),
    "Thursday week": ("weekday", "future"),
    "12/03/2024": ("date", "unknown"),
    "2024-11-03": ("date", "unknown"),
    "3rd of March": ("date", "unknown"),
    "14 June 2023": ("date", "unknown"),
    "June 14th": ("date", "unknown"),
    "on the 14th": ("date", "unknown"),
    "since Easter": ("date", "unknown"),
    "over half term": ("date", "unknown"),
    "at 4pm": ("time", "unknown"),
    "9.30am": ("time", "unknown"),
    "at half past three": ("time", "unknown"),
    "nine o'clock": ("time", "unknown"),
    "from 9am to 5pm": ("time", "unknown"),
    "as I type": ("live", "now"),
    "right now": ("live", "now"),
    "just walked out of court": ("live", "now"),
    "sat outside the flats": ("live", "now"),
    "currently in court": ("live", "now"),
    "about to go into a hearing": ("live", "now"),
    "every Tuesday": ("routine", "recurring"),
    "each morning at 8": ("routine", "recurring"),
    "always on Thursdays": ("routine", "recurring"),
    "same bus home": ("routine", "recurring"),
    "doing the school run": ("routine", "recurring"),
    "every other weekend": ("routine", "recurring"),
    "weekly contact": ("routine", "recurring"),
    "Monday to Friday": ("routine", "recurring"),
}
FRAMES = (
    "{}",
    "It was {} honestly",
    "{}, she said",
    "Visit. {}. Tired",
    "Update: {} with him",
    "(so {})",
    "Ok then {}!",
)
INNOCENT = (
    *("open 24/7", "one day", "these days", "Monday feeling", "Good Friday", "Black Friday", "Friday night dinners"),
    *("we may act", "World Social Work Day", "half of it", "we won 3-2", "0.5 FTE", "it cost £4.50", "version 2.10"),
    *(
        "1 in 4",
        "march on together",
        "a 3:2 majority",
        "each other",
        "every child matters",
        "everybody",
        "on the other hand",
    ),
    *(
        "the last straw",
        "next of kin",
        "in a team",
        "he sat down",
        "sun cream",
        "a 9/10 for effort",
        "may be",
        "I may go",
    ),
    *(
        "just culture",
        "just a thought",
        "it is about to change",
        "going to be hard",
        "I'm in the union",
        "stuck with it",
    ),
    *("at 3 schools", "on the 3rd floor", "10 years of cuts", "back in a bit", "same here", "weekly supervision"),
    *("today's society", "tomorrow's leaders", "the right to know", "we are here for families", "a night worker"),
    *(
        "day services",
        "weekend workers",
        "morning all",
        "second to none",
        "in the first place",
        "this is it",
        "the same boat",
    ),
    *(
        "most people",
        "in time",
        "the time is right",
        "long time no see",
        "time and again",
        "week by week",
        "the year ahead",
    ),
    *(
        "the Care Act 2014",
        "section 47",
        "Article 8",
        "page 12",
        "chapter 3.4",
        "a 1:1 session",
        "0800 numbers",
        "Channel 4",
    ),
    *(
        "April showers",
        "Mae and June came",
        "Augusta",
        "decide",
        "seconds out",
        "wedding",
        "sunshine",
        "a friday feeling",
    ),
)


@pytest.mark.parametrize(("text", "form", "when"), [(text, *kind) for text, kind in TIMES.items()])
def test_a_time_is_seen_with_its_form_and_how_far_off_it_is(text, form, when):
    assert attributes("datetime", text) == [{"form": form, "when": when}]


@pytest.mark.parametrize("frame", FRAMES)
def test_what_stands_around_does_not_hide_a_time(frame):
    texts = [frame.format(text) for text in TIMES]
    missed = [text for text in texts if not seen("datetime", text)]

    assert len(missed) <= len(texts) // 20, missed


def test_what_only_looks_like_a_time_is_left_alone():
    frames = (*FRAMES[:4], "Well, {}!", "my client and {}", "{} (I think)")
    texts = [frame.format(text) for frame, text in itertools.product(frames, INNOCENT)]
    wrong = [(text, seen("datetime", text)) for text in texts if seen("datetime", text)]

    assert len(texts) >= 500
    assert wrong == []


def test_several_times_in_one_text_are_each_seen():
    assert seen("datetime", "I'm sat outside court right now, same as last Tuesday at 4pm") == [
        "I'm sat outside",
        "right now",
        "last Tuesday",
        "at 4pm",
    ]


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from([*"0123 :/.-", "on ", "Friday ", "just ", "at ", "June ", "every ", "İ"]), max_size=40
        ).map("".join),
    )
)
def test_any_text_is_read_without_raising_and_places_lie_inside(text):
    for each in detect_dates(read_passage(Part("text", text), load_knowledge()), load_knowledge()):
        assert each.place is not None
        assert 0 <= each.place.start < each.place.end <= len(text)
