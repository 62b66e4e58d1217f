"""How far somebody has come with a checklist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from poise.web.areas.checkups.checklists import Certainty, Change, Turn
from poise.web.areas.checkups.loading import written_library
from poise.web.areas.checkups.runs import Progress, Run, Said, State
from poise.web.areas.checkups.telling import messages, tell
from poise.web.areas.checkups.translating import extract

WIKIS = tell(written_library()).checklists["wikis"]
TODAY = date(2026, 11, 23)
STEPS = st.dictionaries(st.sampled_from(WIKIS.steps), st.sampled_from(Said), max_size=len(WIKIS.steps))


def _run(**said: Said) -> Run:
    run = Run()
    for name, each in said.items():
        step = WIKIS.step(name.replace("_", "-"))
        assert step is not None
        run = run.answered(step, each, on=TODAY, version=1, until=TODAY + timedelta(days=7))
    return run


def _progress(run: Run) -> Progress:
    return Progress(checklist=WIKIS, run=run, today=TODAY)


def test_nothing_answered_is_open():
    """Promise: a list that was not begun says so."""
    assert _progress(Run()).whole is State.OPEN
    assert _progress(Run()).done_on is None


def test_some_answers_are_a_beginning():
    """Promise: somebody who stopped in the middle sees how far they are."""
    progress = _progress(_run(edits=Said.DONE))

    assert (progress.whole, progress.settled, progress.done_on) == (State.BEGUN, 1, None)


def test_all_answered_is_done_even_where_some_are_not_for_me():
    """Promise: "not for me" is an answer like any other."""
    run = _run(**{step.name.replace("-", "_"): Said.NOT_FOR_ME for step in WIKIS.steps})

    assert (_progress(run).whole, _progress(run).done_on) == (State.DONE, TODAY)


def test_a_reminder_is_remembered_until_its_day():
    """Promise: the first day that was asked for is the one that counts."""
    run = _run(edits=Said.LATER, user_page=Said.DONE)

    assert _progress(run).asked_for == TODAY + timedelta(days=7)


def test_a_step_that_changed_after_its_answer_is_to_be_looked_at_again():
    """Promise: an answer to an old setting does not count for the new one."""
    change = Change(
        version=2,
        on="2027-01",
        kind=Turn.PLATFORM,
        steps=("edits",),
        says="It changed.",
        certainty=Certainty.SEEN,
        source="Press",
    )
    later = replace(WIKIS, version=2, changes=(*WIKIS.changes, change))
    progress = Progress(checklist=later, run=_run(edits=Said.DONE, user_page=Said.DONE), today=TODAY)

    assert progress.whole is State.AGAIN
    assert progress.has_news
    assert [(each, [step.name for step in steps]) for each, steps in progress.changes] == [(change, ["edits"])]
    assert progress.settled == 1


def test_an_answer_to_a_step_that_is_gone_does_no_harm():
    """Promise: a list that lost a step still opens."""
    fewer = replace(WIKIS, steps=WIKIS.steps[1:])
    progress = Progress(checklist=fewer, run=_run(edits=Said.DONE), today=TODAY)

    assert progress.whole is State.OPEN
    assert progress.settled == 0


@given(STEPS)
def test_every_step_is_either_settled_or_waits(said):
    """Promise: whatever was answered, counts add up."""
    run = Run()
    for step, each in said.items():
        run = run.answered(step, each, on=TODAY, version=1)
    progress = _progress(run)

    assert progress.settled == len(said)
    assert (progress.done_on is not None) == (len(said) == len(WIKIS.steps))
    assert all(progress.state(step) is State.OPEN for step in WIKIS.steps if step not in said)


def test_translators_get_every_text_with_its_id():
    """Promise: no text of the library is left out of what translators are given."""
    gathered = {words for _line, _function, words, _comments in extract()}

    assert gathered == set(messages(written_library()).items())
