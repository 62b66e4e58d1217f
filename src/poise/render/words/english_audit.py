"""British English: what the report of an audit says of its own accord."""

from __future__ import annotations

from types import MappingProxyType

from poise.model.job import Do

DOS = MappingProxyType(
    {
        Do.DELETE: "Delete",
        Do.UNDO: "Take back",
        Do.ASK: "Ask first",
        Do.EDIT: "Edit",
        Do.LEAVE: "Leave",
    }
)

AUDIT = MappingProxyType(
    {
        "compared": "Since the earlier audit: {new} new, {unchanged} unchanged, {gone} gone.",
        "compared_incomplete": "One of the two audits is incomplete, so what is gone may only not have been read.",
        "compared_other": "The earlier one was judged by another engine or pack, so some of this may be down to that.",
        "footprint": "What six audiences could read about you in all of this",
        "footprint_nothing": "Nothing that Poise can see.",
        "limited": ", {number} of them not open to everyone",
        "new": "New",
        "to_do_line": "To do, by post: {said}. Each post with what to do: --full, or --format html.",
        "years": ", {first} to {last}",
    }
)
