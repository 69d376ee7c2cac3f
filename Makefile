# `make site` and `make test` are all that a fresh machine needs: git, python3 (3.11 or newer) with venv, and make.
# What they fetch stays in .venv/, .uv/, .node/ and node_modules/; `.ci/setup` says how.

CONTENT ?= content
OUT ?= site
PYTEST ?=
N ?= 1000 3000
Q ?= 30000
SIZES ?=
CORPUS ?=
ATTACK ?=
KILL ?=
FUZZ ?= tests/fuzzing tests/reading/test_properties.py tests/vocabulary/test_dates_properties.py
REPRODUCE ?=

BIN := .venv/bin
# Node.js from .node/ exists only where the PATH has none new enough.
TOOLS := PATH="$(CURDIR)/$(BIN):$(CURDIR)/.node/bin:$(CURDIR)/node_modules/.bin:$$PATH"
SCRIPTS = $(shell find theme -name '*.js' -o -name '*.mjs' 2>/dev/null)
SCRIPT_TESTS = $(shell find theme tests -name node_modules -prune -o \( -name '*.test.js' -o -name '*.test.mjs' \) -print 2>/dev/null)
SHELL_SCRIPTS := .ci/run .ci/setup
LOCKS := $(wildcard requirements/*.txt)

export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

# A folder that was copied or moved has an environment that points to its old place: fill it anew.
MOVED := $(if $(filter $(CURDIR),$(shell cat .venv/.home 2>/dev/null)),,moved)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help site build check records test pytest node-test lint lint-python lint-scripts lint-workflows \
  types types-python types-scripts format lock schema pinned audit bench bench-timeline attack suites fuzz kill reproduce clean clean-all moved

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: .venv/.site node_modules/.site ## set up, build and serve the site, and show each change as it is saved
	@$(BIN)/mkdocs serve --dev-addr "$${ADDRESS:-$$(.ci/setup address)}"

build: .venv/.site node_modules/.site ## build the site into OUT=site from CONTENT=content
	$(BIN)/timeline build $(CONTENT) --out $(OUT)

test: .venv/.dev node_modules/.stamp ## run everything: records, lint, types, scripts, Python, browser
	@$(MAKE) --no-print-directory --keep-going records lint types node-test pytest

pytest: .venv/.dev node_modules/.stamp ## run the Python and browser tests (PYTEST="-k dates -x")
	@$(BIN)/python tests/browser/chromium.py
	$(TOOLS) $(BIN)/python -m pytest $(PYTEST)

node-test: node_modules/.stamp ## run the tests of the theme's scripts
	$(if $(SCRIPT_TESTS),$(TOOLS) node --test $(SCRIPT_TESTS),@echo "no tests of scripts yet")

check: .venv/.dev node_modules/.stamp ## check the records, then lint and types
	@$(MAKE) --no-print-directory --keep-going records lint types

records: .venv/.site ## check the records alone
	$(BIN)/timeline check $(CONTENT)

lint: ## lint Python, scripts, styles, shell and workflows
	@$(MAKE) --no-print-directory --keep-going lint-python lint-scripts lint-workflows

lint-python: .venv/.dev
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --quiet --check

lint-scripts: node_modules/.stamp
	$(TOOLS) biome check --no-errors-on-unmatched --error-on-warnings

lint-workflows: .venv/.dev
	@for script in $(SHELL_SCRIPTS); do sh -n $$script || exit 1; done
	$(BIN)/zizmor --offline --pedantic --quiet --no-progress .github

types: ## check types: mypy --strict, and tsc on the scripts' JSDoc
	@$(MAKE) --no-print-directory --keep-going types-python types-scripts

types-python: .venv/.dev
	$(BIN)/mypy

types-scripts: node_modules/.stamp
	$(if $(SCRIPTS),$(TOOLS) tsc --project tsconfig.json,@echo "no scripts yet")

format: .venv/.dev node_modules/.stamp ## format Python, scripts and styles
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format
	$(TOOLS) biome check --write --no-errors-on-unmatched

schema: .venv/.site ## write schema/*.schema.json anew from the declarations of the record types
	$(BIN)/timeline schema

audit: node_modules/.stamp ## ask the advisory databases about every locked package
	@.ci/setup audit
	.audit/bin/pip-audit --disable-pip --require-hashes --progress-spinner off $(addprefix -r ,$(LOCKS))
	$(TOOLS) npm audit --package-lock-only

pinned: .venv/.dev node_modules/.stamp ## write anew what tests of scripts read (tests/pinned)
	$(BIN)/python -m tests.pinned
	$(TOOLS) node tests/scripts/timeline/drawings.js

bench-timeline: .venv/.dev node_modules/.stamp ## measure the timeline in Chromium, beside others (SIZES="1000 10000")
	@$(BIN)/python tests/browser/chromium.py
	$(TOOLS) $(BIN)/python -m tests.bench.timeline $(SIZES)

bench: .venv/.dev node_modules/.site ## measure builds of N="1000 3000" made-up records, and the check of Q=30000 quotations
	@.ci/setup bench
	$(BIN)/python -m tests.bench $(N) --hugo .bench/bin/hugo
	$(BIN)/python -m tests.bench.quotations $(Q)

attack: .venv/.dev node_modules/.site ## put strings, ours or those of CORPUS=DIR, into every field, and look in a browser what comes of it
	$(BIN)/python -m tests.attack $(CORPUS) $(ATTACK)

suites: .venv/.dev ## check hostile files, ours or those of CORPUS=DIR, each in a process of its own
	$(BIN)/python -m tests.suites $(CORPUS)

fuzz: .venv/.dev ## make up more than 100,000 records, files and dates, each within a second and 200 MB
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -o faulthandler_timeout=0 --hypothesis-show-statistics -q $(FUZZ)

kill: .venv/.dev node_modules/.site ## kill builds, fill their disks, run them at once: no site is broken (KILL="--kills 200 --seed 1")
	$(BIN)/python -m tests.killing $(KILL)

reproduce: .venv/.dev node_modules/.site ## build the same site in ten ways, and compare the bytes (REPRODUCE="--builds 10")
	$(BIN)/python -m tests.reproducing $(REPRODUCE)

# Requirement files with hashes, not uv.lock: that one names the registry's host on each line, and a newsroom's
# mirror would not work unchanged. package-lock.json names none either (.npmrc).
COMPILE = "$$(.ci/setup lock)" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade)
lock: ## write the locks anew (UPGRADE=1 takes the newest that pyproject.toml allows)
	$(COMPILE) pyproject.toml --group build --output-file requirements/site.txt
	$(COMPILE) pyproject.toml --group build --group dev --constraint requirements/site.txt \
	  --output-file requirements/dev.txt
	for tool in uv node audit bench; do \
	  $(COMPILE) --group $$tool --output-file requirements/$$tool.txt || exit 1; \
	done
	$(TOOLS) npm install --package-lock-only --ignore-scripts --no-audit --no-fund

clean: ## remove what was built
	rm -rf site build dist .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

clean-all: clean ## remove the environments too
	rm -rf .venv .uv .node .audit .bench node_modules

moved:

.venv/.site: requirements/site.txt pyproject.toml $(MOVED)
	@.ci/setup site

.venv/.dev: requirements/dev.txt pyproject.toml $(MOVED)
	@.ci/setup dev

node_modules/.site: package-lock.json package.json
	@.ci/setup scripts

node_modules/.stamp: package-lock.json package.json
	@.ci/setup node
