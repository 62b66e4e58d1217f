"""Asking: the packs are quoted with where they stand, nothing is kept, and an employer's pack is there for a session."""

from __future__ import annotations

import io
import re

import pytest

from poise.web.kernel.screenings import handed
from tests.check import EXAMPLES

PACK = EXAMPLES / "packs" / "otterbridge.yaml"
SMALL = b"name: otter-%d\nlayer: employer\ntitle: Otter %d\nreviewed: 2026-11-22\nreview_by: 2027-11-22\nrules: []\n"
FRIEND = "May I accept a friend request from a mum I worked with?"
BIO = "May I name my employer in my bio?"


@pytest.fixture(autouse=True)
def _nothing_handed_over():
    handed._held.clear()
    yield
    handed._held.clear()


def _words(response):
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def _load(owner, content):
    return owner.post("/ask/employer/", {"file": io.BytesIO(content)}, follow=True)


def test_the_page_of_questions_teaches_what_can_be_asked(owner):
    """Before anything was asked it says who answers, and offers questions to try."""
    page = _words(owner.get("/ask/"))

    assert "Who answers" in page
    assert FRIEND in page
    assert "Only you can see this" in page


def test_a_question_is_answered_in_the_words_of_the_packs(owner):
    """Statements, clauses and rules are quoted, each with where it stands, and the decision stays with who asks."""
    page = _words(owner.post("/ask/", {"question": FRIEND}))

    assert "Talk openly, but do not befriend" in page
    assert "BASW Social Media Policy, statement 6" in page
    assert "you decide" in page
    assert "The question is not kept" in page


def test_a_nation_adds_its_own_standards(owner):
    """Whoever says where they work is told what their regulator says as well."""
    asked = {"question": "May I discuss a confidential case?"}

    assert "SSSC" in _words(owner.post("/ask/", asked | {"nation": "scotland"}))
    assert "SSSC" not in _words(owner.post("/ask/", asked))


def test_nation_and_role_are_remembered_only_when_asked(owner, person):
    """The next question starts from them, also one of the examples, and they are kept sealed."""
    owner.post("/ask/", {"question": FRIEND, "nation": "scotland"})
    person.refresh_from_db()
    assert person.says("nation") == ""

    owner.post("/ask/", {"question": FRIEND, "nation": "scotland", "remember": "on"})

    assert "SSSC" in _words(owner.post("/ask/", {"question": "May I discuss a confidential case?"}))


def test_what_nobody_wrote_about_is_not_answered(owner):
    """No answer is no yes and no no, and the page says what to do instead."""
    page = _words(owner.post("/ask/", {"question": "What is the best recipe for banana bread?"}))

    assert "The packs do not speak of this" in page
    assert "Ask your manager or supervisor" in page


@pytest.mark.parametrize(
    ("question", "says"), [("  ", "Write a question first"), ("why " * 200, "one or two sentences")]
)
def test_a_question_that_cannot_be_asked_is_told_kindly(owner, question, says):
    """The fault stands at the field and at the top of the page."""
    response = owner.post("/ask/", {"question": question})

    assert response.status_code == 422
    assert _words(response).count(says) == 2


def test_a_question_never_stands_in_an_address_or_in_what_is_kept(owner, settings):
    """It is posted, quoted nowhere else, and gone."""
    owner.post("/ask/", {"question": "May Zebedee Quillfeather add me as a friend?"})

    assert owner.get("/ask/?question=Zebedee").content.decode().count("Zebedee") == 0
    assert not any(b"Quillfeather" in path.read_bytes() for path in settings.DATA.rglob("*") if path.is_file())


def test_every_statement_and_duty_stands_on_one_page_with_what_serves_it(owner):
    """All 23 can be linked to, and what is not served is said."""
    page = owner.get("/ask/policy/").content.decode()

    assert all(f'id="{number}"' in page for number in range(1, 24))
    assert 'id="purpose.employer-three"' in page
    assert "What in Poise serves it" in page


def test_an_employers_pack_is_quoted_once_it_is_loaded_and_gone_once_it_is_taken_out(owner):
    """What the employer says stands beside the policy for one session, and is never written down."""
    before = _words(owner.post("/ask/", {"question": BIO}))
    page = _words(_load(owner, PACK.read_bytes()))

    assert "Otterbridge Council" not in before
    assert "1 rule, 2 standards" in page
    assert "Say that views are your own where your profile names the council" in _words(
        owner.post("/ask/", {"question": BIO})
    )
    owner.post("/ask/employer/take-out/", {"which": "handed/otterbridge"})
    assert "Otterbridge" not in _words(owner.post("/ask/", {"question": BIO}))


