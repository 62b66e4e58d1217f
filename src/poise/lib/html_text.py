"""Turning the HTML of an export into the text that its readers saw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from lxml import etree, html

_BLOCKS = frozenset({"p", "div", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})
_UNSEEN = frozenset({"script", "style", "title"})
_AMPERSAND = re.compile(r"&(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?")
_TAG = re.compile(r"<[^<>]*>")
_LINES = re.compile(r"\s*\n\s*")


def undo_entities(text: str) -> str:
    """The text with ``&amp;`` and its like undone once; an ampersand that begins no known entity stays as it is."""
    return unescape(_AMPERSAND.sub(_whole_entity, text)) if "&" in text else text


def html_to_text(markup: str) -> str:
    """The words of ``markup``, with a new line for each break and around each block, and nothing of its tags."""
    if "<" not in markup:
        return undo_entities(markup)
    # Half a letter or a zero, as a broken export may hold, would stop the parser.
    whole = _AMPERSAND.sub(_whole_entity, markup).replace("\0", "\ufffd").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = html.document_fromstring(whole, parser=parser)
    except etree.ParserError:
        return ""
    if any(fault.type_name == "ERR_RESOURCE_LIMIT" for fault in parser.error_log):
        # Nested deeper than any page: the parser drops what lies below, so only the tags are taken out.
        return undo_entities(_TAG.sub("\n", markup)).strip()
    return _LINES.sub("\n", "".join(_words(tree))).strip()


def _words(tree: etree._Element) -> Iterator[str]:
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            yield element.tail or ""
            continue
        if element.tag == "br" or element.tag in _BLOCKS:
            yield "\n"
        if event == "end":
            yield element.tail or ""
        elif element.tag not in _UNSEEN:
            yield element.text or ""


def _whole_entity(found: re.Match[str]) -> str:
    name = found.group(1)
    known = name is not None and (name.startswith("#") or name in html5)
    return found.group() if known else f"&amp;{name or ''}"
