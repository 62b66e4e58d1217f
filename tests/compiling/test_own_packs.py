"""The language of packs that people write: one file is enough, and every fault names file, line and what is allowed."""

from __future__ import annotations

import pytest

from poise.compiling.handed import read_packs
from poise.model.condition import All, Nowhere
from poise.model.errors import PackError, SourceError
from poise.policy.conditions import read_condition
from tests.check import EXAMPLES, one_sentence, poise

COUNCIL = (EXAMPLES / "packs/otterbridge.yaml").read_text("utf-8")
HEAD = "name: tiny\nlayer: team\ntitle: Tiny\nreviewed: 2026-11-22\nreview_by: 2027-11-22\n"


def _read(folder, text, name="mine.yaml"):
    (folder / name).write_text(text, "utf-8")
    return read_packs([str(folder / name)])[0]


def test_a_head_alone_is_a_pack(tmp_path):
    pack = _read(tmp_path, HEAD)

    assert (pack.name, pack.layer, pack.rules, pack.review_by) == ("tiny", "team", (), "2027-11-22")


def test_a_folder_with_chapters_says_the_same_as_one_file(tmp_path):
    head, _, rules = COUNCIL.partition("\nrules:")
    (tmp_path / "council/rules").mkdir(parents=True)
    (tmp_path / "council/pack.yaml").write_text(head, "utf-8")
    (tmp_path / "council/rules/disclaimers.yaml").write_text(f"rules:{rules}", "utf-8")

    (folder,) = read_packs([str(tmp_path / "council")])

    assert folder.rules == _read(tmp_path, COUNCIL).rules


def test_a_digest_follows_the_words_of_the_file(tmp_path):
    one, other = _read(tmp_path, HEAD), _read(tmp_path, f"{HEAD}# a remark\n", "other.yaml")

    assert one.digest != other.digest


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (("layer: employer", "layer: parish"), 3, "must be one of: basw, nation, employer, agreement, team, person"),
        (("title: Otterbridge", "colour: red\ntitle: Otterbridge"), 4, "does not know colour; it knows: name, layer"),
        (("review_by: 2027-11-22", "review_by: 2026-11-22"), 6, "a later day than reviewed"),
        (("review_by: 2027-11-22", "review_by: 2027-02-30"), 6, "2027-02-30 is not a day of the calendar"),
        (("expires: 2027-06-30", "expires: 2027-06-31"), 33, "2027-06-31 is not a day"),
        (("    level: block\n    source", "    level: note\n    source"), 22, "may only raise it"),
        (("possible-nhs-number", "such-a-number"), 22, "no earlier pack holds the rule official-identifier.such-a"),
        (
            ('standards: ["7"]', 'standards: ["8"]'),
            22,
            "cites standard 8, which the pack does not hold; it holds: 4, 7.",
        ),
        (("certainty: seen", "certainty: recalled"), 36, "nobody has seen in print"),
        (("    text: absolute muppet\n", ""), 30, "suppressions.0 lacks text"),
        (("certainty: seen", "certainty: sure"), 13, "must be one of: seen, recalled, unseen"),
        (("statements: [10]", "statements: [24]"), 36, "cites statement 24"),
        (("see: practice-talk", "see: gossip"), 36, "no kind of observation is called gossip; there are: person"),
        (("employer: named, dis", "employer: big, dis"), 36, "no employer is called big; there are: named, none"),
        (("missing-disclaimer.council-named", "abusive-language.insult"), None, "an earlier pack holds the rule"),
        (("abusive-language.insult", "abusive-language.joke"), 30, "no pack holds the rule abusive-language.joke"),
        (
            ("reviewed: 2026-11-22\nreview", "reviewed: 2026-11-22\nreviewed: 2026-11-22\nreview"),
            6,
            "stands here twice",
        ),
        (("title: Otterbridge", "title: &a x\nregulator: *a\nx: Otterbridge"), None, "is not YAML that can be read"),
    ],
)
def test_a_fault_is_told_with_file_line_and_what_is_allowed(tmp_path, change, line, says):
    assert change[0] in COUNCIL

    with pytest.raises(PackError) as trouble:
        _read(tmp_path, COUNCIL.replace(change[0], change[1], 1))

    assert str(trouble.value).startswith(f"mine.yaml, line {line}" if line else "mine.yaml")
    assert says in str(trouble.value)


YIELDS = """yields:
  - to: {see: promotion}
    why: Ours advertise.
    reviewed: 2026-11-22
    rules: [missing-disclaimer.council-named]
"""


