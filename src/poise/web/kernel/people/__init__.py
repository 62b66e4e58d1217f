"""Who is at the door: the owner of a personal Poise, and the one-time link that lets them in."""

from __future__ import annotations
