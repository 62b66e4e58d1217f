"""The one Jinja environment of all pages."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from django.urls import reverse
from django.utils import formats, timezone, translation
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader
from markupsafe import Markup

from poise.web.kernel.ui.area import areas
from poise.web.kernel.ui.rendering import error_list, field_parts


class Pages(Jinja2):
    """Templates of an app lie in its folder ``templates``."""

    app_dirname = "templates"


def environment(**options: Any) -> Environment:
    """Our templates and the macros of GOV.UK Frontend, with gettext, addresses and the menu at hand."""
    macros = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options["loader"] = ChoiceLoader([options["loader"], macros])
    env = Environment(  # noqa: S701  Django's backend passes autoescape=True among the options
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"], trim_blocks=True, lstrip_blocks=True, **options
    )
    # Jinja adds these methods with the extension, which type checkers cannot see.
    env.install_gettext_callables(  # type: ignore[attr-defined]
        translation.gettext, translation.ngettext, newstyle=True, pgettext=translation.pgettext
    )
    env.globals.update(
        areas=areas,
        error_list=error_list,
        field_parts=field_parts,
        get_language=translation.get_language,
        get_messages=get_messages,
        languages=offered_languages,
        static=static,
        url=_address,
    )
    env.filters.update(date=_date, json_script=_json_script)
    return env


def _address(name: str, *arguments: object, **named: object) -> str:
    return reverse(name, args=arguments, kwargs=named)


def _date(value: Any, form: str = "j F Y") -> str:
    """A day or a time as people in Britain write it, in the page's language."""
    if hasattr(value, "tzinfo"):
        value = timezone.localtime(value)
    return str(formats.date_format(value, form))


def _json_script(value: object) -> Markup:
    """JSON for the value of a data attribute or a text node."""
    return Markup("{}").format(json.dumps(value, ensure_ascii=False))


def offered_languages(request: HttpRequest | None) -> list[tuple[str, str, bool]]:
    """The languages of the switch as code, name and whether it is this page's; none where there is no choice."""
    current = translation.get_language()
    offered = [(code, translation.get_language_info(code)["name_local"]) for code, _ in settings.LANGUAGES]
    return [(code, name, code == current) for code, name in offered] if request and len(offered) > 1 else []
