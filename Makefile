# Every target starts from nothing: environments and compiled knowledge are made when they are missing or stale.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# Files, and folders of data so that a file taken away counts too; folders of code change whenever Python caches them.
SOURCES := $(shell find src/poise/packs src/poise/knowledge src/poise/compiling src/poise/lib src/poise/model src/poise/detectors/text/official_numbers.py -type f -not -path '*/compiled/*' -not -name '*.pyc') $(shell find src/poise/packs src/poise/knowledge -mindepth 1 -type d -not -path '*/compiled*' -not -name __pycache__)
COMPILED := src/poise/knowledge/compiled/index.json
# What the pages load, and the words of their languages; neither is in the repository.
BUILT := src/poise/web/kernel/ui/static/ui/poise.css
WORDS := $(patsubst %.po,%.mo,$(wildcard src/poise/web/locale/*/LC_MESSAGES/*.po))
PORT ?= 8700

.DELETE_ON_ERROR:
.PHONY: setup demo serve assets words test check docs bench train lock

setup: .venv/installed $(COMPILED) $(WORDS)

# The environment: hashed requirements first, then the project itself without dependencies.
.venv/installed: requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(COMPILED): .venv/installed $(SOURCES)
	$(BIN)/python -m poise.compiling

# The machine's npm where it has one, else the one that comes as a Python package; versions stand in assets/package-lock.json.
assets: $(BUILT)

$(BUILT): .venv/installed assets/package-lock.json $(shell find assets -type f -not -path '*/node_modules/*')
	command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/node.txt
	cd assets && PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --ignore-scripts --silent && PATH="$$PATH:$(CURDIR)/$(BIN)" npm run --silent build
	touch $@

%.mo: %.po .venv/installed
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

# Poise in your own browser, until Ctrl and C.
serve: setup assets
	@$(BIN)/python -m poise.web.serving --port $(PORT)

demo: setup
	@$(BIN)/python examples/demo.py

test: setup assets
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/djlint --check --lint --quiet src/poise/web
	$(BIN)/codespell
	$(BIN)/cog -I docs --check docs/reference/commands.md docs/reference/observations.md

# Gathers the words of all pages anew, for people who translate.
words: setup
	$(BIN)/pybabel --quiet extract -F assets/words.cfg --no-location --sort-output --omit-header -o .venv/poise.pot src/poise/web
	for each in src/poise/web/locale/*/LC_MESSAGES/django.po; do $(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-pot-creation-date -i .venv/poise.pot -o $$each -l $$(basename $$(dirname $$(dirname $$each))) && sed -i -E '/^"(Report-Msgid|POT-Creation|PO-Revision|Last-Translator|Language-Team|Generated-By)/d' $$each; done

docs: setup
	$(BIN)/cog -I docs -r docs/reference/commands.md docs/reference/observations.md

bench: setup .venv-bench/installed
	$(BIN)/python -m benchmarks

# Rivals live in an environment of their own, so that they can never lean on ours.
.venv-bench/installed: requirements/bench.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/bench.txt
	touch $@

# Train the model anew: with CORPORA=folder first from the public sets, then in two stages from our own corpus and some
# of them; without it from our own corpus alone. One thread in the later stages, so that two seeds can learn at once.
SEED ?= 11
TRAINED ?= .trained
LEARN := PYTHONPATH=src .venv-train/bin/python -m training.learn $(if $(CORPORA),--corpora $(CORPORA))
train: setup $(TRAINED)/seed-$(SEED)/network.pt
	PYTHONPATH=src .venv-train/bin/python -m training.calibrate $(TRAINED)/seed-$(SEED) $(if $(CORPORA),--corpora $(CORPORA))

$(TRAINED)/first/network.pt: .venv-train/installed
	$(LEARN) --seed 1 $(if $(CORPORA),--first --epochs 5,--epochs 1) --out $(TRAINED)/first

$(TRAINED)/seed-%/network.pt: $(TRAINED)/first/network.pt
	$(LEARN) --threads 1 --seed $* --begin $(TRAINED)/first --epochs 3 --out $(TRAINED)/second-$*
	$(LEARN) --threads 1 --seed $$(($* + 1)) --begin $(TRAINED)/second-$* --epochs 2 --out $(TRAINED)/seed-$*

.venv-train/installed: requirements/train.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/train.txt
	touch $@

# Needs pip-tools (pip install pip-tools); writes the pins anew, without any download address.
lock:
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --extra dev --extra web -o requirements/dev.txt pyproject.toml
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe -o requirements/bench.txt benchmarks/rivals.in
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --extra train -o requirements/train.txt pyproject.toml
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe -o requirements/node.txt assets/node.in
