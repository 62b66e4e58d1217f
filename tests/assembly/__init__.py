"""Putting engines together."""