def test_a_rule_that_yields_to_something_holds_only_where_that_is_not_seen(tmp_path):
    (rule,) = _read(tmp_path, COUNCIL).rules
    (yielding,) = _read(tmp_path, COUNCIL + YIELDS, "other.yaml").rules

    assert yielding.when == All((rule.when, Nowhere((read_condition({"see": "promotion"}),))))
    assert yielding.flags == rule.flags


MEASURED = """
about: Ten items.
source: us
reviewed: 2026-11-22
rules:
  - {rule: missing-disclaimer.council-named, findings: 12, right: 9}
"""


def _measured(tmp_path, measured):
    head, _, rules = COUNCIL.partition("\nrules:")
    folder = tmp_path / "counted"
    (folder / "rules").mkdir(parents=True)
    (folder / "pack.yaml").write_text(head, "utf-8")
    (folder / "rules/disclaimers.yaml").write_text(f"rules:{rules}", "utf-8")
    (folder / "measured.yaml").write_text(measured, "utf-8")
    (pack,) = read_packs([str(folder)])
    return pack.rules


def test_a_rule_whose_findings_were_counted_says_how_often_they_were_right(tmp_path):
    (rule,) = _measured(tmp_path, MEASURED)

    assert rule.sure == 0.75
    assert _read(tmp_path, COUNCIL).rules[0].sure is None


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("council-named", "nobody"), "cites rule missing-disclaimer.nobody, which the pack does not hold"),
        (("right: 9", "right: 13"), "more right findings than findings"),
        (("findings: 12", "findings: 0"), "measured.yaml, line 6"),
    ],
)
def test_a_faulty_count_is_refused_with_file_and_line(tmp_path, change, says):
    with pytest.raises(PackError, match=says):
        _measured(tmp_path, MEASURED.replace(*change))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("see: promotion", "see: gossip"), "no kind of observation is called gossip"),
        (("council-named]", "nobody]"), "cites rule missing-disclaimer.nobody, which the pack does not hold"),
    ],
)
def test_yielding_to_what_does_not_exist_is_refused(tmp_path, change, says):
    with pytest.raises(PackError, match=says):
        _read(tmp_path, COUNCIL + YIELDS.replace(*change))


def test_an_amendment_that_changes_nothing_is_refused(tmp_path):
    amends = "amends:\n  - {rule: abusive-language.insult, source: us, reviewed: 2026-11-22}\n"

    with pytest.raises(PackError, match="this does neither"):
        _read(tmp_path, HEAD + amends)


def test_a_later_pack_may_amend_the_rule_of_one_handed_over_with_it_in_any_order(tmp_path):
    council = EXAMPLES / "packs/otterbridge.yaml"
    rule = "missing-disclaimer.council-named"
    amends = f"amends:\n  - {{rule: {rule}, level: block, source: us, reviewed: 2026-11-22}}\n"
    (tmp_path / "team.yaml").write_text(HEAD + amends, "utf-8")

    with pytest.raises(PackError, match="no earlier pack holds the rule"):
        read_packs([str(tmp_path / "team.yaml")])
    assert [pack.name for pack in read_packs([str(tmp_path / "team.yaml"), str(council)])] == ["tiny", "otterbridge"]


@pytest.mark.parametrize("name", ["no-such.yaml", "no-such-folder/", ".", "/dev/zero", "x" * 5_000, "a\0b"])
def test_what_is_no_pack_is_told_in_one_sentence(name):
    with pytest.raises(SourceError, match="is no pack: give a YAML file"):
        read_packs([name])


@pytest.mark.parametrize("content", [b"\x00\x01", b"", b"- a\n- b\n", b"[" * 5_000, b"\xff\xfe", b"a: b: c"])
def test_a_file_that_holds_no_pack_is_one_sentence_at_the_door(tmp_path, content):
    (tmp_path / "odd.yaml").write_bytes(content)
    ran = poise("check", "hello", "--pack", tmp_path / "odd.yaml")

    assert ran.code == 2
    assert ran.out == ""
    one_sentence(ran.talk)
    assert "odd.yaml, line 1: " in ran.talk


def test_control_characters_are_refused_so_that_a_pack_cannot_drive_a_terminal(tmp_path):
    with pytest.raises(PackError, match=r"mine\.yaml, line 3: the text has control characters"):
        _read(tmp_path, HEAD.replace("title: Tiny", 'title: "Tiny\\x1b[2J"'))


def test_a_pack_that_ships_can_be_named():
    assert read_packs(["scotland"])[0].name == "scotland"
