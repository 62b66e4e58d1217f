"""A worker checks a draft before it goes out."""

from __future__ import annotations

import pytest

from tests.check import EXAMPLES, poise


@pytest.mark.serves("9", "11")
def test_a_post_that_names_someone_on_the_caseload_is_stopped_with_a_reason_and_another_way():
    ran = poise("check", "So proud of my client Tyrone, he starts college today", "--channel", "Facebook", "--full")

    assert ran.code == 1
    assert ran.out.startswith("Do not post this as it is.")
    assert "«Tyrone»" in ran.out
    assert "Why it matters:" in ran.out
    assert "Instead:" in ran.out
    assert "Statement 9:" in ran.out
    assert "Statement 11:" in ran.out


@pytest.mark.serves("11")
def test_an_nhs_number_in_a_team_chat_is_stopped_as_it_would_be_in_public():
    ran = poise("check", "-f", EXAMPLES / "drafts" / "risky.txt", "--channel", "WhatsApp", "--audience", "team group")

    assert ran.code == 1
    assert "An NHS number points to one person." in ran.out


@pytest.mark.serves("4", "6")
def test_accepting_a_friend_request_from_someone_who_uses_services_is_stopped_and_declining_it_is_upheld():
    accepting = poise("check", "Accepted the friend request from that mum on my caseload, she is lovely")
    declining = poise(
        "check", "Hello, I'm not able to accept friend requests on here. The duty team will help, please ring them."
    )

    assert accepting.code == 1
    assert "Say kindly that you keep your own accounts for private life" in " ".join(accepting.out.split())
    assert declining.code == 0
    assert "statements 4" in declining.out


@pytest.mark.serves("3", "10")
def test_contempt_is_stopped_and_hard_criticism_of_policy_is_not():
    contempt = poise("check", "these parents are scumbags, every one of them")
    criticism = poise("check", "The cut to short breaks is shameful and the minister should reverse it today")

    assert contempt.code == 1
    assert "contempt for people who use services" in contempt.out
    assert criticism.code == 0
    assert criticism.out.startswith("Nothing found in what Poise can see.")


@pytest.mark.serves("2")
def test_a_good_post_passes_and_is_told_which_statement_it_serves():
    ran = poise("check", "-f", EXAMPLES / "drafts" / "fine.txt")

    assert ran.code == 0
    assert ran.out.startswith("Nothing found in what Poise can see.")
    assert "statements 2 (use it well, as an ambassador)" in ran.out


@pytest.mark.serves("5", "8")
def test_case_papers_sent_from_a_private_account_are_stopped_and_giving_the_office_line_is_upheld():
    sending = poise("check", "Sent the court bundle from my own Gmail as the portal was down again")
    apart = poise("check", "I carry two phones. If you need us, please ring the duty desk.")

    assert sending.code == 1
    assert "Use the work device and the secure system" in " ".join(sending.out.split())
    assert apart.code == 0
    assert "statements 5" in apart.out


@pytest.mark.serves("12", "14")
def test_looking_under_a_false_name_is_stopped_and_an_agreed_procedure_is_upheld():
    hiding = poise("check", "Made a fake profile to see what one of my mums is posting")
    agreed = poise("check", "Our procedure allows one look at open profiles, with a reason written down")

    assert hiding.code == 1
    assert "Do not do it, and do not use what was seen" in " ".join(hiding.out.split())
    assert agreed.code == 0
    assert "statements 12" in agreed.out
