"""The circumstances of a post in the words that the trained model reads first."""

from __future__ import annotations

from poise.lib.telling import told
from poise.model.context import Circumstances


def circumstances(**said):
    """Circumstances of which only these are known."""
    unknown = dict.fromkeys(("channel", "item_type", "audience", "role", "nation"), "unknown")
    return Circumstances(**{**unknown, "direction": "draft", **said})


def test_what_is_known_is_told_in_order():
    """Direction and kind, author, audience, channel, profile."""
    known = circumstances(
        item_type="post",
        role="foster-carer",
        audience="group",
        channel="messaging",
        employer="named",
        disclaimer="absent",
    )
    assert told(known) == "draft post by foster carer to group on messaging employer named disclaimer absent"


def test_what_is_unknown_is_left_out():
    """Nothing is said of what nobody told; the nation is no matter of the model."""
    assert told(circumstances(direction="received")) == "received"
    assert told(circumstances(nation="wales")) == "draft"
