"""To-dos: what somebody means to do, by when, and what became of it."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.people.models import Person
from poise.web.kernel.todos.models import Todo
from poise.web.kernel.trail.models import Entry


@pytest.fixture(name="todo")
def _todo(person):
    return Todo.objects.add(by=person, words="look at the invented account", due=date(2026, 11, 30))


def test_what_is_most_pressing_comes_first(person, todo):
    """By the day, and what has no day at the end."""
    some_day = Todo.objects.add(by=person, words="some day")
    soon = Todo.objects.add(by=person, words="soon", due=date(2026, 11, 24))

    assert list(Todo.objects.open()) == [soon, todo, some_day]
    assert list(Todo.objects.overdue(on=date(2026, 11, 25))) == [soon]


def test_done_dropped_and_open_again_each_leave_a_trail(person, todo):
    """The trail tells the verbs, and never the words."""
    todo.complete(by=person)
    assert not Todo.objects.open().exists()
    todo.reopen(by=person)
    todo.drop(by=person, reason="it was an invented account")

    assert Todo.objects.get().reason == "it was an invented account"
    assert not Todo.objects.get().is_open
    assert [entry.verb for entry in Entry.objects.of("todo", todo.pk)] == ["added", "completed", "reopened", "dropped"]


def test_nobody_sees_the_to_dos_of_somebody_else(person, todo):
    """They are their owner's own."""
    other = Person.objects.create(key=DataKey.make("owner"))

    assert list(Todo.objects.visible_to(person)) == [todo]
    assert not Todo.objects.visible_to(other).exists()


def test_to_dos_are_found_by_the_record_that_they_are_about(person, todo):
    """An area shows those of its own record."""
    record = uuid.uuid4()
    mine = Todo.objects.add(by=person, words="x", area="checkups", record=record)

    assert list(Todo.objects.about("checkups", record)) == [mine]
