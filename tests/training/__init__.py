"""Tests of how the shipped data and models are made and measured."""
