"""Fingerprints: by what a finding of one audit is known again in the next, without holding any content."""

from __future__ import annotations

from dataclasses import replace

from poise.lib.digest import digest_of
from poise.model.finding import Finding
from poise.model.post import Post, PostKind
from poise.model.result import Result

LENGTH = 16
"""Hexadecimal digits: two among a million findings are alike once in about forty million audits."""


def with_fingerprints(result: Result) -> Result:
    """The result with the fingerprint of each of its findings."""
    item = _item(result.post)
    findings = tuple(replace(finding, fingerprint=_fingerprint(finding, item)) for finding in result.findings)
    return replace(result, findings=findings)


def _item(post: Post) -> tuple[str, ...]:
    """What a post is known by: its own id, else its address; only without both where it stands in the export."""
    channel, kind = post.channel or "", post.kind.value
    if post.kind is PostKind.BIO:
        return channel, kind, post.account or "", post.id
    if post.origin and post.id == post.origin.name:
        return (channel, kind, post.url) if post.url else (channel, kind, post.origin.member, str(post.origin.index))
    return channel, kind, post.id


def _fingerprint(finding: Finding, item: tuple[str, ...]) -> str:
    place = finding.places[0] if finding.places else None
    where = (place.part, str(place.start), str(place.end)) if place else ()
    return digest_of(each.encode("utf-8", "backslashreplace") for each in (finding.rule.id, *item, *where))[:LENGTH]
