"""British English."""

from __future__ import annotations

from types import MappingProxyType

from poise.model.category import Category
from poise.model.level import Level, Verdict
from poise.model.rewrite import Strength
from poise.render.words import Words
from poise.render.words.english_audit import AUDIT, DOS

_HEADLINES = {
    Verdict.OK: "Nothing found in what Poise can see.",
    Verdict.RECONSIDER: "Reconsider this before it goes out.",
    Verdict.DO_NOT_POST: "Do not post this as it is.",
}

ENGLISH = Words(
    language="en-GB",
    headlines=MappingProxyType(_HEADLINES),
    received_headlines=MappingProxyType(
        {
            **_HEADLINES,
            Verdict.RECONSIDER: "Think before you accept, answer or share this.",
            Verdict.DO_NOT_POST: "Do not accept, answer or share this.",
        }
    ),
    levels=MappingProxyType({Level.NOTE: "Worth knowing", Level.WARN: "Think again", Level.BLOCK: "Stop"}),
    categories=MappingProxyType(
        {
            Category.SERVICE_USER_IDENTIFIER: "Someone who uses services is named",
            Category.INDIRECT_IDENTIFICATION: "Details that give someone away",
            Category.CONFIDENTIAL_DETAIL: "Confidential detail",
            Category.OFFICIAL_IDENTIFIER: "Official numbers",
            Category.CONTACT_DETAIL: "Contact details",
            Category.LOCATION: "Where someone is",
            Category.WORKER_SAFETY: "A worker's safety",
            Category.IMAGE_OF_PERSON: "Pictures of people",
            Category.BOUNDARY_BREACH: "Personal ties through work",
            Category.WORK_PERSONAL_MIX: "Work and private life mixed",
            Category.ABUSIVE_LANGUAGE: "Abusive words",
            Category.DISCRIMINATORY_LANGUAGE: "Words against a group of people",
            Category.DISREPUTE: "The good name of the profession",
            Category.MISSING_DISCLAIMER: "A missing disclaimer",
            Category.SAFEGUARDING_CONCERN: "Someone may be at risk",
            Category.HARASSMENT_OF_WORKER: "Abuse aimed at a worker",
            Category.MISINFORMATION_RISK: "Claims that may mislead",
            Category.COURT_RESTRICTION: "What a court protects",
            Category.COVERT_INVESTIGATION: "Looking people up unseen",
        }
    ),
    changes=MappingProxyType({"remove": "Without {words}", "generalise": "With {words} made more general"}),
    outcomes=MappingProxyType(
        {
            Verdict.OK: "Poise would find nothing to hold it back.",
            Verdict.RECONSIDER: "it would still be one to reconsider.",
            Verdict.DO_NOT_POST: "it would still be one not to post.",
        }
    ),
    soon=MappingProxyType({"now": "now", "today": "today", "this-week": "this week"}),
    strengths=MappingProxyType(
        {
            Strength.LIGHTER: "Your words, with what gives people away said in general.",
            Strength.STORY: "What is left of the story without the sentences that trouble it.",
        }
    ),
    rewritten=MappingProxyType(
        {
            Verdict.OK: "Judged again: nothing found in what Poise can see.",
            Verdict.RECONSIDER: "Judged again: milder, but still one to reconsider.",
            Verdict.DO_NOT_POST: "Judged again: still one not to post.",
        }
    ),
    counted=MappingProxyType(
        {
            "field": ("{number} field", "{number} fields"),
            "finding": ("{number} finding", "{number} findings"),
            "more post": ("{number} more post", "{number} more posts"),
            "post": ("{number} post", "{number} posts"),
            "time": ("once", "{number} times"),
        }
    ),
    dos=DOS,
    audit=AUDIT,
    page=MappingProxyType(
        {
            "about": (
                "Poise advises; you decide. This is guidance, not legal advice, and it is not published or endorsed by BASW."
            ),
            "absence": "Nothing in the words: something that should be there is not.",
            "audiences": "What six audiences would read in it",
            "audit": "Audit of what is already out there",
            "by_category": "By kind of risk",
            "by_statement": "By statement of the policy",
            "by_model": "seen by the trained model, which can be wrong",
            "category": "Kind of risk",
            "change": "What would change the answer",
            "check": "Check of one item",
            "check_received": "Check of something received",
            "aside": "Set aside by you",
            "clauses": "Code clause",
            "complete": "Everything in these sources was read, skipped as private or left on purpose.",
            "confidence": "How sure",
            "confidence_value": "{percent} per cent",
            "connections": "Connections, counted only",
            "doubts": "In doubt",
            "duty": "Duty {id}: {title}",
            "engine": "Judged by {engine} with the policy pack {pack}.",
            "findings": "What was found",
            "from": "From",
            "gap": "What",
            "gap_count": "How often",
            "gap_why": "Why",
            "gaps": "What was not looked at",
            "gaps_none": "Poise has nothing to name here.",
            "gaps_table": "Named here so that you can look yourself",
            "given_up": "Could not be opened",
            "incomplete": "This audit is incomplete: parts of what you handed over could not be read or judged.",
            "instead": "Instead",
            "item": "The item",
            "judged": "{posts} judged, {findings} in {found}.",
            "layer": "Whose policy",
            "left": "Left on purpose",
            "mark_end": "end of words of finding {numbers}",
            "mark_start": "words of finding {numbers}",
            "masked": "Names and numbers that Poise noticed are hidden as in ⟨person⟩. Others may still stand here, so keep this page as private as the posts.",
            "matters": "What matters most",
            "no_date": "no date",
            "no_reader": "No reader knows it",
            "nothing": "No rule was met in the parts that were read; of the rest nothing is known.",
            "nothing_whole": "Nothing found in what Poise can see.",
            "part": "Part: {part}",
            "post": "Post",
            "posts": "Posts in which it stands",
            "posted": "Date",
            "private": "Private and skipped",
            "read": "What was read and what was not",
            "read_as": "Read as",
            "read_files": "Files read",
            "records": "Records",
            "requests": "Follow requests, counted only",
            "rewrite_or": "Or",
            "rewrites": "What you could send instead",
            "tell": "Whom to tell",
            "tell_check": "look this up before you rely on it",
            "tell_reviewed": "Read on",
            "rule": "Rule",
            "shown": "Names and numbers are shown in full, because that was asked for. Keep this page as private as the posts.",
            "skip": "Skip to the answer",
            "source": "Source",
            "statement": "Statement {number}: {title}",
            "statement_head": "Statement",
            "statements": "What the policy asks",
            "title": "Poise: {headline}",
            "to_finding": "Finding {number}",
            "unknown": "Unknown files",
            "unreadable": "Unreadable files",
            "upholds": "What this does well",
            "upholds_item": "Serves statement {number}: {title}",
            "where": "{member}, number {index}",
            "why": "Why it matters",
            "words": "Words",
        }
    ),
)
