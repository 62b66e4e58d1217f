"""The trail: nothing in it can be changed or taken out, and whoever does so from outside is found out."""

from __future__ import annotations

import uuid
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from poise.web.kernel.trail.heads import lost_heads, note_heads
from poise.web.kernel.trail.models import Entry

pytestmark = pytest.mark.django_db
SUBJECT, ACTOR = uuid.uuid4(), uuid.uuid4()


@pytest.fixture(name="chain")
def _chain(db):
    return [
        Entry.objects.add(kind="todo", subject=SUBJECT, verb=verb, actor=ACTOR)
        for verb in ("added", "completed", "reopened")
    ]


def test_entries_of_a_record_form_a_chain(chain):
    """Each follows from the one before."""
    assert [entry.seq for entry in chain] == [1, 2, 3]
    assert [entry.previous for entry in chain] == ["", chain[0].digest, chain[1].digest]
    assert list(Entry.objects.broken()) == []


@pytest.mark.parametrize(
    "attempt",
    [
        lambda entry: Entry.objects.filter(pk=entry.pk).update(verb="other"),
        lambda entry: Entry.objects.filter(pk=entry.pk).delete(),
        lambda entry: Entry.objects.bulk_update([entry], ["verb"]),
        lambda entry: entry.delete(),
        lambda entry: connection.cursor().execute("UPDATE trail_entry SET verb = 'other'"),
        lambda entry: connection.cursor().execute("DELETE FROM trail_entry"),
    ],
    ids=["update", "delete", "bulk update", "delete the record", "raw update", "raw delete"],
)
def test_the_database_refuses_to_change_an_entry_or_to_take_one_out(chain, attempt):
    """By the record, in bulk or in raw SQL."""
    with pytest.raises(DatabaseError, match="never"), transaction.atomic():
        attempt(chain[1])


def test_content_has_no_place_in_an_entry(db):
    """Only words of the code are taken, so no sentence of a person gets in."""
    with pytest.raises(ValidationError):
        Entry.objects.add(kind="todo", subject=SUBJECT, verb="added", actor=ACTOR, reason="the mum of Invented Person")


def _without_guard(*statements):
    with connection.cursor() as cursor:
        for what in ("update", "delete"):
            cursor.execute(f"DROP TRIGGER trail_entry_is_never_{what}d")
        for statement in statements:
            cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail_entry SET verb = 'other' WHERE seq = 2",
        "DELETE FROM trail_entry WHERE seq = 1",
        "DELETE FROM trail_entry WHERE seq = 2",
    ],
)
def test_whoever_drops_the_guard_and_changes_a_chain_is_found_out(chain, statement):
    """The owner of a database can do anything to it, but not unseen."""
    _without_guard(statement)

    assert list(Entry.objects.broken())
    with pytest.raises(CommandError, match=f"todo/{SUBJECT}"):
        call_command("verify_trail")


def test_a_chain_that_lost_its_end_is_found_by_what_was_noted_beside_the_database(chain, tmp_path):
    """The end of every chain is noted at each start."""
    note_heads(tmp_path / "heads")
    assert lost_heads(tmp_path / "heads") == []

    _without_guard("DELETE FROM trail_entry WHERE seq = 3")

    assert list(Entry.objects.broken()) == []
    assert lost_heads(tmp_path / "heads") == [f"todo/{SUBJECT}"]


def test_a_whole_trail_is_called_whole(chain):
    """The command says how much it looked at."""
    said = StringIO()

    call_command("verify_trail", stdout=said)

    assert said.getvalue() == "The trail is whole: 3 entries in 1 chains.\n"
