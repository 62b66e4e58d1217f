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
        "absent": "Not there, though a whole export has them",
        "account_found": "Found in its profile",
        "accounts": "Your accounts, as the exports describe them",
        "accounts_about": "Look at the switches and old names below with the settings page of the site open; settings change, and exports are a snapshot.",
        "all": "All",
        "aside_count": "{findings} set aside by your suppressions; they count nowhere on this page.",
        "by_channel": "By channel",
        "by_year": "By year",
        "category_chart": "Findings by kind of risk",
        "category_chart_says": "Findings of {kinds} kinds; most, {most}, are of the kind “{kind}”. The table below has every number.",
        "channel": "Channel",
        "compared": "Since the earlier audit: {new} new, {unchanged} unchanged, {gone} gone.",
        "compared_incomplete": "One of the two audits is incomplete, so what is gone may only not have been read.",
        "compared_other": "The earlier one was judged by another engine or pack, so some of this may be down to that.",
        "confirmed": "Reader tried on",
        "do": "What to do",
        "fact": "What can be read",
        "fact_places": "Latest places",
        "facts": "What can be read, and where",
        "facts_table": "Kinds of fact, with the posts that tell them",
        "footprint": "What six audiences could read about you in all of this",
        "footprint_about": "This is how everything in the exports may look together to those whom the policy asks you to picture. It says what can be read, not that it is wrong: much of it is good, lawful or simply yours. It rests on words that Poise notices, so it misses some and misreads some.",
        "footprint_nothing": "Nothing that Poise can see.",
        "found": "What was found",
        "gone": "What is gone, by rule",
        "legend": "Every chart and table tells these apart",
        "limited": ", {number} of them not open to everyone",
        "mark_new": "New",
        "mark_unchanged": "Was there before",
        "more": "and {number} more",
        "more_json": "And {number} more; --format json names them all.",
        "no_channel": "Channel not known",
        "not_whole": "Not everything here could be read, so the audit is incomplete.",
        "numbers": "What was found, in numbers",
        "posts_cut": "These are the first {shown} of {all}; --format csv has them all.",
        "record_count": "Number",
        "record_first": "First",
        "record_kind": "Kind",
        "record_last": "Last",
        "short": "In short",
        "to_do_line": "To do, by post: {said}. Each post with what to do: --full, or --format html.",
        "trace": "{number}: {about}",
        "trace_one": "Together these posts fit about one person, where {assumes}.",
        "trace_people": "Together these posts fit about {low} to {high} people, where {assumes}.",
        "traces_only": "Several posts together let somebody be recognised.",
        "traces": "The same person or family in several posts",
        "unconfirmed": "No real export of this kind yet: look closely at the counts.",
        "unmapped": "Fields that this version does not know",
        "whole": "Everything here was read, skipped as private or left on purpose.",
        "work": "What to do, post by post",
        "work_about": "One row for each post, what matters most first. The advice goes by the most serious finding; you know more than Poise, so a post that you stand by may stay. Where there is an address, open it yourself to find the post. Some sites let nobody edit: delete it there and post it anew.",
        "work_cut": "This page holds the first {shown} of {all} posts, the most serious; --format csv has them all, in rows that begin with “job”.",
        "work_table": "Worklist, with a box to tick on paper",
        "year": "Year",
        "year_chart": "Findings by year",
        "year_chart_says": "Findings from {first} to {last}; most, {most}, are of {year}. The table below has every number.",
        "years": ", {first} to {last}",
    }
)
