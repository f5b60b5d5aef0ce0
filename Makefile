# One virtual environment serves everything; the stamps in it remember which lock is installed.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RUN    := $(VENV)/run.stamp
DEV    := $(VENV)/dev.stamp
NODE   := e2e/node_modules/.package-lock.json

PIP  := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help demo test e2e play lint bench lock clean
.DELETE_ON_ERROR:

help: ## Show what there is to make
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(RUN) ## Play the pilot, September 2009 to December 2010, and leave what each role got in demo-output/
	@$(BIN)/sparring demo

test: $(DEV) ## Run every test that needs only Python, on SQLite and PostgreSQL both
	@$(BIN)/pytest --numprocesses=auto $(ARGS)

e2e: $(NODE) ## Click through the main job in a local Slack and a local Teams; pictures in e2e-output/
	@$(BIN)/python -m e2e.needs
	@$(BIN)/pytest e2e $(ARGS)

play: $(NODE) ## Start the bot with a local Slack and a local Teams to click around in
	@$(BIN)/python -m e2e.play

lint: $(DEV) ## Check style, types, imports and the rules of the house
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { $(BIN)/ruff format --diff; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/pytest --quiet tests/architecture

bench: $(DEV) ## Measure against bare Bolt and a bare Web API client
	@$(BIN)/python -m bench

lock: $(DEV) ## Write the lock files anew after a change of dependencies; UPGRADE=1 takes the newest versions
	@$(PIP) install uv
	@$(LOCK) $(if $(UPGRADE),--upgrade) --group build --output-file requirements/run.lock
	@$(LOCK) $(if $(UPGRADE),--upgrade) --group test --group lint --group e2e \
		--constraint requirements/run.lock --output-file requirements/dev.lock

clean: ## Remove everything that can be made again
	@rm -rf $(VENV) e2e/node_modules demo-output e2e-output bench-output *.egg-info
	@rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/pip:
	@requirements/make-venv.sh $(PYTHON) $(VENV)

$(RUN): requirements/run.lock pyproject.toml $(BIN)/pip
	@echo "Installing what Sparring needs ..."
	@$(PIP) install --no-deps --require-hashes --requirement requirements/run.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.lock $(RUN)
	@echo "Installing what the tests need ..."
	@$(PIP) install --no-deps --require-hashes --requirement requirements/dev.lock
	@touch $@

$(NODE): e2e/package-lock.json $(DEV)
	@$(BIN)/python -m e2e.needs --without-browser
	@echo "Installing the local Slack and the local Teams ..."
	@cd e2e && npm ci --silent --no-fund --no-audit
	@touch $@
