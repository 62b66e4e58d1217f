"""The trained model beside the rules: there, switched off, missing or damaged, and every result says which."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256

import pytest

from poise.assembly.text import rules_only, text_engine
from poise.knowledge.weights.session import CARD, NETWORK, VOCABULARY
from poise.model.context import Context
from poise.model.post import Part, Post
from poise.screening import screen_post
from tests.check import EXAMPLES, engine, engine_with_model, poise

HELLO = Post(id="1", parts=(Part("text", "hello"),))
BYTES = b"a network, as far as this test goes"


def _without(folder):
    """How a result is examined by an engine whose weights are in a folder, and why it lacks the model."""
    result = screen_post(text_engine(weights=folder), HELLO, Context())
    (gap,) = result.gaps
    assert gap.where == "model"
    return result.examined, gap.why


def _write(folder, network, card):
    (folder / NETWORK).write_bytes(network)
    (folder / VOCABULARY).write_text("{}", "utf-8")
    (folder / CARD).write_text(card, "utf-8")


def _card():
    """The card of those bytes, whole as cards go."""
    fit: dict[str, object] = {"bars": [], "tones": [], "within": [], "heat": {}}
    return {"network": sha256(BYTES).hexdigest(), "vocabulary": sha256(b"{}").hexdigest(), "fit": fit}


def test_with_the_model_a_result_says_that_it_was_examined_in_full():
    result = screen_post(engine_with_model(), HELLO, Context())

    assert result.examined == "full"
    assert result.gaps == ()


def test_the_label_of_an_engine_names_its_weights():
    assert engine_with_model().label.startswith(f"{engine().label}.m")
    assert rules_only(engine_with_model()).label == engine().label


def test_switched_off_it_says_so_at_the_door():
    line = poise("check", "hello", "--no-model", "--format", "json").json

    assert line["examined"] == "rules-only"
    assert line["gaps"] == [{"where": "model", "why": "switched off for this run"}]


def test_weights_that_are_missing_are_a_gap_in_one_sentence(tmp_path):
    examined, why = _without(tmp_path)

    assert examined == "rules-only"
    assert "missing" in why
    assert "install Poise again" in why


@pytest.mark.parametrize("changed", range(0, len(BYTES), 7))
def test_weights_of_which_one_byte_changed_are_a_gap_in_one_sentence(tmp_path, changed):
    broken = bytearray(BYTES)
    broken[changed] ^= 1
    _write(tmp_path, bytes(broken), json.dumps(_card()))
    examined, why = _without(tmp_path)

    assert examined == "rules-only"
    assert "damaged" in why
    assert "install Poise again" in why


@pytest.mark.parametrize("card", ["", "no card", "{}", json.dumps({**_card(), "network": "of another one"})])
def test_weights_under_a_wrong_card_are_a_gap_in_one_sentence(tmp_path, card):
    _write(tmp_path, BYTES, card)
    examined, why = _without(tmp_path)

    assert examined == "rules-only"
    assert "install Poise again" in why


@pytest.mark.parametrize(
    "words",
    [
        ("explain", "location.learnt-warn"),
        ("ask", "May I accept a friend request?"),
        ("packs", "list"),
        ("packs", "check", str(EXAMPLES / "packs/otterbridge.yaml")),
        ("channels",),
        ("policy",),
        ("readers", "list"),
        ("check", "hello", "--no-model"),
    ],
)
def test_a_command_that_does_not_ask_the_model_does_not_load_it(words):
    """What runs the model is heavy, and who reads the policy does not wait for it."""
    script = (
        "import sys\nfrom poise.cli import main\n"
        f"try:\n    main({[*words]!r})\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print({'onnxruntime', 'tokenizers', 'numpy'} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stderr.strip().endswith("set()")


def test_a_rule_that_asks_the_model_says_where_it_is_explained_that_the_model_can_be_wrong():
    assert "seen by the trained model, which can be wrong" in poise("explain", "location.learnt-warn").out
    assert "trained model" not in poise("explain", "abusive-language.insult").out


def test_a_name_with_a_capital_does_not_take_a_small_word_beside_it_along():
    """Posts of one person are brought together by the name, so it must be the same in each of them."""
    text = "My client Shanice in Llanrug has three brothers in care"
    result = screen_post(engine_with_model(), Post(id="1", parts=(Part("text", text),)), Context())
    places = [each.place for each in result.observations if each.kind == "person" and each.place]
    names = [text[place.start : place.end] for place in places]

    assert [name for name in names if "Shanice" in name] == ["Shanice"]
