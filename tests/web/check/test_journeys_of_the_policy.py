"""What the pages of checking serve of the policy: each journey follows one person through pages, as a browser asks for them."""

from __future__ import annotations

import re

import pytest

from poise.policy.impressions import load_lenses

FALSE_NAME = "Made a fake profile to see what one of my mums is posting"


@pytest.fixture(name="check")
def _check(owner):
    """The words of the answer to a text."""

    def check(text: str, **said: str) -> str:
        answer = owner.post("/check/", {"text": text, "direction": "draft"} | said)
        assert answer.status_code == 200
        return _words(answer)

    return check


@pytest.fixture(name="wordings")
def _wordings(owner, person):
    """The kind words for an occasion, as they stand on its page to be copied."""

    def wordings(kind: str, **about: str) -> list[str]:
        person.remember(**about)
        page = owner.get(f"/check/replies/{kind}/").content.decode()
        return [_plain(each) for each in re.findall(r'<p class="poise-words"[^>]*>(.*?)</p>', page, re.DOTALL)]

    return wordings


def _words(answer) -> str:
    return _plain(re.sub(r"<(script|style).*?</\1>", "", answer.content.decode(), flags=re.DOTALL))


def _plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("&#39;", "'").split())


@pytest.mark.serves("1", "7", "13", "16", "17", "18", "20", "21", "22", "23")
@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("I tell every student about the benefits and risks of posting, and about digital professionalism", (1, 23)),
        ("Two things I learnt on placement: ask before you assume, and bring biscuits", (7,)),
        ("If a child tells you something, tell your safeguarding lead. In immediate danger call 999.", (13, 16)),
        ("Training for foster carers on phones and games, Tuesday evening", (17,)),
        ("Not sure how to answer this one. Taking it to supervision.", (18,)),
        ("Screenshotted it and reported it. Keep the evidence, ring your rep.", (20,)),
        ("New paper on kinship care, worth reading", (21,)),
        ("Is it true that next of kin can overrule the hospital? Sources welcome.", (22,)),
    ],
)
def test_somebody_whose_text_is_fine_is_told_which_statements_it_serves(check, text, numbers):
    """Good posts are upheld by the statement that they serve, on the page of the answer."""
    answer = check(text)

    for number in numbers:
        assert f"It serves statement {number} of the policy" in answer


@pytest.mark.serves("3", "10")
def test_contempt_is_stopped_and_hard_words_about_policy_are_not(check):
    """The line runs between people and policy, and the page says so."""
    contempt = check("these parents are scumbags, every one of them")
    criticism = check("The cut to short breaks is shameful and the minister should reverse it today")

    assert "contempt for people who use services" in contempt
    assert "If the day was that hard" in contempt
    assert "Nothing found in what Poise can see." in criticism


@pytest.mark.serves("4", "6")
def test_a_friend_request_is_not_accepted_and_the_words_to_decline_it_pass(check, wordings):
    """From the stopped acceptance to kind words that the same page upholds."""
    accepting = check("Accepted the friend request from that mum on my caseload, she is lovely")
    declining = wordings("decline-request", role="social worker", nation="scotland")

    assert "personal online tie with someone who uses services" in accepting
    assert len(declining) >= 4
    upheld = [check(text) for text in declining]
    assert all("Do not post this as it is." not in answer for answer in upheld)
    assert any("It serves statement 6 of the policy" in answer for answer in upheld)


@pytest.mark.serves("5", "8")
def test_work_on_a_private_account_is_stopped_and_the_words_to_move_it_are_there(check, wordings):
    """The papers stay off private channels, and what comes there is sent to the office without confirming anything."""
    sending = check("Sent the court bundle from my own Gmail as the portal was down again")
    moving = wordings("move-to-private")

    assert "Use the work device and the secure system" in sending
    assert any("I don’t talk about work on it" in text or "I don't talk about work on it" in text for text in moving)
    assert any("cannot say whether we know somebody" in text for text in moving)


@pytest.mark.serves("7")
def test_a_student_is_given_a_students_words(wordings):
    """Whoever said that they are a student declines as one."""
    assert any("I'm a student on placement" in text for text in wordings("decline-request", role="student"))


