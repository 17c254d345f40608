# run    the dashboard on http://127.0.0.1:8501        test   every test, in a real browser too
# check  ruff, mypy, import-linter, sqlfluff           bench  every measured figure
# bench-exports  ten million documents as CSV (grown first; FONDS_GROWN=DIR keeps them)
# docs   the documentation as a site, in site/         pictures  takes the pictures of its tour
# fuzz   10,000 random requests of the API
# corpus rebuilds the embedded corpus from ../shared   constraints  the newest releases, pinned

VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
# The first Python of at least 3.11; PYTHON=… chooses another.
PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(p) -c 'import sys; sys.version_info >= (3, 11) and print("$(p)")' 2>/dev/null)))

.PHONY: run test check bench bench-exports fuzz docs pictures corpus constraints chromium

run: $(VENV)/ready
	@$(BIN)/fonds serve

# three at a time: on two processors, as a browser waits now and then
test: $(VENV)/ready-to-develop chromium
	$(BIN)/pytest -n 3 --dist loadgroup

check: $(VENV)/ready-to-develop
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/sqlfluff lint --disable-progress-bar queries/sql data/sql

bench: $(VENV)/ready-to-develop chromium
	$(BIN)/python -m tests.bench

bench-exports: $(VENV)/ready-to-develop chromium
	$(BIN)/python -m tests.bench.exports

docs: $(VENV)/ready-to-develop
	$(BIN)/zensical build --strict --clean

pictures: $(VENV)/ready-to-develop chromium
	FONDS_PICTURES=docs/pictures $(BIN)/pytest tests/browser/test_tour.py

fuzz: $(VENV)/ready-to-develop
	$(BIN)/python -m tests.fuzz

corpus: $(VENV)/ready-to-develop
	$(BIN)/python -m data.embedded $(SHARED)

constraints: $(VENV)/ready-to-develop
	$(BIN)/pip install --quiet --upgrade --upgrade-strategy eager --editable '.[dev]'
	$(BIN)/pip freeze --exclude-editable > constraints.txt

chromium: $(VENV)/ready-to-develop
	@$(BIN)/python -m tests.browser.chromium

$(VENV)/ready: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Fonds needs Python 3.11 or newer; none was found." >&2; exit 1; }
	@echo "Setting up (once; a minute or two) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/ready-to-develop: $(VENV)/ready
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
