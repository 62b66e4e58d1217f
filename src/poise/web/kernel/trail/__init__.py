"""The trail: who did what to which record, in order, without a word of content, and never changed."""

from __future__ import annotations
