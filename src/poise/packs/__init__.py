"""The policy packs that ship with this version: the table of them, and their files."""

from __future__ import annotations

NATIONS = ("england", "scotland", "wales", "northern-ireland")
"""The packs of the four nations, each called like the family of nations that it is for."""

SHIPPED = ("basw", *NATIONS)
"""Every pack that ships, each after those that it builds on."""
