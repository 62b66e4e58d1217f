"""Settings of personal mode: one person, one machine, nothing from outside.

Every value that differs from machine to machine comes from the environment; ``serving`` sets what a run needs.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import django_stubs_ext
from csp.constants import NONE, SELF
from platformdirs import user_data_path

django_stubs_ext.monkeypatch()

AREAS = ("home", "check", "audit", "checkups", "ask")
"""The areas in the order of the menu; installed apps, addresses and menu are made from this one table."""

DATA = Path(os.environ.get("POISE_DATA") or user_data_path("poise", appauthor=False))
"""The folder of everything that Poise keeps for its owner."""

PACKS = tuple(Path(each) for each in os.environ.get("POISE_PACKS", "").split(os.pathsep) if each)
"""Packs of an employer, a partnership or a team that are asked beside those that ship."""

# Made anew by every run, so that no session outlives the server; nothing that is kept is signed with it.
SECRET_KEY = os.environ.get("POISE_SECRET") or secrets.token_urlsafe(48)
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_tasks_db",
    "poise.web.kernel.ui",
    "poise.web.kernel.keys",
    "poise.web.kernel.trail",
    "poise.web.kernel.people",
    "poise.web.kernel.jobs",
    "poise.web.kernel.todos",
    "poise.web.kernel.retention",
    "poise.web.kernel.screenings",
    *(f"poise.web.areas.{area}" for area in AREAS),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "poise.web.kernel.ui.headers.PrivateHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # The door stands before the check of forms, as that one reads what is sent.
    "poise.web.kernel.people.doors.OwnerOnly",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "poise.web.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "poise.sqlite3",
        "OPTIONS": {
            # Writers queue up instead of failing half-way, and what is deleted is overwritten.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY"
            ),
        },
    }
}

TEMPLATES = [
    {
        "BACKEND": "poise.web.kernel.ui.jinja.Pages",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "poise.web.kernel.ui.jinja.environment"},
    }
]
FORM_RENDERER = "poise.web.kernel.ui.rendering.Renderer"

# What is uploaded is sealed as it arrives; no other handler can put it on disk in the open.
FILE_UPLOAD_HANDLERS = ["poise.web.kernel.keys.uploads.Sealing"]

TASKS = {"default": {"BACKEND": "poise.web.kernel.jobs.backend.IdsOnly"}}

# Who is at the door.
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["poise.web.kernel.people.doors.OneTimeLink"]
SESSION_COOKIE_NAME = "poise"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "poise-form"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "poise.web.kernel.ui.views.form_expired"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# What a page may load and where it may send: this server alone. Nothing runs or is styled inline.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Every word passes through gettext. Welsh joins this line, and with it the switch, once its catalogue is whole and read.
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
LANGUAGE_COOKIE_NAME = "poise-language"
LOCALE_PATHS = [Path(__file__).parent / "locale"]
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 0
WHITENOISE_ALLOW_ALL_ORIGINS = False

# What goes wrong is said in one line without content: no request, no form values, no traceback with words in it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"bare": {"()": "poise.web.kernel.ui.logs.WithoutContent"}},
    "handlers": {"talk": {"class": "logging.StreamHandler", "filters": ["bare"], "level": "WARNING"}},
    "loggers": {"django": {"handlers": ["talk"], "propagate": False}, "gunicorn": {"level": "ERROR"}},
    "root": {"handlers": ["talk"]},
}
