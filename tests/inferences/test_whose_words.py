"""Whose words: quoting abuse in order to report it is not abuse."""

from __future__ import annotations

import pytest

from tests.check import attributes, rules


@pytest.mark.parametrize(
    "text",
    [
        'He wrote: "you lot are scum". Reported.',
        "He wrote: “you lot are scum”. Reported.",
        "He wrote ‘you lot are scum’ under my post",
        "He wrote 'you lot are scum' and it's the third time",
        "she called me scum outside court",
        "Being called scum by strangers is part of the week",
    ],
)
def test_quoted_and_reported_abuse_is_not_the_author_s(text):
    assert rules(text) == []


def test_one_s_own_words_do_not_become_another_s_by_quotation_marks():
    assert rules('So I told him "you are a moron"') == ["abusive-language.insult"]


def test_an_apostrophe_opens_no_quotation():
    assert rules("It's the parents' evening and that's a moron's errand") == ["abusive-language.insult"]


def test_received_and_shared_items_are_wholly_another_s():
    assert attributes("words", "any", direction="received") == [{"whose": "received"}]
    assert attributes("words", "any", item_type="repost") == [{"whose": "shared"}]
