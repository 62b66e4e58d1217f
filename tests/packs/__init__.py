"""Tests of what the pack finds, category by category, in texts other than its own examples."""
