"""A digest names the exact content of files, borders and order included."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from poise.lib.digest import digest_of

CONTENTS = st.lists(st.binary(max_size=6), max_size=4)


def test_a_digest_is_sixty_four_hexadecimal_digits():
    assert re.fullmatch("[0-9a-f]{64}", digest_of([b"tea"]))


def test_borders_and_order_count():
    digests = {digest_of(each) for each in ([b"tea", b"room"], [b"t", b"earoom"], [b"room", b"tea"], [b"tearoom"])}

    assert len(digests) == 4


def test_an_empty_content_counts():
    assert len({digest_of([]), digest_of([b""]), digest_of([b"", b""])}) == 3


@given(CONTENTS, CONTENTS)
def test_digests_are_equal_where_contents_are(some, others):
    assert (digest_of(some) == digest_of(others)) == (some == others)
