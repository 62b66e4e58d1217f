"""Cutting XML into records, element by element, without following anything that it points to.

No entity is expanded, no definition of a document loaded, no connection opened; depth and length are bounded.
What is broken is tried a second time with the parser mending as it goes, and that is said in a record of its own.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from html.entities import html5
from io import BufferedReader, RawIOBase, TextIOWrapper
from itertools import islice
from typing import BinaryIO, Final, cast

from lxml import etree

from poise.model.errors import SourceError
from poise.model.reading import Records
from poise.model.source import Member

MENDED: Final = "mended"
"""The key of the record that stands at the end of what was mended, with the number of faults that the parser told."""

TEXT: Final = "#text"
"""The key of an element's own words where it has attributes or children besides."""

MOST_DEPTH = 40
"""Below this many elements inside one another only the words are kept, without their names."""

_NO_XML = "it is not XML that can be read, or breaks off in the middle"
_LOOKED_AT = 4096
_CHUNK = 64 * 1024
_FULL_LOG = 100
"""So many faults and warnings the parser tells of, and not one more."""

_STRICT = {"resolve_entities": False, "no_network": True, "load_dtd": False, "dtd_validation": False}
ENCODING = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_DECLARATION = re.compile(r"<\?xml[^>]*\?>")
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TOO_EARLY = re.compile(r"\]\]>(?!\s*(?:<|$))")
"""An end of quoted words with more words behind it: it was quoted itself, and should have been written in two halves."""

_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)([A-Za-z][A-Za-z0-9]{1,31};)?")
_UNSURE = re.compile(r"(?:\](?:\](?:>\s*)?)?|&[#\w]{0,32})$")
_MORE_PIECES = 4
"""A mark that may go on is awaited so many times; a file made of such marks must not be gathered as a whole."""

_WESTERN = "poise-western"


def _western(trouble: UnicodeError) -> tuple[str | bytes, int]:
    """One stray byte among UTF-8, taken for the letter that it is in Windows' own Western letters."""
    if not isinstance(trouble, UnicodeDecodeError):
        raise trouble
    return trouble.object[trouble.start : trouble.start + 1].decode("cp1252", "replace"), trouble.start + 1


codecs.register_error(_WESTERN, _western)


def xml_records(*names: str) -> Records:
    """Cuts XML into the elements of some names, as JSON-like values under their names.

    What stands before the first of them inside the same element comes as a record first, under that element's name,
    and what stands after the last as another. An element without children or attributes is its words; any other is
    an object in which children of one name are one value, or a list where there are several, attributes begin with
    ``@`` and words of its own stand under ``#text``. Names have the prefixes with which they are written.
    Raises SourceError where it is no XML, or breaks off in a way that cannot be mended.
    """

    def cut(member: Member) -> Iterator[object]:
        count = 0
        try:
            for record in _parse(member, names, _as_it_is, mend=False):
                count += 1
                yield record
        except etree.XMLSyntaxError:
            try:
                yield from islice(_parse(member, names, cleaned, mend=True), count, None)
            except etree.XMLSyntaxError as trouble:
                raise SourceError(_NO_XML) from trouble

    return cut


def mended(member: Member) -> bytes:
    """A member as well-formed XML, with what is broken mended as far as that goes; raises SourceError where it is none."""
    parser = etree.XMLParser(recover=True, huge_tree=False, **_STRICT)
    try:
        with cleaned(member) as stream:
            for chunk in iter(lambda: stream.read(_CHUNK), b""):
                parser.feed(chunk)
        root = parser.close()
    except etree.XMLSyntaxError as trouble:
        raise SourceError(_NO_XML) from trouble
    if root is None:
        raise SourceError(_NO_XML)
    return bytes(etree.tostring(root, encoding="utf-8"))


def _parse(
    member: Member, names: tuple[str, ...], opened: Callable[[Member], BinaryIO], *, mend: bool
) -> Iterator[object]:
    """The records of one pass; a pass that mends goes on beyond what is broken."""
    with opened(member) as stream:
        tags = [f"{{*}}{name}" for name in names]
        events = etree.iterparse(stream, events=("start", "end"), tag=tags, recover=mend, huge_tree=False, **_STRICT)
        current: etree._Element | None = None
        for event, element in events:
            if event == "start" and current is None:
                current = element
                yield from _before(element)
            elif event == "end" and current is not None and element is current:
                yield {_name(element): _value(element)}
                element.clear(keep_tail=False)
                current = None
        if events.root is None:
            raise SourceError(_NO_XML)
        faults = sum(each.level >= etree.ErrorLevels.ERROR for each in events.error_log)
        if not mend and (faults or len(events.error_log) >= _FULL_LOG):
            # After many faults in one place the parser stops without raising anything.
            raise etree.XMLSyntaxError(_NO_XML, 0, 0, 0)
        yield from _rest(events.root)
        if mend:
            yield {MENDED: faults}


