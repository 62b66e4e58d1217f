"""Plain words: the verdict and what matters most first, everything else on request."""

from __future__ import annotations

from poise.render.choices import Choices
from poise.render.terminal import show_result
from tests.check import check, engine, how_sure

MUCH = (
    "What a moron. my client Tyrone rang, NHS number 999 037 4252. Accepted her friend request, she is on my caseload."
)


def _shown(text, **choices):
    return show_result(check(text), engine().pack, Choices(show_values=True, **choices))


def test_the_short_answer_tells_the_verdict_and_the_two_reasons_that_matter_most():
    lines = _shown(MUCH).splitlines()

    assert lines[0] == "Do not post this as it is."
    assert sum(line.startswith("✗") for line in lines) == 2
    assert not any(line.startswith("!") for line in lines)
    assert "And 2 more: --full" in lines


def test_full_tells_every_reason_why_it_matters_and_where_it_comes_from():
    shown = _shown(MUCH, full=True)

    assert shown.count("Why it matters:") == 4
    assert shown.count("From: BASW Social Media Policy") == 4
    assert "Code of Ethics 3.10 (2014)" in " ".join(shown.split())
    assert "switched off for this run" in shown


def test_an_answer_with_many_findings_stays_short_and_says_how_many_it_leaves_for_later():
    many = " ".join(f"my client {name} rang." for name in ("Tyrone", "Shona", "Derek", "Aisha", "Priya"))

    lines = _shown(f"{MUCH} {many} moron, idiot, scumbags").splitlines()

    assert len(lines) <= 20
    assert "«Derek» and 2 more" in " ".join(" ".join(lines).split())
    assert any(line.startswith("And ") and line.endswith(" more: --full") for line in lines)


def test_full_groups_by_kind_of_risk_with_the_strictest_first():
    lines = _shown(MUCH, full=True).splitlines()

    assert [line for line in lines if line.endswith(":") and not line.startswith((" ", "Not"))] == [
        "Someone who uses services is named:",
        "Official numbers:",
        "Personal ties through work:",
        "Abusive words:",
    ]


def test_full_tells_everything_about_a_finding():
    shown = " ".join(_shown("my client Tyrone says hello", full=True).split())

    for told in (
        "Statement 9: Guard identities, pictures and safety",
        "Code of Ethics 3.10 (2014), Maintaining confidentiality",
        "What would change it: Without «Tyrone» Poise would find nothing to hold it back.",
        "Rule: service-user-identifier.named, of the layer basw",
        f"How sure: {how_sure('service-user-identifier.named')}",
    ):
        assert told in shown


def test_words_without_a_gap_are_cut_and_never_lost():
    assert "«moron" in _shown("moron" + "n" * 200 + " moron")


def test_the_words_of_a_rule_are_told_once_however_often_it_is_met():
    shown = _shown("her NHS number 999 037 4252 and his NHS number 999 072 9468")

    assert shown.count("An NHS number points to one person.") == 1
    assert "«999 037 4252»; «999 072 9468»" in shown


def test_what_would_change_the_answer_is_told_in_words():
    assert "Without «Tyrone» Poise would find nothing to hold it back." in " ".join(
        _shown("So proud of my client Tyrone", full=True).split()
    )


def test_lines_keep_to_the_width():
    assert max(map(len, _shown(MUCH, full=True, width=60).splitlines())) <= 60


def test_colour_only_where_it_is_asked_for():
    assert "\x1b[" not in _shown(MUCH)
    assert _shown(MUCH, colour=True).startswith("\x1b[1;31mDo not post")


def test_nothing_is_ever_called_safe_or_compliant():
    for text in (MUCH, "Huge thanks to everyone", "hello"):
        shown = _shown(text, full=True).lower()
        assert "compliant" not in shown
        assert "is safe" not in shown
