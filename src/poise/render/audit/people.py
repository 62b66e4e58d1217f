"""Accounts, and people whom several posts make recognisable together, as a page tells them."""

from __future__ import annotations

from poise.model.post import PostKind
from poise.model.report import Report
from poise.render.audit.sentences import fitting, traced
from poise.render.audit.values import trace_values
from poise.render.order import counting
from poise.render.told import where_of
from poise.render.values import Values
from poise.render.words.english import ENGLISH as WORDS

MOST_POSTS = 20
"""How many posts of one trace stand on the page."""


def account_rows(report: Report) -> list[Values]:
    """Each account with the facts that its export states, and how much was found in its own profile."""
    return [
        {
            "channel": account.channel,
            "handle": account.handle,
            "facts": account.facts,
            "found": sum(
                len(counting(result.findings))
                for result in report.results
                if result.post.kind is PostKind.BIO
                and (result.post.channel, result.post.account) == (account.channel, account.handle)
            ),
        }
        for account in report.accounts
    ]


def trace_rows(report: Report) -> list[Values]:
    """Each person or family with the posts, how many people they fit, and what the rules say of it."""
    return [
        {
            "about": trace_values(trace)["about"],
            "people": fitting(trace),
            "rules": [
                {"rule": finding.rule, "level": WORDS.levels[finding.rule.level]}
                for finding in counting(trace.findings)
            ],
            "posts": [where_of(post) for post in trace.posts[:MOST_POSTS]],
            "more": len(trace.posts) - MOST_POSTS,
        }
        for trace in traced(report)
    ]
