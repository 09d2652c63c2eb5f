# Two commands: `make run` starts the demo, `make test` checks everything.
PYTHON ?= python3
PORT ?= 8000
PORTAL_DATA ?= var
BIN := .venv/bin
export PORT PORTAL_DATA

.PHONY: run test lint bench messages browser

run: .venv/run
	@$(BIN)/python -m portal demo

test: .venv/test browser lint
	@$(BIN)/python -m pytest -n 2

lint: .venv/test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/djlint --lint --quiet templates
	@$(BIN)/python -m portal.i18n.upkeep check

bench: .venv/bench
	@$(BIN)/python -m benchmarks

messages: .venv/test
	@$(BIN)/python -m portal.i18n.upkeep extract
	@$(BIN)/python -m portal.i18n.upkeep update

browser: .venv/test
	@sh .ci/browser

.venv/made:
	@$(PYTHON) -m venv .venv 2>/dev/null || sh .ci/venv $(PYTHON)
	@touch $@

.venv/%: .venv/made requirements/%.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$*.txt
	@touch $@
