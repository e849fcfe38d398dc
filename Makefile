# `make demo` and `make test` are all it takes: each sets up .venv by itself.
PYTHON ?= python3
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test bench lint constraints clean

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
FRESH := build/constraints

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/.installed ## Build the bundled sample newspapers into output/
	@$(BIN)/kg demo -o output

test: lint ## Check style and types and run every test, the pages in Chromium included
	@.ci/machine.sh browser
	$(BIN)/pytest -n 2

bench: .venv/.installed-dev ## Measure how fast newspapers are read, beside jieba on the same text (BENCH='--mb 4' for a shorter run)
	@$(BIN)/python -m tests.benchmarks.bench $(BENCH)

lint: .venv/.installed-dev ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

constraints: ## Refresh constraints.txt: the newest versions that fit, out of an empty environment
	rm -rf $(FRESH)
	$(PYTHON) -m venv $(FRESH)
	$(FRESH)/bin/python -m pip --disable-pip-version-check install --quiet ".[dev]"
	$(FRESH)/bin/python -m pip freeze --exclude officials-kg | grep -E '^[A-Za-z0-9._-]+==[^ ]+$$' > constraints.txt
	rm -rf $(FRESH)

clean: ## Remove .venv, caches and packages; output/ stays
	rm -rf .venv .kg-cache .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
	find kg tests ontology -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@PYTHON='$(PYTHON)' .ci/machine.sh venv
	$(PYTHON) -m venv .venv

.venv/.installed: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) install --quiet -c constraints.txt -e .
	@touch $@

.venv/.installed-dev: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) install --quiet -c constraints.txt -e ".[dev]"
	@touch $@ .venv/.installed
