"""What stops Poise, as one small tree.

PoiseError
├── CommandError    the command is wrong: an unknown option value, nothing to check
├── SourceError     what was handed over cannot be opened or is not text
├── PackError       a policy pack is faulty
└── KnowledgeError  the compiled knowledge is missing or damaged

Anything less than a stop is a ``Gap``, never an exception.
Messages say what happened, where, and what to do next, and never quote a post.
"""

from __future__ import annotations


class PoiseError(Exception):
    """Base of every error that Poise raises on purpose; the message is one clear sentence."""


class CommandError(PoiseError):
    """The command cannot be carried out as it was given."""


class SourceError(PoiseError):
    """A source cannot be opened, or is not what it should be."""


class PackError(PoiseError):
    """A policy pack is faulty; the message names the file and the line."""


class KnowledgeError(PoiseError):
    """Compiled knowledge or a compiled pack is missing or damaged."""
