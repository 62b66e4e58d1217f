"""The door: the owner comes in by a link that works once, and nobody else does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from poise.web.kernel.people.models import Person, Ticket


def test_a_link_lets_its_owner_in_once_and_nobody_after_them(person):
    """The first use opens Poise, the second meets a closed door in words."""
    token = Ticket.issue(person)
    first, second = Client(), Client()

    assert first.get(f"/enter/{token}/")["Location"] == "/"
    assert first.get("/").status_code == 200
    refused = second.get(f"/enter/{token}/")
    assert refused.status_code == 403
    assert "Each works once" in refused.content.decode()
    assert second.get("/").status_code == 403


def test_a_newer_link_takes_the_place_of_an_unused_one(person):
    """Only the link that was printed last opens the door."""
    old, new = Ticket.issue(person), Ticket.issue(person)

    assert Ticket.objects.redeem(old) is None
    assert Ticket.objects.redeem(new) == person


def test_a_link_that_lay_about_too_long_opens_nothing(person):
    """After its hours a link is dead."""
    token = Ticket.issue(person)
    person.tickets.update(expires=timezone.now() - timedelta(seconds=1))

    assert Ticket.objects.redeem(token) is None


def test_of_a_link_only_a_digest_is_kept(person):
    """Whoever reads the database cannot come in with what stands there."""
    token = Ticket.issue(person)

    assert token not in str(list(Ticket.objects.values()))


def test_there_is_one_owner(person):
    """Starting again makes nobody new."""
    assert Person.objects.owner() == person
    assert Person.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/leave/", "/language/"])
def test_whoever_is_not_let_in_is_told_kindly_where_the_link_is(address):
    """A closed page says what to do, and shows nothing else."""
    answer = Client().get(address)

    assert answer.status_code in {403, 405}
    if answer.status_code == 403:
        assert "make serve" in answer.content.decode()


def test_leaving_closes_poise_in_this_browser(owner):
    """After leaving, the pages are closed again."""
    assert owner.post("/leave/")["Location"] == "/left/"
    assert owner.get("/left/").status_code == 200
    assert owner.get("/").status_code == 403


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_refused_in_words(person):
    """A form without the page's token changes nothing and says so."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(person, "poise.web.kernel.people.doors.OneTimeLink")

    refused = client.post("/leave/")

    assert refused.status_code == 403
    assert "This form is no longer open" in refused.content.decode()
    assert client.get("/").status_code == 200


@pytest.mark.django_db
def test_another_host_name_is_refused():
    """A page elsewhere cannot reach Poise under a name of its own."""
    refused = Client().get("/", HTTP_HOST="poise.example")

    assert refused.status_code == 400
