"""What every page is made of: its frame, its style, and the policy in it that forbids everything else.

The templates stand in ``templates/`` and their words in ``words/``; the template library is imported only when a page
is asked for.
"""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from poise.model.pack import Pack
from poise.render.choices import Choices
from poise.render.words.english import ENGLISH as WORDS

if TYPE_CHECKING:
    from jinja2 import Environment


def page(template: str, pack: Pack, choices: Choices, **values: object) -> str:
    """A whole page: a template with its values, in the frame that all pages share."""
    environment = _environment()
    style = environment.get_template("style.css").render()
    # The policy of the page allows this one style and nothing else, by its digest.
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    return environment.get_template(template).render(
        words=WORDS,
        t={**WORDS.page, **WORDS.audit},
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'",
        masked=not choices.show_values,
        pack=pack.label,
        **values,
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("poise.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = plain
    return environment


def plain(words: object) -> str:
    """The same words, without control characters that a page may not hold, and half letters as a sign of one."""
    return "".join(
        "\ufffd" if unicodedata.category(each) in {"Cc", "Cs"} and each not in "\n\t" else each for each in str(words)
    )