def test_an_employers_pack_is_for_the_session_that_brought_it(owner, person, client):
    """Another browser of the same person does not see it."""
    _load(owner, PACK.read_bytes())
    client.force_login(person, "poise.web.kernel.people.doors.OneTimeLink")

    assert "Otterbridge" not in _words(client.get("/ask/employer/"))


def test_a_pack_named_in_the_settings_is_there_whenever_poise_runs(owner, settings):
    """It is quoted without being loaded, and cannot be taken out in the browser."""
    settings.PACKS = (PACK,)

    page = _words(owner.get("/ask/employer/"))
    assert "Named in the settings" in page
    assert "Take it out" not in page
    assert "Your employer" in _words(owner.post("/ask/", {"question": BIO}))
    assert "named in the settings already" in _words(_load(owner, PACK.read_bytes()))


def test_a_pack_named_in_the_settings_that_is_not_there_is_told(owner, settings, tmp_path):
    """One sentence instead of a fault, and no answer that passes over it."""
    settings.PACKS = (tmp_path / "gone.yaml",)

    assert "could not be used" in _words(owner.get("/ask/employer/"))
    assert owner.post("/ask/", {"question": BIO}).status_code == 422


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "That file is empty"),
        (b"name: [", "this is not YAML"),
        (b"\xff\xfe\x00", "this is not YAML"),
        (b"name: x\nlayer: employer\n", "lacks"),
        (b"#" * (4 * 1024 * 1024 + 1), "too long to be a pack"),
        (PACK.read_bytes().replace(b"layer: employer", b"layer: nation"), "whose packs are here already"),
        (PACK.read_bytes().replace(b"level: block", b"level: note"), "may only raise it"),
    ],
    ids=["empty", "broken", "no text", "unfinished", "too long", "nation", "milder"],
)
def test_a_file_that_is_no_pack_is_told_in_one_sentence(owner, content, says):
    """What is wrong and where, at the field; nothing is loaded."""
    response = _load(owner, content)

    assert response.status_code == 422
    assert says in _words(response)
    assert "Take it out" not in _words(response)


def test_only_so_many_packs_are_held(owner):
    """The fifth is refused with what to do, and the packs of old sessions make room."""
    for number in range(5):
        page = _load(owner, SMALL % (number, number))
    assert "take one of them out first" in _words(page)

    for number in range(9):
        handed._held[f"other-{number}"] = ()
    owner.post("/ask/employer/take-out/", {"which": "handed/otter-0"})
    _load(owner, PACK.read_bytes())

    assert len(handed._held) == 8


@pytest.mark.serves("19", "context.regulator-guidance")
def test_somebody_reads_what_employer_and_regulator_allow_and_writes_where_there_is_no_policy(owner, person):
    """The employer's line, the regulator's own guidance and the law, each with its source; then a letter about a gap."""
    _load(owner, PACK.read_bytes())
    employer = _words(owner.post("/ask/", {"question": BIO, "nation": "scotland"}))
    regulator = _words(
        owner.post("/ask/", {"question": "What does my regulator say about social media?", "nation": "scotland"})
    )
    person.remember(nation="scotland", role="social worker")
    letter = _words(owner.get("/check/replies/no-policy/"))

    assert "Say that views are your own where your profile names the council" in employer
    assert "SSSC social media guidance, in four parts" in regulator
    assert "Not to befriend someone whom you know only through the service" in regulator
    assert "could not find one" in letter
    assert "the Scottish Social Services Council expects" in letter


@pytest.mark.serves("purpose.four-nations")
@pytest.mark.parametrize(
    ("nation", "source"),
    [
        ("england", "Social Work England Professional Standards"),
        ("scotland", "SSSC Code of Practice"),
        ("wales", "Social Care Wales Code of Professional Practice"),
        ("northern ireland", "NISCC Standards of Conduct and Practice"),
    ],
)
def test_one_policy_is_asked_in_each_of_the_four_nations_beside_its_own_regulator(owner, nation, source):
    """The statement is the same everywhere, and the standards are those of the nation alone."""
    answer = _words(
        owner.post("/ask/", {"question": "What does my regulator say about social media?", "nation": nation})
    )
    others = {"Social Work England", "SSSC Code", "Social Care Wales Code", "NISCC Standards"}

    assert "Know the policies, or raise the gap" in answer
    assert source in answer
    assert [each for each in others if each in answer] == [next(each for each in others if each in source)]


@pytest.mark.serves("purpose.code-is-base")
def test_the_policy_is_read_with_the_clauses_of_the_code_on_which_it_rests(owner):
    """Whoever reads a statement sees the clauses that it cites, with their edition."""
    page = _words(owner.get("/ask/policy/"))

    assert "Code of Ethics 3.10" in page
    assert "The Code is the fixed base" in page
