"""Presidio as a contestant: its pattern recognisers for English over a blank tokeniser, without a name model.

Runs in the rivals' own environment and never beside Poise.
Lower case stands in for the lemma, so that context words raise scores as they would with a model.
Nothing may open a connection: the list of internet suffixes is the one that is packed with its library.
"""

from __future__ import annotations

import socket
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any
from unittest.mock import Mock, patch

import spacy  # type: ignore[import-not-found]
import tldextract.tldextract  # type: ignore[import-not-found]
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry  # type: ignore[import-not-found]
from presidio_analyzer import predefined_recognizers as predefined
from presidio_analyzer.nlp_engine import SpacyNlpEngine  # type: ignore[import-not-found]
from spacy.language import Language  # type: ignore[import-not-found]

from benchmarks.laps import read_texts, run_laps

UNITED_KINGDOM = (
    "UkDrivingLicenceRecognizer",
    "UkNinoRecognizer",
    "UkPassportRecognizer",
    "UkPostcodeRecognizer",
    "UkVehicleRegistrationRecognizer",
)
"""The recognisers for the United Kingdom that Presidio ships switched off; the one for NHS numbers is on."""


def make_analyzer(*, with_united_kingdom: bool) -> Any:
    """An analyser with every predefined pattern recogniser for English, and none that needs a model."""
    engine = SpacyNlpEngine()
    engine.nlp = {"en": _blank_english()}
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"], nlp_engine=engine)
    registry.remove_recognizer("SpacyRecognizer")
    if with_united_kingdom:
        for name in UNITED_KINGDOM:
            registry.add_recognizer(getattr(predefined, name)())
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])


def _blank_english() -> Any:
    Language.component("lower-case-lemma", func=_lower)
    blank = spacy.blank("en")
    blank.add_pipe("lower-case-lemma")
    return blank


def _lower(doc: Any) -> Any:
    for token in doc:
        token.lemma_ = token.lower_
    return doc


def main(file: str, which: str) -> None:
    """Run laps over the posts of a file, with connections refused."""
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    refused = Mock(side_effect=OSError("the benchmark allows no connection"))
    with patch.object(socket.socket, "connect", refused), patch("socket.getaddrinfo", refused):
        analyzer = make_analyzer(with_united_kingdom=which == "with-uk")
        run_laps(
            lambda text: bool(analyzer.analyze(text, language="en")),
            read_texts(Path(file)),
            name=f"presidio-analyzer {version('presidio-analyzer')}",
            recognisers=len(analyzer.registry.recognizers),
        )
    if refused.called:
        sys.exit("the rival tried to open a connection, so its times count for nothing")


if __name__ == "__main__":
    main(*sys.argv[1:])
