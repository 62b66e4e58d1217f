"""Turning the HTML of an export into the text that its readers saw."""

from __future__ import annotations

import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag
from bs4.element import NavigableString

_BLOCKS = frozenset({"p", "div", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})


def html_to_text(markup: str) -> str:
    """The words of ``markup``, with a new line for each break and block, and nothing of its tags."""
    if "<" not in markup and "&" not in markup:
        return markup
    with warnings.catch_warnings():
        # A post that is only a web address or a file name is still a post.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(markup, "html.parser")
    pieces: list[str] = []
    for node in soup.descendants:
        if isinstance(node, Tag):
            if node.name == "br" or (node.name in _BLOCKS and pieces):
                pieces.append("\n")
        elif type(node) is NavigableString:
            pieces.append(str(node))
    return "".join(pieces).strip()
