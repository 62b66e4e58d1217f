"""Replies that people copy: safe words, true references, and numbers from one dated file."""

from __future__ import annotations

import re
import shutil

import pytest

from poise.compiling.lexicons import loaded_family_names
from poise.compiling.replies import compile_replies
from poise.model.errors import PackError
from poise.packs import NATIONS
from poise.policy.loading import compiled_form, load_pack
from poise.policy.replying import load_replies
from tests.check import ROOT, check, engine

REPLIES = load_replies()
EVERY = [(kind.name, place) for kind in REPLIES.kinds.values() for place in range(len(kind.wordings))]
PACKS = ROOT / "src" / "poise" / "packs"


def _said(kind: str, nation: str = "unknown", role: str = "unknown", fits: int | None = None):
    return REPLIES.for_somebody(REPLIES.kinds[kind], nation=nation, role=role, fits=fits)


@pytest.mark.parametrize(("kind", "place"), EVERY)
def test_every_reply_is_found_fine_by_the_engine_in_every_nation(kind, place):
    for nation in ("unknown", *NATIONS):
        wording = _said(kind, nation).wordings[place]
        said = {"item_type": wording.where, "nation": nation.replace("-", " ")}
        for role in wording.by or ("social-worker",):
            assert check(wording.text, role=role.replace("-", " "), **said).verdict == "ok"


@pytest.mark.parametrize(("kind", "place"), EVERY)
def test_no_reply_promises_secrecy_or_gives_a_diagnosis_or_blames(kind, place):
    text = _said(kind).wordings[place].text.lower()
    for words in (r"\bi promise", r"just between us", r"won't tell any", r"strictly confidential", r"in confidence"):
        assert not re.search(words, text)
    for words in (
        r"you are (?:depressed|ill|bipolar|paranoid)",
        r"you should have",
        r"why did(?:n't)? you",
        r"calm down",
    ):
        assert not re.search(words, text)
    assert "{" not in text


def test_every_answer_to_a_disclosure_gives_an_urgent_number_and_asks_no_question():
    for wording in _said("disclosure").wordings:
        assert "999" in wording.text
        assert "?" not in wording.text


def test_an_answer_to_a_child_says_that_it_is_no_secret_and_what_happens_next_and_names_childline():
    [told] = [
        each for each in _said("disclosure").wordings if each.purpose == "a child or young person, in a direct message"
    ]

    assert "can't keep this a secret" in told.text
    assert "I'll tell" in told.text
    assert "0800 1111" in told.text


def test_services_are_called_as_they_are_in_each_nation():
    def whom(nation):
        return " ".join(_said("disclosure", nation).advice)

    assert "Gateway team" in whom("northern-ireland")
    assert "social work services" in whom("scotland")
    assert "children's social care" in whom("england")
    assert "Gateway" not in whom("wales")


def test_what_was_not_seen_in_print_is_told_with_what_to_check():
    assert any("116 123" in line for line in REPLIES.to_check(_said("disclosure"), "unknown"))
    assert REPLIES.to_check(_said("disclaimer"), "unknown") == ()


def test_a_role_gets_the_wordings_that_are_for_it_and_those_for_everybody():
    purposes = [each.purpose for each in _said("decline-request", role="student").wordings]

    assert "from a young person met on placement" in purposes
    assert "from a former client" not in purposes
    assert len(_said("take-down", role="student").wordings) >= 4


def test_a_length_leaves_only_what_fits():
    every = _said("disclaimer", fits=80).wordings

    assert every
    assert all(len(each.text) <= 80 for each in every)


def test_no_telephone_number_stands_in_the_file_of_a_reply():
    for path in (PACKS / "replies").glob("*.yaml"):
        texts = [line for line in path.read_text("utf-8").splitlines() if not re.match(r"(reviewed|review_by): ", line)]
        assert not [
            line for line in texts if re.search(r"\d{3,}", line) and "fits:" not in line and "at most" not in line
        ]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("statements: [9]", "statements: [99]", "statement 99"),
        ("by: [student]", "by: [wizard]", "role wizard"),
        ("fits: 280", "fits: 20", "is to fit into 20"),
        ("Thank you!", "Ring 01632 960999.", "name it in terms.yaml"),
        ("Thank you!", "Ring {nobody}.", "term nobody"),
        ("review_by: 2027-11-22", "review_by: 2026-11-22", "later day"),
        ("review_by: 2027-11-22", "review_by: 2027-11-32", "days of the calendar"),
        ("reply: family-note", "reply: other", "called like its file"),
        ("title:", "heading:", "lacks title"),
    ],
)
def test_a_faulty_reply_is_refused_with_its_file(tmp_path, old, new, says):
    _copy(tmp_path)
    path = tmp_path / "replies" / "family-note.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    with pytest.raises(PackError, match=says) as refused:
        _compile(tmp_path)
    assert "family-note.yaml" in str(refused.value)


def test_a_term_that_nobody_saw_must_say_what_to_check(tmp_path):
    _copy(tmp_path)
    path = tmp_path / "terms.yaml"
    path.write_text(path.read_text("utf-8").replace("certainty: seen", "certainty: recalled", 1), "utf-8")

    with pytest.raises(PackError, match="emergency was not seen"):
        _compile(tmp_path)


def _copy(folder):
    shutil.copy(PACKS / "terms.yaml", folder)
    shutil.copytree(PACKS / "replies", folder / "replies")


def _compile(folder):
    return compile_replies(folder, loaded_family_names(engine().knowledge), compiled_form("basw"))


def test_every_reply_cites_statements_that_are_there():
    numbers = set(load_pack("basw").statements)

    assert all(set(kind.statements) <= numbers for kind in REPLIES.kinds.values())