@pytest.mark.serves("12", "14")
def test_looking_under_a_false_name_is_stopped_and_an_agreed_procedure_is_upheld(check):
    """The ethics of looking: openly, by procedure, or not at all."""
    hiding = check(FALSE_NAME)
    agreed = check("Our procedure allows one look at open profiles, with a reason written down")

    assert "Do not do it, and do not use what was seen" in hiding
    assert "It serves statement 12 of the policy" in agreed


@pytest.mark.serves("12", "13")
def test_a_disclosure_that_comes_in_is_not_answered_and_the_page_says_whom_to_tell(check):
    """Somebody who may be in danger comes first, by nation and how soon."""
    answer = check("he hits me when mum goes to work", direction="received", nation="wales")

    assert "Do not accept, answer or share this." in answer
    assert re.search(r"\bnow: The police", answer, re.IGNORECASE)
    assert "Your duty team" in answer


@pytest.mark.serves("20", "purpose.non-users-too")
def test_somebody_without_an_account_is_told_what_to_do_about_what_others_do_online(check, wordings):
    """A threat that reached a worker, and a child whom a birth parent found: neither needs an account of one's own."""
    threat = check("we know where you live", direction="received")
    contact = check(
        "The birth mum found him on Snapchat and they have been messaging since Sunday", direction="received"
    )
    letters = wordings("abuse")

    assert "This threatens a worker" in threat
    assert "Your manager or employer" in threat
    assert "Your duty team" in contact
    assert any("what our policy promises in such a case" in text for text in letters)


@pytest.mark.serves("18")
def test_a_case_put_to_the_crowd_is_sent_to_the_manager_and_duty_team_instead(check):
    """Dilemmas belong to supervision."""
    answer = check("Advice please. A girl of 9 told her teacher that her stepdad hits her. What would you do?")

    assert "This asks a crowd what to do" in answer
    assert "your manager or duty team" in answer


@pytest.mark.serves("22")
def test_an_unsure_claim_is_questioned(check):
    """What is passed on as certain asks for where it is from."""
    answer = check("Next of kin can overrule the hospital, simple as that")

    assert "Reconsider this before it goes out." in answer
    assert "Link where you have it from" in answer


@pytest.mark.serves("2", "21", "context.positive-use")
def test_somebody_shares_research_well_from_a_pattern_to_a_checked_text(owner, check):
    """What it found, what it does not show, and where to read it; then the check upholds it."""
    said = {
        "found": "kinship carers wait too long for support",
        "who": "the University of Otterbridge",
        "limits": "it asked sixty carers",
    }
    page = _words(owner.post("/check/share/research/", said))
    draft = re.findall(r"Worth reading: .*? asked sixty carers\.", page)[0]

    answer = check(draft)

    assert "Nothing found in what Poise can see." in answer
    assert "It serves statement 2 of the policy" in answer
    assert "It serves statement 21 of the policy" in answer


@pytest.mark.serves("context.six-audiences")
def test_somebody_sees_their_words_through_six_audiences(owner, check):
    """Each of the six reads something of its own in a text that is stopped, and all six are kinder to one that is fine."""
    risky = owner.post("/check/", {"text": FALSE_NAME, "direction": "draft"}).content.decode()
    told = re.findall(r"<dt>([^<]+)</dt>\s*<dd>\s*(.*?)\s*</dd>", risky, re.DOTALL)

    assert [title for title, _ in told] == [each.title for each in load_lenses()]
    assert len({says for _, says in told}) == len(told) == 6
    assert all("They would read here that" in says for _, says in told)
    assert "They would read here that" not in check("New paper on kinship care, worth reading")


@pytest.mark.serves("9", "11", "purpose.code-is-base")
def test_a_name_from_the_caseload_is_stopped_with_the_clause_of_the_code_that_it_touches(check):
    """Which statement, which clause of the Code with its edition, and another way to say it."""
    answer = check("So proud of my client Tyrone, he starts college today", channel="Facebook")

    assert "Do not post this as it is." in answer
    assert "«Tyrone»" in answer
    assert "Statement 9:" in answer
    assert re.search(r"Code of Ethics 3\.10 \(\d{4}\)", answer)
    assert "What you could send instead" in answer
