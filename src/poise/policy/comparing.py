"""Comparing an audit with an earlier one, by the fingerprints of their findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from poise.model.comparison import UNCHANGED, Baseline, Comparison
from poise.model.result import Result


def compare(earlier: Baseline, results: Iterable[Result]) -> Comparison:
    """What is new, what is unchanged and what is gone; findings that are set aside count like any other."""
    findings = [finding for result in results for finding in result.findings]
    now = {finding.fingerprint for finding in findings}
    gone = Counter(rule for known, rules in earlier.rules.items() if known not in now for rule in rules)
    whole = Comparison(earlier=earlier, new=0, unchanged=0, gone_by_rule=dict(sorted(gone.items())))
    unchanged = sum(whole.mark(finding) == UNCHANGED for finding in findings)
    return Comparison(
        earlier=earlier, new=len(findings) - unchanged, unchanged=unchanged, gone_by_rule=whole.gone_by_rule
    )
