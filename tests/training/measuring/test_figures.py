"""Figures: shares and estimates with their intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.measuring.figures import Share, bootstrap, f1, over, wilson

PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 5)).map(lambda pair: [min(pair), max(pair)])


def part(sums):
    """The share of the first column in the second."""
    return over(sums[:, 0], sums[:, 1])


def test_a_share_carries_its_interval_and_the_numbers_that_it_rests_on():
    """A share of nothing is a dash, not a nought."""
    assert wilson(8, 10) == "80.0 % [49.0, 94.3] (8 of 10)"
    assert wilson(0, 0) == "–"


@given(st.integers(0, 500), st.integers(1, 500))
def test_an_interval_holds_its_share(hits, more):
    """Low, share and high stand in that order, within nought and one."""
    whole = Share(hits, hits + more)
    low, high = whole.interval or (1.0, 0.0)

    assert 0 <= low <= (whole.value or 0) <= high <= 1


@given(st.lists(PAIRS, min_size=1, max_size=30))
def test_a_bootstrap_is_the_same_every_time_and_holds_what_was_counted(rows):
    """Seeds are fixed; the figure is that of all samples together."""
    one, two = bootstrap(rows, [part])[0], bootstrap(rows, [part])[0]
    hits, whole = (sum(column) for column in zip(*rows, strict=True))

    assert one == two
    assert one.samples == len(rows)
    assert one.value == (pytest.approx(hits / whole) if whole else None)


def test_without_samples_or_without_anything_counted_there_is_no_figure():
    """Nothing over nothing is a dash."""
    assert str(bootstrap([], [part])[0]) == "–"
    assert str(bootstrap([[0, 0]], [part])[0]) == "–"


def test_the_same_samples_throughout_leave_no_doubt():
    """Where all samples are alike, the interval is the figure."""
    assert str(bootstrap([[1, 2]] * 9, [part])[0]) == "0.500 [0.500, 0.500]"


@given(st.floats(0, 1), st.floats(0, 1))
def test_f1_lies_between_precision_and_recall(precision, recall):
    """The harmonic mean leaves neither side, and nought stays nought."""
    import numpy as np

    mean = float(f1(np.array([precision]), np.array([recall]))[0])

    assert min(precision, recall) - 1e-9 <= mean <= max(precision, recall) + 1e-9
