"""Asking: what the policy and its companions say to a question, in their own words, and everything that they ask."""

from __future__ import annotations
