# Two commands: `make run` starts the demo, `make test` checks everything.
PYTHON ?= python3
PORT ?= 8000
PORTAL_DATA ?= var
BIN := .venv/bin
export PORT PORTAL_DATA

.PHONY: run test lint bench messages machine

run: .venv/run
	@$(BIN)/python -m portal demo

# Where PostgreSQL's programs cannot be had, its tests are left out by name.
test: .venv/test machine lint
	@$(BIN)/python -m pytest -n 2 --dist worksteal $$(sh .ci/left-out)

lint: .venv/test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/djlint --lint --quiet templates
	@$(BIN)/python -m portal languages check

bench: .venv/bench
	@$(BIN)/python -m benchmarks

messages: .venv/test
	@$(BIN)/python -m portal languages extract
	@$(BIN)/python -m portal languages update

machine: .venv/test
	@sh .ci/machine

.venv/made:
	@$(PYTHON) -m venv .venv 2>/dev/null || sh .ci/venv $(PYTHON)
	@touch $@

.venv/%: .venv/made requirements/%.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$*.txt
	@touch $@
