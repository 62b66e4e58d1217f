"""Turning the HTML of an export into the text that its readers saw."""

from __future__ import annotations

import re
import warnings
from html import unescape
from html.entities import html5

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning

_BLOCKS = ("p", "div", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DECLARATION = re.compile(r"<[!?][^>]*>?")
_AMPERSAND = re.compile(r"&(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?")
_MANY_LINES = re.compile(r"\s*\n\s*")


def undo_entities(text: str) -> str:
    """The text with ``&amp;`` and its like undone once; an ampersand that begins no known entity stays as it is."""
    return unescape(_AMPERSAND.sub(_whole_entity, text)) if "&" in text else text


def html_to_text(markup: str) -> str:
    """The words of ``markup``, with a new line for each break and around each block, and nothing of its tags."""
    if "<" not in markup:
        return undo_entities(markup)
    # Half a letter, as a broken export may hold, would stop the parser.
    whole = markup.encode("utf-8", "replace").decode("utf-8")
    plain = _DECLARATION.sub("", _COMMENT.sub("", whole))
    with warnings.catch_warnings():
        # A post that is only a web address or a file name is still a post.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(_AMPERSAND.sub(_whole_entity, plain), "html.parser")
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    for block in soup.find_all(_BLOCKS):
        block.insert(0, "\n")
        block.append("\n")
    return _MANY_LINES.sub("\n", soup.get_text()).strip()


def _whole_entity(found: re.Match[str]) -> str:
    name = found.group(1)
    known = name is not None and (name.startswith("#") or name in html5)
    return found.group() if known else f"&amp;{name or ''}"