def _before(element: etree._Element) -> Iterator[object]:
    """What stands in the same element before one that is cut, and is let go of with it."""
    parent = element.getparent()
    if parent is None:
        return
    earlier = list(element.itersiblings(preceding=True))
    record = _object([each for each in reversed(earlier) if _holds_words(each)])
    for each in earlier:
        parent.remove(each)
    if record:
        yield {_name(parent): record}


def _rest(root: etree._Element) -> Iterator[object]:
    """What is left when everything has been cut out: the element that held it is the first with others in it."""
    holder = next((each for each in root if isinstance(each.tag, str) and len(each)), None)
    record = {} if holder is None else _object([each for each in holder if _holds_words(each)])
    if record:
        yield {_name(holder): record}


def _holds_words(element: etree._Element) -> bool:
    return bool(len(element) or element.text or element.attrib)


def _value(element: etree._Element, depth: int = 0) -> object:
    if not len(element) and not element.attrib:
        return (element.text or "").strip()
    if depth >= MOST_DEPTH:
        return "".join(str(each) for each in element.itertext(with_tail=False)).strip()
    children = _object(list(element), depth + 1)
    words = _words(element)
    attributes = {f"@{str(key).rpartition('}')[2]}": str(value) for key, value in element.attrib.items()}
    if not children and not attributes:
        return words
    return {**attributes, **children, **({TEXT: words} if words.strip() else {})}


def _object(elements: list[etree._Element], depth: int = 0) -> dict[str, object]:
    """Elements by their names: one value, or a list where there are several of one name."""
    gathered: dict[str, list[object]] = {}
    for each in elements:
        if isinstance(each.tag, str):
            gathered.setdefault(_name(each), []).append(_value(each, depth))
    return {name: values[0] if len(values) == 1 else values for name, values in gathered.items()}


def _words(element: etree._Element) -> str:
    """The words between the children of an element; a reference to an entity stays as it is written."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag is etree.Entity:
            pieces.append(child.text or "")
        pieces.append(child.tail or "")
    return "".join(pieces).strip()


def _name(element: etree._Element) -> str:
    local = str(element.tag).rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local


def _as_it_is(member: Member) -> BinaryIO:
    """The bytes of a member without blanks before the first of them, which XML forbids and many sites write."""
    stream = BufferedReader(cast("RawIOBase", member.open()))
    head = stream.peek(_LOOKED_AT)
    mark = codecs.BOM_UTF8 if head.startswith(codecs.BOM_UTF8) else b""
    stream.read(len(head) - len(head.removeprefix(mark).lstrip()))
    return cast("BinaryIO", stream)


def cleaned(member: Member) -> BinaryIO:
    """The member as UTF-8: read in the encoding that it names, without its declaration and what stands before it.

    A byte that is no UTF-8 among others that are is taken for one of Windows' own Western letters, and what XML never
    holds is replaced.
    """
    with member.open() as stream:
        head = stream.read(_LOOKED_AT)
    named = ENCODING.search(head)
    encoding = "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    if named and encoding == "utf-8-sig":
        encoding = _known(named[1].decode("ascii"))
    lenient = _WESTERN if encoding == "utf-8-sig" else "replace"
    raw = cast("BinaryIO", BufferedReader(cast("RawIOBase", member.open())))
    return cast("BinaryIO", _Cleaned(TextIOWrapper(raw, encoding, errors=lenient)))


def _known(encoding: str) -> str:
    """An encoding of letters by its name, or UTF-8 where there is none of that name."""
    try:
        found = codecs.lookup(encoding)
        b"".decode(encoding)
    except (LookupError, UnicodeError):
        return "utf-8-sig"
    return "utf-8-sig" if found.name in {"utf-8", "utf-16", "utf-32"} else found.name


def _letter(found: re.Match[str]) -> str:
    """The letter that HTML knows by a name and XML does not; an ampersand of its own becomes a written one."""
    name = found[1]
    letter = html5.get(name) if name else None
    return letter if letter and letter not in "<>&" else f"&amp;{name or ''}"


class _Cleaned:
    """Text as a stream of UTF-8 bytes, without characters that XML never holds."""

    def __init__(self, text: TextIOWrapper) -> None:
        self._text = text
        self._first = True

    def read(self, size: int = -1) -> bytes:
        """Up to about so many bytes; none at the end."""
        piece = self._text.read(size)
        for _ in range(_MORE_PIECES):
            if not _UNSURE.search(piece[-_LOOKED_AT:]):
                break
            piece += self._text.read(size)
        if self._first:
            self._first = False
            piece = _DECLARATION.sub("", piece[max(piece.find("<?xml"), 0) :], count=1).lstrip() or " "
        whole = _REFERENCE.sub(_letter, _TOO_EARLY.sub("]]]]><![CDATA[>", piece))
        return _NEVER.sub("\ufffd", whole).encode("utf-8")

    def __enter__(self) -> _Cleaned:
        return self

    def __exit__(self, *_: object) -> None:
        self._text.close()
