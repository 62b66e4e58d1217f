"""Dates of birth: a date with words of a birth beside it, and no other date."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import seen
from tests.detectors.whole import sees_only_what_is_there


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("DOB 12/03/2014", "12/03/2014"),
        ("dob: 12.3.14", "12.3.14"),
        ("D.O.B. 12-03-2014", "12-03-2014"),
        ("date of birth is 12 March 2014", "12 March 2014"),
        ("born 12th of March 2014", "12th of March 2014"),
        ("she was born in March 2014", "March 2014"),
        ("born on the 12th March", "12th March"),
        ("Kai (b. 12/3/14) lives", "12/3/14"),
        ("turned 9 on 12 March", "12 March"),
        ("12/03/2014 is his date of birth", "12/03/2014"),
        ("his birthday is 12 March", "12 March"),
        ("DOB 2014-03-12", "2014-03-12"),
        ("DOB 12032014", "12032014"),
        ("ganwyd 12 Mawrth 2014", "12 Mawrth 2014"),
        ("born March 12, 2014", "March 12, 2014"),
        ("dob 12 mar '14", "12 mar '14"),
        ("b.12/03/2014", "12/03/2014"),
        ("date of birth: 12th day of March 2014", "12th day of March 2014"),
        ("BORN 12 MARCH 2014", "12 MARCH 2014"),
        ("date of birth, if you need it, is 12/03/2014", "12/03/2014"),
        ("The DOB for the lad in the north team is 12.3.14", "12.3.14"),
        ("It says 2014-03-12 under d.o.b. on the sheet", "2014-03-12"),
        ("12/03/2014 would be his birthday, I think", "12/03/2014"),
        ("type 12/03/2014 under born", "12/03/2014"),
    ],
)
def test_a_date_of_birth_is_seen_in_all_its_forms(text, date):
    assert seen("birth-date", text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "review on 12/03/2014",
        "the NHS was born on 5 July 1948",
        "he was born 3 weeks ago",
        "born in Leeds, moved 12 March 2014",
        "a born leader. 12 March 2014 it was",
        "Dickens was born on 7 February 1812",
        "the deadline is 5 May",
        "Will be 10 may be 11",
        "born to run",
        "turned 9 pages",
        "On 12/03/2027 we have our birthday",
        "Seen on 12/03/2024. She was born in Leeds",
        "",
    ],
)
def test_other_dates_are_left_alone(text):
    assert seen("birth-date", text) == []


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            [
                "dob",
                "born",
                "b.",
                "12",
                "/",
                "03",
                "2014",
                "March",
                "of",
                "turned 9 on",
                "\n",
                "'14",
                "date of birth",
                ".",
            ]
        ),
        max_size=12,
    ).map(" ".join)
    | st.text(max_size=60)
)
def test_any_text_is_read_without_trouble(text):
    sees_only_what_is_there("birth-dates", text)
