"""Promises of the benchmarks: what they measure is what the page says."""
