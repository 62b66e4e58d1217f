"""WordPress: the export file that the site gives its owner (WXR), and what its web interface answers.

Whose a blog is cannot be told from either, so all posts are read, and of the comments those of the blog's authors.
Squarespace and other sites that write the same kind of file are read by it too.
"""

from __future__ import annotations

from poise.lib.sharing import matches
from poise.model.reading import Reader, Route
from poise.model.shape import Form, Shape
from poise.model.source import Source
from poise.readers.wordpress.export_file import KNOWN, export_records, take_record
from poise.readers.wordpress.interface import (
    KNOWN_COMMENTS,
    KNOWN_MEDIA,
    KNOWN_POSTS,
    KNOWN_USERS,
    interface_records,
    take_comment,
    take_media,
    take_post,
    take_user,
)

_EXPORT_NAMES = ("*WordPress.*.xml", "*wordpress.[12]*.xml")
"""``name.WordPress.2024-06-10.xml``, small before 2016 by its makers' code, and parts as ``….001.xml``."""

_SPACES = "http://wordpress.org/export/"


def find_era(source: Source) -> str | None:
    """Known by path from the name that the software gives its file, or from the folders of a saved web interface."""
    if any(matches(member.path, *_EXPORT_NAMES) for member in source.members):
        return "export file (WXR)"
    if any(matches(member.path, "wp-json/wp/v2/*") for member in source.members):
        return "web interface (wp/v2)"
    return None


def _is_export(shape: Shape) -> bool:
    return shape.form is Form.XML and any(name.startswith(_SPACES) for name in shape.names)


def _holds(shape: Shape, *names: str) -> bool:
    return shape.form in {Form.JSON_LIST, Form.JSON_OBJECT} and shape.holds(*names)


WORDPRESS = Reader(
    name="wordpress",
    channel="WordPress",
    era=find_era,
    left=("wp-content/uploads/*",),
    routes=(
        Route(
            pattern="*WordPress.*.xml",
            take=take_record,
            records=export_records,
            known=KNOWN,
            shape=_is_export,
        ),
        Route(
            pattern="wp-json/wp/v2/users*",
            take=take_user,
            records=interface_records,
            known=KNOWN_USERS,
            shape=lambda shape: _holds(shape, "id", "name", "slug", "avatar_urls"),
        ),
        Route(
            pattern="wp-json/wp/v2/p*",
            take=take_post,
            records=interface_records,
            known=KNOWN_POSTS,
            shape=lambda shape: _holds(shape, "id", "slug", "type", "link", "title", "content"),
        ),
        Route(
            pattern="wp-json/wp/v2/media*",
            take=take_media,
            records=interface_records,
            known=KNOWN_MEDIA,
            shape=lambda shape: _holds(shape, "id", "alt_text", "media_type", "source_url"),
        ),
        Route(
            pattern="wp-json/wp/v2/comments*",
            take=take_comment,
            records=interface_records,
            known=KNOWN_COMMENTS,
            shape=lambda shape: _holds(shape, "id", "post", "author_name", "content", "link"),
        ),
    ),
)
